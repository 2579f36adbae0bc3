"""The one safe way to read XML: our own bytes, no network, no external entity, limits.

`Tree`, `load` and `parse` need lxml, which is imported when the first of them is asked for.
"""

from typing import TYPE_CHECKING

from edition.loader.files import Limits, read_bytes

if TYPE_CHECKING:
    from edition.loader.tree import Tree, load, parse

__all__ = ["Limits", "Tree", "load", "parse", "read_bytes"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(name)
    from edition.loader import tree

    return getattr(tree, name)
