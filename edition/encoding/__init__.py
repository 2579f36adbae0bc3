"""Source to TEI: the pipeline as a visible list of steps."""

from edition.encoding.pipeline import Encoding, Options, encode

__all__ = ["Encoding", "Options", "encode"]
