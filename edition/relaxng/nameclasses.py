"""Name classes: which names an element or attribute pattern stands for (sections 4.16 and 7).

A name class is a tuple, so that it can be hashed and written to the cache:
`("name", name)`, `("ns", uri, except or None)`, `("any", except or None)`, `("choice", ...)`.
"""

from collections.abc import Iterator
from typing import Any

from edition.relaxng.namespaces import join, split

NameClass = tuple[Any, ...]

_NOWHERE = "\0"


def contains(name_class: NameClass, name: str) -> bool:
    """Whether `name` (`uri}local`) is in the class."""
    kind = name_class[0]
    if kind == "name":
        return bool(name_class[1] == name)
    if kind == "choice":
        return any(contains(part, name) for part in name_class[1:])
    if kind == "ns" and split(name)[0] != name_class[1]:
        return False
    excluded = name_class[-1]
    return excluded is None or not contains(excluded, name)


def names_of(name_class: NameClass) -> Iterator[str]:
    """Yield the names that the class lists, without those of its exceptions."""
    if name_class[0] == "name":
        yield name_class[1]
    elif name_class[0] == "choice":
        for part in name_class[1:]:
            yield from names_of(part)


def is_open(name_class: NameClass) -> bool:
    """Whether the class has no end (it holds `anyName` or `nsName`)."""
    if name_class[0] == "choice":
        return any(is_open(part) for part in name_class[1:])
    return bool(name_class[0] != "name")


def overlap(one: NameClass, other: NameClass) -> bool:
    """Whether some name is in both classes.

    It is enough to try the names listed anywhere in either, one unlisted name in each namespace
    listed, and one name in an unlisted namespace.
    """
    if one[0] == "name":
        return contains(other, one[1])
    if other[0] == "name":
        return contains(one, other[1])
    samples = {*_samples(one), *_samples(other)}
    return any(contains(one, name) and contains(other, name) for name in samples)


def _samples(name_class: NameClass) -> Iterator[str]:
    kind = name_class[0]
    if kind == "name":
        yield name_class[1]
    elif kind == "choice":
        for part in name_class[1:]:
            yield from _samples(part)
    else:
        yield join(name_class[1] if kind == "ns" else _NOWHERE, _NOWHERE)
        if name_class[-1] is not None:
            yield from _samples(name_class[-1])


def describe(name_class: NameClass) -> str:
    """Return the class in words for a message: the first name, or what kind of names."""
    for name in names_of(name_class):
        return split(name)[1]
    if name_class[0] == "ns":
        return f"any name in {name_class[1] or 'no namespace'}"
    return "any name"
