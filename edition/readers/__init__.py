"""Sources to `Document`: one module per format, registered as entry points `edition.readers`.

A reader is a module with MEDIA_TYPE, SUFFIXES, `claim` and `read` (see `options.Reader`); readers
do not import each other.
"""

from edition.readers.options import Claim, Reader, ReadOptions
from edition.readers.recognise import read_document, read_source

__all__ = ["Claim", "ReadOptions", "Reader", "read_document", "read_source"]
