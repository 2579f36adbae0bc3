"""Persons: the marked sentences, the marked pages, and the real record."""

import re
from pathlib import Path

import pytest

from edition.annotators.persons import annotate
from edition.model import Annotation, Block, Context, Document, NamePart, Person, PersonName, Source
from edition.personography.linking import link
from tests.cases.reading import name_cases, name_pages, unmark

_LABEL = re.compile(r"((?:[A-Z][\w-]+ ){0,2}([A-Z][\w-]+)):")
_FIELDS = frozenset(
    ("Time", "Place", "Date", "Participants", "Interpreter", "Recorder", "Copies", "Present")
)


def read(
    text: str, *, people: tuple[Person, ...] = (), date: str = "", **settings: str
) -> tuple[Document, Context]:
    """Make a document of `text`, a block per paragraph, with the labels of speakers marked."""
    blocks = [Block(m.start(), m.end()) for m in re.finditer(r"\S(?:(?!\n\s*\n).)*", text, re.S)]
    labels = []
    for block in blocks:
        match = _LABEL.match(text, block.start, block.end)
        if not match or match[2] in _FIELDS:
            continue
        if len(re.findall(rf"(?m)^(?:\w+ )*{match[2]}:", text)) > 1 or len(blocks) > 9:
            labels.append(Annotation(block.start, match.end(), "speaker"))
    pairs = tuple((key.replace("_", "."), value) for key, value in settings.items())
    regions = tuple((block.start, block.end) for block in blocks)
    document = Document(Source("a.txt", "text/plain"), text, tuple(blocks))
    return document, Context("prose", regions, tuple(labels), people, date=date, settings=pairs)


def names(text: str, **more: object) -> list[str]:
    document, context = read(text, **more)  # type: ignore[arg-type]
    return [text[a.start : a.end] for a in annotate(document, context) if a.element == "persName"]


@pytest.mark.parametrize("marked", name_cases())
def test_a_sentence_names_these_persons(marked: str) -> None:
    text, spans = unmark(marked)
    assert names(text) == [text[start:end] for start, end, _ in spans]


def score(page: str) -> tuple[int, int, int]:
    """Return the numbers of names found exactly, found, and marked on a page."""
    text, spans = unmark(page)
    document, context = read(text)
    found = {(a.start, a.end) for a in annotate(document, context) if a.element == "persName"}
    marked = {(start, end) for start, end, _ in spans}
    return len(found & marked), len(found), len(marked)


def test_the_pages_are_read_as_well_as_we_promise() -> None:
    hit, found, marked = (
        sum(column) for column in zip(*(score(p[3]) for p in name_pages()), strict=True)
    )
    precision, recall = hit / found, hit / marked
    assert precision >= 0.95
    assert 2 * precision * recall / (precision + recall) >= 0.92


@pytest.mark.parametrize("page", name_pages(), ids=lambda page: page[0])
def test_one_person_has_one_key(page: tuple[str, str, str, str]) -> None:
    text, spans = unmark(page[3])
    document, context = read(text, date=page[1])
    linked, _ = link(list(annotate(document, context)), context)
    pairs = [
        (a.refers, who)
        for a in linked
        if a.element == "persName"
        for start, end, who in spans
        if a.start < end and start < a.end
    ]
    right = sum(1 for key, who in pairs if {w for k, w in pairs if k == key} == {who})
    assert right >= 0.8 * len(pairs)


RECORD = {
    "Zhu [De]": "zhu-de",
    "Ji Pengfei": "ji-pengfei",
    "Choe Yong-geon": "choe-yong-geon",
    "Choe Yong-geon's [Choe Yong-gon's]": "choe-yong-geon",
    "Kim Il Sung": "kim-il-sung",
    "[Karl] Kautsky": "karl-kautsky",
    "Togliatti": "togliatti",
    "Han Ik-su": "han-ik-su",
    "Kim Chang-bong": "kim-chang-bong",
    "Chiang Kai-shek": "chiang-kai-shek",
    "Chiang\n\nKai-shek": "chiang-kai-shek",
    "De Gaulle": "de-gaulle",
    "Tojo": "tojo",
    "Peng Zhen": "peng-zhen",
    "He Long": "he-long",
    "[Li] Fuchun": "li-fuchun",
    "[Luo] Ruiqing": "luo-ruiqing",
    "[Wu] Lengxi": "wu-lengxi",
    "Chen": "chen",
    "Luo": "luo",
    "Ji": "ji",
    "Han": "han",
    "Huan": "huan",
}


