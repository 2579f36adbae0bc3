"""How fast TEI becomes pages, in one process, warm. Run as `python benchmarks/publishing.py`.

Prints MB of TEI per CPU second to full HTML and to plain text, over plays of ../shared if it is
there and over a made play else; the seconds for 8,000 notes and for 8,000 entries in one file; how
each kind of text grows, where twice the size should take twice the time; and the memory that a
large edition takes at its highest.
"""

import resource
import sys
import tempfile
import time
from pathlib import Path

from edition.config import Configuration
from edition.loader import parse
from edition.publishing import Document, Request, Site, publish_site
from edition.publishing.outputs import html as html_output
from edition.publishing.outputs import text as text_output
from edition.publishing.register import Register

TEI = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A play'
    "</title></titleStmt><publicationStmt><p>none</p></publicationStmt><sourceDesc><p>none</p>"
    "</sourceDesc></fileDesc></teiHeader><text><body>{}</body></text></TEI>"
)
LINE = "<l>the reeds that count the hours of rain along the quay</l>"
SPEECH = f'<sp who="#a"><speaker>ANNA</speaker>{LINE * 4}<stage>Exit.</stage></sp>'
WORDS = "whoever crossed will hardly cross again and yet the lamp must burn the whole night "


def play(megabytes: float) -> bytes:
    """Return a made play of about so many megabytes."""
    scene = f'<div type="scene"><head>Scene</head>{SPEECH * 40}</div>'
    return TEI.format(scene * max(1, int(megabytes * 1e6 / len(scene)))).encode()


def plays() -> list[bytes]:
    """Return the plays of the corpora beside the checkout, or made ones."""
    shared = Path(__file__).resolve().parent.parent.parent / "shared" / "corpora"
    found = [path.read_bytes() for path in sorted(shared.glob("drama-*/gold.xml"))]
    return found or [play(0.22) for _ in range(10)]


def publish(data: bytes, number: int, output: object) -> None:
    """Make one output of one document, thrown away."""
    document = Document(Path(f"/bench/{number}.xml"), "bench", str(number), parse(data, "b").root)
    list(output.publish(document, Site(register=Register())))  # type: ignore[attr-defined]


def seconds(data: list[bytes], output: object, rounds: int = 3) -> float:
    """Return the least CPU seconds of some rounds over all documents."""
    times = []
    for _round in range(rounds):
        start = time.process_time()
        for number, document in enumerate(data):
            publish(document, number, output)
        times.append(time.process_time() - start)
    return min(times)


def entries_of(names: str) -> str:
    """Return an app: the first witness has the lemma, each other one a reading of its own."""
    rest = "".join(f'<rdg wit="#{name}">light{name}</rdg>' for name in names[1:])
    return f'<app><lem wit="#{names[0]}">lamp</lem>{rest}</app>'


