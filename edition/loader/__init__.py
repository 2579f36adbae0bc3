"""The one safe way to read XML: our own bytes, no network, no external entity, limits."""

from edition.loader.files import Limits, read_bytes
from edition.loader.tree import Tree, load, parse

__all__ = ["Limits", "Tree", "load", "parse", "read_bytes"]
