"""The whole site of the conversation among the samples, byte for byte."""

from collections.abc import Callable
from pathlib import Path

from edition.publishing import Request, publish_site

EXPECTED = Path(__file__).parent / "site"
RECORD = "harbour-talk-1951-06-14"


def test_the_site_of_a_record(
    checkout: Path, tmp_path: Path, golden: Callable[[bytes, Path], None]
) -> None:
    source = checkout / "xml" / "samples" / f"{RECORD}.xml"
    published = publish_site(Request((source,), tmp_path / "site"))
    assert published.findings == ()
    made = {path for path in published.written if not path.startswith("assets/")}
    assert made == {
        "index.html",
        "persons.html",
        f"{RECORD}.html",
        f"{RECORD}.lines.tsv",
        f"{RECORD}.txt",
        f"{RECORD}.xml",
    }
    for name in sorted(made - {f"{RECORD}.xml"}):
        golden((tmp_path / "site" / name).read_bytes(), EXPECTED / name)