def record(checkout: Path) -> tuple[str, tuple[Annotation, ...], tuple[Person, ...]]:
    text = (checkout / "sources" / "liu-pak-1964-04-28.txt").read_text("utf-8")
    document, context = read(text)
    cut = text.index("Chiang\n\nKai-shek")
    regions = [r for r in context.regions if r[1] < cut or r[0] > cut + 20]
    start = next(r[0] for r in context.regions if r[0] <= cut < r[1])
    end = next(r[1] for r in context.regions if r[0] > cut)
    liu = Person("liu", (PersonName("Liu", (NamePart("surname", 0, 3),)),), participant=True)
    context = Context(
        "transcript", tuple(sorted([*regions, (start, end)])), context.structure, (liu,)
    )
    linked, new = link(list(annotate(document, context)), context)
    return text, linked, new


def test_the_record_names_each_person_with_the_right_key(checkout: Path) -> None:
    text, linked, _ = record(checkout)
    found = [(text[a.start : a.end], a.refers) for a in linked if a.element == "persName"]
    for words, key in RECORD.items():
        assert (words, key) in found, words
    body = [pair for pair in found if pair[0] in ("Liu", "Pak", "Pak Se-chang")]
    assert set(body) == {
        ("Liu", "liu"),
        ("Liu", "liu-listed"),
        ("Pak", "pak-se-chang"),
        ("Pak Se-chang", "pak-se-chang"),
    }
    others = {words for words, _ in found} - set(RECORD) - {"Liu", "Pak", "Pak Se-chang"}
    assert others == {
        *("Stephen Mercado", "Yu Peiwen", "Yao Guang", "Li Xiangwen", "Zhang Ruijie", "[Lu] Dinyi"),
        *("Kang Sheng", "[Yang] Shangkun", "Zeng", "Huang", "Meng", "Qiao", "Gong"),
    }


def test_two_spellings_are_one_person_with_a_variant(checkout: Path) -> None:
    _, _, new = record(checkout)
    person = next(person for person in new if person.key == "choe-yong-geon")
    assert [(name.text, name.kind) for name in person.names] == [
        ("Choe Yong-geon", ""),
        ("Choe Yong-gon", "variant"),
    ]


def test_titles_and_possessives_stand_where_the_project_wants_them() -> None:
    text = "I saw Mrs. Dickinson's sister."
    assert names(text) == ["Dickinson"]
    assert names(text, names_honorific="inside") == ["Mrs. Dickinson"]
    assert names(text, names_possessive="inside") == ["Dickinson's"]


def test_animals_count_where_the_project_says_so() -> None:
    text = "I played with my puppy Miranda. Miranda is well."
    assert names(text) == []
    assert names(text, names_animals="true") == ["Miranda", "Miranda"]


def test_the_personography_finds_what_no_rule_would() -> None:
    drum = Person("persons.xml#mitford-geo", (PersonName("Drum"), PersonName("the old Bear")))
    text = "Walked with dear Drum. Then Drum went home, and the old Bear slept."
    document, context = read(text, people=(drum,))
    linked, new = link(list(annotate(document, context)), context)
    assert [(text[a.start : a.end], a.refers) for a in linked if a.element == "persName"] == [
        ("Drum", "persons.xml#mitford-geo"),
        ("Drum", "persons.xml#mitford-geo"),
        ("the old Bear", "persons.xml#mitford-geo"),
    ]
    assert not new
