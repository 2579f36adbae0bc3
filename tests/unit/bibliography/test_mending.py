"""The tagger's fields put right: each case has the fields as they came, and as they should be."""

import pytest

from edition.bibliography.mending import mend
from edition.bibliography.parts import Part

Fields = list[tuple[str, str]]


def parts(text: str, fields: Fields) -> list[Part]:
    found, reached = [], 0
    for field, words in fields:
        start = text.index(words, reached)
        reached = start + len(words)
        found.append(Part(field, start, reached))
    return found


CASES: dict[str, tuple[str, Fields, Fields]] = {
    "a title keeps the bracket that it opens": (
        "Duval, Les savants (1770–1820), Paris",
        [("title", "Les savants (1770–1820"), ("place", "Paris")],
        [("title", "Les savants (1770–1820)"), ("place", "Paris")],
    ),
    "and the full stop within the bracket": (
        "Shoreline changes (abs.): Texas Bull. 61",
        [("title", "Shoreline changes (abs"), ("container", "Texas Bull."), ("volume", "61")],
        [("title", "Shoreline changes (abs.)"), ("container", "Texas Bull."), ("volume", "61")],
    ),
    "a bracket around it is not its own": (
        "(Shoreline changes) Texas Bull.",
        [("title", "Shoreline changes"), ("container", "Texas Bull.")],
        [("title", "Shoreline changes"), ("container", "Texas Bull.")],
    ),
    "what has volume and pages is a journal": (
        "Salt roads. Annals of Marl, v. 12, 45-67.",
        [("title", "Salt roads"), ("publisher", "Annals of Marl"), ("volume", "12"),
         ("pages", "45-67")],
        [("title", "Salt roads"), ("container", "Annals of Marl"), ("volume", "12"),
         ("pages", "45-67")],
    ),
    "but not where words lie between": (
        "Salt roads. Marl Press, printed in volume 12, 45-67.",
        [("title", "Salt roads"), ("publisher", "Marl Press"), ("volume", "12"),
         ("pages", "45-67")],
        [("title", "Salt roads"), ("publisher", "Marl Press"), ("volume", "12"),
         ("pages", "45-67")],
    ),
    "a thesis was written at its school": (
        "Salt roads. Ph.D. diss., Marl University, 1999.",
        [("title", "Salt roads"), ("container", "Marl University"), ("date", "1999")],
        [("title", "Salt roads"), ("publisher", "Marl University"), ("date", "1999")],
    ),
    "a journal may print a thesis": (
        "Salt roads (diss.). Annals of Marl, 12.",
        [("title", "Salt roads"), ("container", "Annals of Marl"), ("volume", "12")],
        [("title", "Salt roads"), ("container", "Annals of Marl"), ("volume", "12")],
    ),
    "an author without a work is divided": (
        "Haas, E. Global Rules. York: Heron, 1990.",
        [("author", "Haas, E. Global Rules"), ("place", "York"), ("publisher", "Heron")],
        [("author", "Haas, E. "), ("title", "Global Rules"), ("place", "York"),
         ("publisher", "Heron")],
    ),
    "an author is whole where a work is named": (
        "Haas, E. Global Rules. Salt roads, 1990.",
        [("author", "Haas, E. Global Rules"), ("title", "Salt roads")],
        [("author", "Haas, E. Global Rules"), ("title", "Salt roads")],
    ),
    "names alone are no title": (
        "Haas, E. Peter Smith. York: Heron, 1990.",
        [("author", "Haas, E. Peter Smith"), ("place", "York")],
        [("author", "Haas, E. Peter Smith"), ("place", "York")],
    ),
    "a region is the title's, not the journal's": (
        "Drought at Lake Elmo, Minnesota. Quaternary Lakes 18",
        [("title", "Drought at Lake Elmo"), ("container", "Minnesota. Quaternary Lakes")],
        [("title", "Drought at Lake Elmo, Minnesota"), ("container", "Quaternary Lakes")],
    ),
    "nor is it a place of printing": (
        "Drought at Lake Elmo, Minnesota: Quaternary Lakes 18",
        [("title", "Drought at Lake Elmo"), ("place", "Minnesota"),
         ("container", "Quaternary Lakes")],
        [("title", "Drought at Lake Elmo, Minnesota"), ("container", "Quaternary Lakes")],
    ),
    "an abbreviated journal is no region": (
        "Spin waves, Physics. Rev. 18",
        [("title", "Spin waves"), ("container", "Physics. Rev.")],
        [("title", "Spin waves"), ("container", "Physics. Rev.")],
    ),
    "a place and its publisher are two": (
        "Greek Grammar. Boston: Ginn, 1890",
        [("title", "Greek Grammar"), ("place", "Boston: Ginn"), ("date", "1890")],
        [("title", "Greek Grammar"), ("place", "Boston"), ("publisher", "Ginn"),
         ("date", "1890")],
    ),
    "a journal has the volume behind its name": (
        "Fear. Ethics and Public Life 3 (2002): 11",
        [("title", "Fear"), ("container", "Ethics and Public Life 3"), ("date", "2002"),
         ("pages", "11")],
        [("title", "Fear"), ("container", "Ethics and Public Life"), ("volume", "3"),
         ("date", "2002"), ("pages", "11")],
    ),
    "what has volume and pages names a journal": (
        "Glazes for beginners, Pottery Now, No. 41, 1996, 12-15",
        [("title", "Glazes for beginners, Pottery Now"), ("volume", "41"), ("date", "1996"),
         ("pages", "12-15")],
        [("title", "Glazes for beginners"), ("container", "Pottery Now"), ("volume", "41"),
         ("date", "1996"), ("pages", "12-15")],
    ),
    "but not where it is a book": (
        "Glazes, Pots, vol. 2, York, 1996, 12-15",
        [("title", "Glazes, Pots"), ("volume", "2"), ("place", "York"), ("pages", "12-15")],
        [("title", "Glazes, Pots"), ("volume", "2"), ("place", "York"), ("pages", "12-15")],
    ),
    "a page is no town": (
        "Salt. Proc. of Roads, pp. 3-20 Vienna",
        [("title", "Salt"), ("container", "Proc. of Roads"), ("pages", "3-20 Vienna")],
        [("title", "Salt"), ("container", "Proc. of Roads"), ("pages", "3-20"),
         ("place", "Vienna")],
    ),
    "nor is an unknown word a town": (
        "Salt. Proc. of Roads, pp. 3-20 Xyzzy",
        [("title", "Salt"), ("container", "Proc. of Roads"), ("pages", "3-20 Xyzzy")],
        [("title", "Salt"), ("container", "Proc. of Roads"), ("pages", "3-20")],
    ),
    "what contains nothing is a title": (
        "Library of Marl. The salt atlas, 2015",
        [("author", "Library of Marl"), ("container", "The salt atlas"), ("date", "2015")],
        [("author", "Library of Marl"), ("title", "The salt atlas"), ("date", "2015")],
    ),
    "but not where it is said to contain": (
        "Brook, A. In The salt atlas, 2015",
        [("author", "Brook, A."), ("container", "The salt atlas"), ("date", "2015")],
        [("author", "Brook, A."), ("container", "The salt atlas"), ("date", "2015")],
    ),
    "a quoted title ends with its quotation": (
        "Kim, 'Salt of the east,' Journal of Marl, 12, 3-9",
        [("author", "Kim"), ("title", "Salt of the east,' Journal of Marl"), ("volume", "12")],
        [("author", "Kim"), ("title", "Salt of the east"), ("container", "Journal of Marl"),
         ("volume", "12")],
    ),
    "a quotation within it does not end it": (
        "Duval, « La « route » du sel », Marl, 12",
        [("author", "Duval"), ("title", "La « route » du sel »"), ("container", "Marl")],
        [("author", "Duval"), ("title", "La « route » du sel »"), ("container", "Marl")],
    ),
    "nor does an apostrophe": (
        "Duval, 'The miners' road to Marl and back', Marl, 12",
        [("author", "Duval"), ("title", "The miners' road to Marl and back"),
         ("container", "Marl")],
        [("author", "Duval"), ("title", "The miners' road to Marl and back"),
         ("container", "Marl")],
    ),
    "what follows a quotation has its container already": (
        "Duval, “Salt.” In the old book. Annals, 12",
        [("author", "Duval"), ("title", "Salt.” In the old book"), ("container", "Annals")],
        [("author", "Duval"), ("title", "Salt"), ("container", "Annals")],
    ),
    "of two editors the first is the book": (
        "Salt. In Signs and Patterns, eds. A. Brook, 3-9",
        [("title", "Salt"), ("editor", "Signs and Patterns"), ("editor", "A. Brook")],
        [("title", "Salt"), ("container", "Signs and Patterns"), ("editor", "A. Brook")],
    ),
    "what is no name and not called so is no editor": (
        "Salt. In Letters, Western Patterns (York: Heron)",
        [("title", "Salt"), ("container", "Letters"), ("editor", "Western Patterns")],
        [("title", "Salt"), ("container", "Letters")],
    ),
    "a body may be called an editor": (
        "Salt. In Letters. Western Patterns, eds., York",
        [("title", "Salt"), ("container", "Letters"), ("editor", "Western Patterns")],
        [("title", "Salt"), ("container", "Letters"), ("editor", "Western Patterns")],
    ),
    "a subtitle is the title's": (
        "Brook, Salt: Making a New Sea, York: Heron, 1988",
        [("author", "Brook"), ("container", "Salt"), ("title", "Making a New Sea")],
        [("author", "Brook"), ("title", "Salt: Making a New Sea")],
    ),
    "or the book's": (
        "Brook, Salt. In The Sea: The Northern Shores. York: Heron, 1988",
        [("title", "Salt"), ("container", "The Sea"), ("publisher", "The Northern Shores")],
        [("title", "Salt"), ("container", "The Sea: The Northern Shores")],
    ),
    "a page goes on behind its dash": (
        "Salt. Annals. 2011 44 644-9",
        [("title", "Salt"), ("container", "Annals"), ("volume", "44"), ("pages", "644-"),
         ("issue", "9")],
        [("title", "Salt"), ("container", "Annals"), ("volume", "44"), ("pages", "644-9")],
    ),
    "a state has its town": (
        "Salt. The Marl Press, Harvard, MA.",
        [("title", "Salt"), ("publisher", "The Marl Press, Harvard"), ("place", "MA")],
        [("title", "Salt"), ("publisher", "The Marl Press"), ("place", "Harvard, MA")],
    ),
    "town and publisher may change places": (
        "Salt. Hamish Hamilton: London.",
        [("title", "Salt"), ("place", "Hamish Hamilton"), ("publisher", "London")],
        [("title", "Salt"), ("publisher", "Hamish Hamilton"), ("place", "London")],
    ),
    "what stands in a collection names it": (
        "Salt, Paris, Seuil, coll. « Mers du monde », 1975",
        [("title", "Salt"), ("place", "Paris"), ("container", "Mers du monde")],
        [("title", "Salt"), ("place", "Paris"), ("series", "Mers du monde")],
    ),
    "two numbers are volume and pages": (
        "Salt. J. Marl 6 4501",
        [("title", "Salt"), ("container", "J. Marl"), ("pages", "6 4501")],
        [("title", "Salt"), ("container", "J. Marl"), ("volume", "6"), ("pages", "4501")],
    ),
    "a volume has its letter": (
        "Salt. J. Marl, 10b, 665",
        [("title", "Salt"), ("container", "J. Marl"), ("volume", "10"), ("pages", "665")],
        [("title", "Salt"), ("container", "J. Marl"), ("volume", "10b"), ("pages", "665")],
    ),
    "a date has its month and its day": (
        "Salt. Heron; 2014 May 9.",
        [("title", "Salt"), ("publisher", "Heron"), ("date", "2014")],
        [("title", "Salt"), ("publisher", "Heron"), ("date", "2014 May 9")],
    ),
    "but none that another field has": (
        "Salt in May 2014.",
        [("title", "Salt in May"), ("date", "2014")],
        [("title", "Salt in May"), ("date", "2014")],
    ),
    "behind the imprint is no author": (
        "Rules. Ithaca, NY, and Utrecht: Heron, 1990.",
        [("title", "Rules"), ("place", "Ithaca, NY"), ("author", "and Utrecht"),
         ("publisher", "Heron")],
        [("title", "Rules"), ("place", "Ithaca, NY"), ("publisher", "Heron")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_fields_are_put_right(case: str) -> None:
    text, given, expected = CASES[case]
    found = [(part.field, text[part.start : part.end]) for part in mend(text, parts(text, given))]
    assert found == expected
