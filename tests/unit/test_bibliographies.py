from edition.encoding.bibliographies import gather
from edition.model import Annotation


def spans(*named: tuple[str, int, int]) -> list[Annotation]:
    return [Annotation(start, end, element) for element, start, end in named]


def written(found: list[Annotation]) -> list[tuple[str, int, int]]:
    return sorted((a.element, a.start, a.end) for a in found)


def test_paragraphs_that_are_citations_become_a_list() -> None:
    blocks = spans(("head", 0, 4), ("p", 5, 9), ("p", 10, 19), ("p", 20, 29), ("p", 30, 39))
    found = gather(blocks, spans(("bibl", 10, 19), ("bibl", 20, 29), ("bibl", 31, 38)))
    assert written(found) == [
        ("head", 0, 4), ("listBibl", 10, 29), ("p", 5, 9), ("p", 30, 39),
    ]  # fmt: skip


def test_a_list_gives_way_only_if_all_its_items_do() -> None:
    whole = spans(("list", 0, 19), ("item", 0, 9), ("item", 10, 19))
    citations = spans(("bibl", 0, 9), ("bibl", 10, 19))
    assert written(gather(whole, citations)) == [("listBibl", 0, 19)]
    longer = [*whole[1:], *spans(("list", 0, 29), ("item", 20, 29))]
    assert written(gather(longer, citations)) == written(longer)


def test_a_single_citation_stays_where_it_is() -> None:
    blocks = spans(("p", 0, 9), ("p", 10, 19))
    assert written(gather(blocks, spans(("bibl", 0, 9)))) == written(blocks)
