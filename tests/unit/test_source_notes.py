"""Source notes: what the header takes from them, and where they stand."""

import pytest
from lxml import etree

from edition.encoding import Options, encode
from edition.readers import ReadOptions, read_document

TEI = "{http://www.tei-c.org/ns/1.0}"
HELD = "National Archives, RG 59, Central Files 1960-63, 611.61/10-2662."


def encoded(text: str, name: str = "a.txt") -> etree._Element:
    document = read_document(text.encode(), ReadOptions(path=name), lambda _: None)
    return etree.fromstring(encode(document, Options()).data)


def held(root: etree._Element) -> list[str]:
    return [str(part.text) for part in root.iterfind(f".//{TEI}msIdentifier/*")]


LETTER = """Letter from Anna Brook to Karl Dorn

Lisbon, October 26, 1962.

Dear Mr. Dorn:

I have received your letter. We want peace.

A. Brook

"""
RECORD = """55. Memorandum of Conversation

Lisbon, March 12, 1963, 4:30 p.m.

Source: {}

PARTICIPANTS

The Secretary
Ambassador Dorn, Embassy

The Secretary said that he had read the note of March 8. [1]

Ambassador Dorn said no.

[1] Not printed.
"""


@pytest.mark.parametrize(
    "text",
    [
        f"{LETTER}[Source: {HELD} Secret; Eyes Only.]\n",
        f"{LETTER}Source: {HELD} Secret.\n",
        RECORD.format(f"{HELD} Secret. Drafted by Dorn. Approved in S on March 15."),
    ],
)
def test_the_holding_is_in_the_header_without_remarks(text: str) -> None:
    root = encoded(text)
    expected = ["National Archives", "Central Files 1960-63", "RG 59", "611.61/10-2662"]
    assert held(root) == expected
    body = root.find(f"{TEI}text")
    assert body is not None
    assert body.find(f".//{TEI}bibl/{TEI}idno") is not None
    assert body.find(f".//{TEI}supplied") is None


def test_a_source_note_below_a_letter_is_no_part_of_its_closer() -> None:
    root = encoded(f"{LETTER}[Source: {HELD} Secret.]\n")
    note = root.find(f".//{TEI}div/{TEI}note[@type='source']")
    assert note is not None
    assert "".join(map(str, note.itertext())).startswith("[Source: National")
    assert root.find(f".//{TEI}closer//{TEI}bibl") is None


def test_the_dateline_of_a_record_dates_it() -> None:
    root = encoded(RECORD.format(HELD))
    front = root.find(f".//{TEI}front")
    assert front is not None
    assert front.find(f".//{TEI}dateline") is not None
    assert len(front.findall(f"{TEI}div/{TEI}head")) == 1
    dates = {str(date.text): date.get("when") for date in root.iter(f"{TEI}date")}
    assert dates["March 8"] == "1963-03-08"
    note = root.find(f".//{TEI}p/{TEI}note")
    assert note is not None
    assert (note.get("n"), note.text) == ("1", "Not printed.")


def test_a_source_note_at_the_end_of_a_record_is_no_list_of_copies() -> None:
    record = RECORD.format("x.").replace("Source: x.\n\n", "") + f"\nSource: {HELD} Secret.\n"
    root = encoded(record)
    assert held(root)
    assert root.find(f".//{TEI}div[@type='distribution']") is None