def made(kind: str, size: int) -> bytes:
    """Return a text of a kind in which the thing that may grow too fast is there `size` times."""
    numbers = range(size)
    nested = "<app><lem>the <app><lem>old</lem><rdg wit='#A'>new</rdg></app> lamp</lem></app>"
    pointing = "".join(
        f'<app from="#s{i}" to="#e{i}"><lem>lamp</lem><rdg wit="#A">light</rdg></app>'
        for i in numbers
    )
    located = "".join(
        f'<app loc="{i + 1}"><lem>lamp</lem><rdg wit="#A">light</rdg></app>' for i in numbers
    )
    people = "".join(
        f'<person xml:id="p{i}"><persName>No {i}</persName></person>' for i in range(size // 2)
    )
    body = {
        "notes": (f"<p>{WORDS}<note>{WORDS}</note></p>" for _ in numbers),
        "entries": (f"<l>{WORDS}{entries_of('AB')}</l>" for _ in numbers),
        "entries of eight witnesses": (f"<l>{WORDS}{entries_of('ABCDEFGH')}</l>" for _ in numbers),
        "nested entries": (f"<l>{WORDS}{nested}</l>" for _ in numbers),
        "entries with end points": (
            f'<l>{WORDS}<anchor xml:id="s{i}"/>lamp<anchor xml:id="e{i}"/></l>' for i in numbers
        ),
        "located entries": (f'<l n="{i + 1}">{WORDS} lamp</l>' for i in numbers),
        "numbered lines": (f'<l n="{i + 1}">{WORDS}</l>' for i in numbers),
        "persons": (f'<p>{WORDS}<persName ref="#p{i // 2}">No</persName></p>' for i in numbers),
        "children of a paragraph": ["<p>", *("a <hi>word</hi> " for _ in numbers), "</p>"],
        "divisions": ("<div><head>A head</head><p>words</p></div>" for _ in numbers),
    }[kind]
    apart = {"entries with end points": pointing, "located entries": located}.get(kind, "")
    listed = f"<listPerson>{people}</listPerson>" if kind == "persons" else ""
    back = f'</body><back><div type="apparatus"><listApp>{apart}</listApp></div></back>'
    text = TEI.format("".join(body))
    if listed:
        participants = f"<profileDesc><particDesc>{listed}</particDesc></profileDesc></teiHeader>"
        text = text.replace("</teiHeader>", participants)
    return (text.replace("</body>", back) if apart else text).encode()


KINDS = (
    "notes", "entries", "entries of eight witnesses", "nested entries", "entries with end points",
    "located entries", "numbered lines", "persons", "children of a paragraph", "divisions",
)  # fmt: skip


def print_growth(size: int = 8000) -> None:
    """Print for each kind of text the seconds for so many, and their ratio to those of half."""
    for kind in KINDS:
        few = size // 4 if "eight" in kind else size
        half, whole = (seconds([made(kind, n)], html_output, 2) for n in (few // 2, few))
        print(f"{few:,} {kind}: {whole:.2f} CPU seconds, {whole / half:.1f} times those of half")


def edition_memory(count: int) -> int:
    """Publish an edition of many plays; return the highest memory of this process in MB."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "xml"
        source.mkdir()
        for number in range(count):
            (source / f"play-{number}.xml").write_bytes(play(0.22))
        publish_site(Request((source,), Path(folder) / "site", Configuration()))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    """Print the figures; memory first, before anything else has taken some."""
    if "--memory" in sys.argv:
        print(f"680 plays, 150 MB: {edition_memory(680)} MB of memory")
    for name, data in (("plays", plays()), ("a made play", [play(0.22)] * 10)):
        size = sum(map(len, data)) / 1e6
        for kind, output in (("html", html_output), ("text", text_output)):
            speed = size / seconds(data, output)
            print(f"{name}, {size:.1f} MB: {speed:.1f} MB per CPU second to {kind}")
    notes = TEI.format("".join(f"<p>{WORDS}<note>{WORDS}</note></p>" for _ in range(8000)))
    app = "<app><lem>lamp</lem><rdg wit='#A'>light</rdg></app>"
    entries = TEI.format("".join(f"<l>{WORDS}{app}</l>" for _ in range(8000)))
    print(f"8,000 notes: {seconds([notes.encode()], html_output, 1):.2f} CPU seconds")
    print(f"8,000 entries, reading text only: {reading_seconds(entries.encode()):.2f} CPU seconds")
    print(
        f"8,000 entries, all views: {seconds([entries.encode()], html_output, 1):.2f} CPU seconds"
    )
    print("beside TEI Stylesheets: left out, they are not at hand without the network")
    if "--growth" in sys.argv:
        print_growth()


def reading_seconds(data: bytes) -> float:
    """Return the CPU seconds for the reading text with its apparatus, without other views."""
    from edition.publishing.prepare import prepare

    start = time.process_time()
    document = Document(Path("/bench/n.xml"), "bench", "n", parse(data, "b").root)
    site = Site(register=Register())
    tree = site.styling.run(prepare(document, site).root, document.name, "n.html").tree
    html_output.as_html(tree.getroot())
    return time.process_time() - start


if __name__ == "__main__":
    main()
