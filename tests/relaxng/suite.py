"""James Clark's specification test suite, read in place beside the checkout."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lxml import etree

SUITE = Path(__file__).resolve().parents[3] / "shared" / "relaxng" / "spectest.xml"


@dataclass
class Case:
    """One schema with its instances, all as bytes."""

    number: int
    section: str
    correct: bytes | None
    incorrect: bytes | None
    valid: list[bytes] = field(default_factory=list)
    invalid: list[bytes] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)


def _content(element: Any) -> bytes:
    child = next(each for each in element if isinstance(each.tag, str))
    return bytes(etree.tostring(child, with_tail=False, encoding="utf-8"))


def _files(element: Any, folder: str = "") -> Iterator[tuple[str, bytes]]:
    for child in element:
        if child.tag == "resource":
            yield folder + child.get("name"), _content(child)
        elif child.tag == "dir":
            yield from _files(child, f"{folder}{child.get('name')}/")


def cases() -> list[Case]:
    """Return all cases in order."""
    root = etree.parse(str(SUITE)).getroot()
    found = []
    for number, element in enumerate(root.iter("testCase"), start=1):
        section = element.findtext("section") or element.getparent().findtext("section") or ""
        correct, incorrect = element.find("correct"), element.find("incorrect")
        found.append(
            Case(
                number,
                section,
                None if correct is None else _content(correct),
                None if incorrect is None else _content(incorrect),
                [_content(each) for each in element.iterfind("valid")],
                [_content(each) for each in element.iterfind("invalid")],
                dict(_files(element)),
            )
        )
    return found
