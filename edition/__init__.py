"""From an editor's file to a TEI encoding, a verdict on it, and a published critical edition."""

__version__ = "0.1.0"
