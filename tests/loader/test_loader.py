"""The one loader: what it reads, and what it refuses in one line with its place."""

import os
from pathlib import Path

import pytest

from edition.errors import ContentError, EnvironmentFailure, UsageError
from edition.loader import Limits, load, parse, read_bytes

CANARY = "the words of the canary"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "x.xml: is empty"),
        (b" \n", "x.xml: is empty"),
        (b"\x1f\x8b\x08\x00", "x.xml: is compressed"),
        (b"<a>\n  <b></a>", "x.xml:2:10: "),
        (b"<a>&nope;</a>", "Entity 'nope' not defined"),
        (b"<?xml version='1.0' encoding='UTF-7'?><a/>", "x.xml:1: the encoding UTF-7 is not read"),
        (b"<a>\nok \xff</a>", "x.xml:2:4: Invalid bytes"),
        (b"<a>&#0;</a>", "x.xml:1:"),
    ],
)
def test_what_is_no_xml_is_refused_with_its_place(data: bytes, message: str) -> None:
    with pytest.raises(ContentError) as caught:
        parse(data, "x.xml")
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE a [<!ENTITY e SYSTEM "file://{path}">]>',
        '<!DOCTYPE a [<!ENTITY e PUBLIC "x" "{path}">]>',
        '<!DOCTYPE a [<!ENTITY % p SYSTEM "file://{path}"> %p;]>',
        '<!DOCTYPE a SYSTEM "file://{path}">',
    ],
)
def test_nothing_outside_the_file_is_read(doctype: str, tmp_path: Path) -> None:
    canary = tmp_path / "canary.txt"
    canary.write_text(f'<!ENTITY e "{CANARY}">')
    text = doctype.format(path=canary) + "<a>&e;</a>"
    with pytest.raises(ContentError) as caught:
        parse(text.encode(), "x.xml")
    assert CANARY not in str(caught.value)


def test_an_include_is_inert(tmp_path: Path) -> None:
    canary = tmp_path / "canary.txt"
    canary.write_text(CANARY)
    text = (
        '<a xmlns:xi="http://www.w3.org/2001/XInclude">'
        f'<xi:include href="{canary}" parse="text"/></a>'
    )
    assert not list(parse(text.encode(), "x.xml").root.itertext())


def test_laughs_are_cut_short() -> None:
    entities = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 20}">'
        for before, name in zip("abcdef", "bcdefg", strict=True)
    )
    with pytest.raises(ContentError):
        parse(f"<!DOCTYPE x [{entities}]><x>&g;</x>".encode(), "x.xml")


def test_an_internal_entity_is_text() -> None:
    root = parse(b'<!DOCTYPE a [<!ENTITY e "word">]><a>&e;</a>', "x.xml").root
    assert root.text == "word"


def test_depth_is_limited() -> None:
    with pytest.raises(ContentError):
        parse(b"<a>" * 300 + b"</a>" * 300, "x.xml")


def test_utf_16_and_latin_1_are_read() -> None:
    assert parse("<a>é</a>".encode("utf-16"), "x").root.text == "é"
    latin = "<?xml version='1.0' encoding='iso-8859-1'?><a>é</a>".encode("latin-1")
    assert parse(latin, "x").root.text == "é"


def test_only_regular_files_are_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no regular file"):
        read_bytes(tmp_path)
    with pytest.raises(UsageError, match="no such file"):
        read_bytes(tmp_path / "missing.xml")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(UsageError, match="no regular file"):
        read_bytes(pipe)


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.xml"
    path.write_bytes(b"<a/>" + b" " * (2 << 20))
    with pytest.raises(ContentError, match="more than the limit"):
        load(path, Limits(size=1 << 20))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "closed.xml"
    path.write_bytes(b"<a/>")
    path.chmod(0)
    with pytest.raises(EnvironmentFailure, match="cannot be read"):
        load(path)


def test_a_name_with_strange_characters(tmp_path: Path) -> None:
    path = tmp_path / "a%20b#ü c.xml"
    path.write_bytes(b"<a>x</a>")
    assert load(path).root.text == "x"
