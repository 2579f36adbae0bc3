"""The table of what readers tell: codes are their own, documented, and each has its test."""

from pathlib import Path

from edition.diagnostics import Diagnostic
from edition.readers import notices
from edition.readers.notices import Notice, Notices

ROWS = sorted(
    (value for value in vars(notices).values() if isinstance(value, Notice)),
    key=lambda notice: notice.code,
)


def test_codes_are_unique() -> None:
    assert len({notice.code for notice in ROWS}) == len(ROWS)
    assert all(notice.code.startswith("ED3") for notice in ROWS)


def test_the_reference_lists_them(checkout: Path) -> None:
    page = (checkout / "docs" / "reference" / "readers.md").read_text("utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| ED")]
    assert rows == [f"| {notice.code} | {notice.severity} | {notice.text} |" for notice in ROWS]


def test_each_is_told_in_some_test(checkout: Path) -> None:
    tests = checkout / "tests"
    pages = [*tests.glob("golden/reader/*/*/expected.txt"), *tests.glob("readers/test_*.py")]
    told = "".join(path.read_text("utf-8") for path in pages)
    assert [notice.code for notice in ROWS if notice.code not in told] == []


def test_what_happens_often_is_told_once_at_its_first_place() -> None:
    told: list[Diagnostic] = []
    tally = Notices("a.txt", told.append)
    tally.count(notices.HIDDEN, 3)
    tally.count(notices.DROPPED, 4, what="a form")
    tally.count(notices.HIDDEN, 9, times=2)
    tally.tell_counted()
    tally.tell_counted()
    assert [(each.line, each.code) for each in told] == [(3, "ED319"), (4, "ED311")]
    assert told[0].message.startswith("3 hidden passages")
