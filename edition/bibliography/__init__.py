"""The grammar of bibliographic references: what the words of a citation are.

No XML is made here: a reference is a string, its parts are annotations by offset.
"""

from edition.bibliography.reference import Reading, parse, read

__all__ = ["Reading", "parse", "read"]
