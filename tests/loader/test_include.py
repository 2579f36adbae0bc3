"""XInclude inside the project's folder, and nothing else."""

from pathlib import Path

import pytest
from lxml import etree

from edition.errors import ContentError
from edition.loader import load
from edition.loader.include import include, included

XI = 'xmlns:xi="http://www.w3.org/2001/XInclude"'


def whole(folder: Path, content: str, **others: str) -> str:
    """Return the text of a document in `folder` with what it includes, elements in brackets."""
    for name, words in others.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(exist_ok=True)
        path.write_text(words, "utf-8")
    main = folder / "main.xml"
    main.write_text(f"<TEI {XI}>{content}</TEI>", "utf-8")
    tree = load(main, name="main.xml")
    include(tree, main, folder)
    return "".join(etree.tostring(tree.root, encoding="unicode", method="xml").split(">")[1:])


def test_a_file_takes_the_place(tmp_path: Path) -> None:
    found = whole(tmp_path, 'a<xi:include href="b.xml"/>c', b_xml="<p>b</p>\n")
    assert "a<p" in found
    assert found.endswith("b</pc</TEI")


def test_a_part_by_its_id_and_a_text(tmp_path: Path) -> None:
    found = whole(
        tmp_path,
        'a<xi:include href="b.xml" xpointer="two"/><xi:include href="c.txt" parse="text"/>d',
        b_xml='<div><p xml:id="one">1</p><p xml:id="two">2</p></div>',
        c_txt="x < y\r\nz",
    )
    assert found.endswith("2</px &lt; y\nzd</TEI")
    assert "1" not in found.replace("2001", "")


def test_includes_within_includes_and_their_pictures(tmp_path: Path) -> None:
    found = whole(
        tmp_path,
        '<xi:include href="parts/b.xml"/>',
        parts__b_xml=f'<div {XI}><xi:include href="c.xml"/></div>',
        parts__c_xml='<graphic url="p.png" corresp="#x"/>',
    )
    assert 'url="parts/p.png"' in found
    assert 'corresp="#x"' in found


def test_a_fallback_where_a_file_is_missing(tmp_path: Path) -> None:
    found = whole(
        tmp_path,
        'a<xi:include href="no.xml"><xi:fallback>b<hi>c</hi></xi:fallback></xi:include>d',
    )
    assert found.endswith("c</hid</TEI")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('<xi:include href="no.xml"/>', "there is no such file"),
        ('<xi:include href="../out.xml"/>', "outside the project"),
        ('<xi:include href="/etc/passwd" parse="text"/>', "only files beside it are read"),
        ('<xi:include href="http://a.b/c.xml"/>', "only files beside it are read"),
        ('<xi:include href="main.xml"/>', "of which it is a part itself"),
        ('<xi:include href="loop.xml"/>', "of which it is a part itself"),
        ('<xi:include href="b.xml" xpointer="xpath(//p)"/>', "only an xml:id is understood"),
        ('<xi:include href="b.xml" xpointer="no"/>', "which is not in the file"),
        ('<xi:include href="b.xml"/><xi:include href="b.xml"/>', "it has one twice"),
        ('<xi:include href="z.txt" parse="text"/>', "is no text in utf-8"),
        ('<xi:include href="y.txt" parse="text"/>', "control characters"),
        ('<xi:include href="link.xml"/>', "outside the project"),
        ("<xi:include/>", "includes nothing"),
    ],
)  # fmt: skip
def test_what_is_refused(tmp_path: Path, content: str, said: str) -> None:
    folder = tmp_path / "project"
    folder.mkdir()
    (tmp_path / "out.xml").write_text("<p>secret</p>", "utf-8")
    (folder / "link.xml").symlink_to(tmp_path / "out.xml")
    (folder / "b.xml").write_text('<p xml:id="one">b</p>', "utf-8")
    (folder / "loop.xml").write_text(f'<p {XI}><xi:include href="main.xml"/></p>', "utf-8")
    (folder / "z.txt").write_bytes(b"\xff\xfe\xfa")
    (folder / "y.txt").write_bytes(b"\x01")
    with pytest.raises(ContentError, match=said) as caught:
        whole(folder, content)
    assert str(caught.value).startswith("main.xml:1: ") or "loop.xml:1" in str(caught.value)


def test_a_thousand_includes_are_too_many(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="more than 500 files"):
        whole(tmp_path, '<xi:include href="b.xml"/>' * 501, b_xml="<p/>")


def test_which_files_are_parts(tmp_path: Path) -> None:
    main = tmp_path / "main.xml"
    data = f'<TEI {XI}><xi:include href="b%20c.xml"/><xi:include/></TEI>'.encode()
    assert list(included(main, data)) == [(tmp_path / "b c.xml").resolve()]
    assert list(included(main, b"<TEI/>")) == []
    assert list(included(main, data[:-3])) == []
