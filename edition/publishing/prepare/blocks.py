"""Step 30: which elements are blocks on the page, and which hold one.

HTML lets no list or division into a paragraph, TEI does (chapter 3.1): a paragraph that holds a
block is marked, and so is what stands between the two. White space stands behind each, since
plain text has those that are no paragraphs in one line.
"""

from itertools import pairwise

from lxml import etree

from edition.publishing.prepare.preparation import Preparation
from edition.publishing.vocabulary import each, local, own, plain, tei

ALWAYS_BLOCKS = (
    "ab", "bibl", "castList", "div", "entry", "entryFree", "epigraph", "figure", "floatingText",
    "head", "l", "lg", "list", "listBibl", "listPerson", "listPlace", "listOrg", "listWit", "p",
    "sp", "table",
)  # fmt: skip
EITHER = (
    "pb", "cb", "gb", "milestone", "gap", "note", "stage", "quote", "cit", "q", "said", "fw",
    "stamp", "incident", "vocal", "kinesic", "formula", "pause", "shift", "desc", "address",
    "add", "del", "supplied", "unclear", "damage", "space", "foreign", "seg", "hi", "ref",
    "label", "dateline", "salute", "signed", "byline", "trailer", "date", "listTranspose",
    "metamark", "handShift", "graphic", "media", "surplus", "restore", "subst", "choice", "bibl",
    "camera", "caption", "sound", "tech", "view",
)  # fmt: skip
CONTAINERS = frozenset(
    tei(name)
    for name in (
        "text", "front", "body", "back", "group", "div", "div1", "div2", "div3", "div4", "div5",
        "div6", "div7", "sp", "lg", "floatingText", "titlePage", "castList", "castGroup",
        "opener", "closer", "postscript", "epigraph", "argument", "figure", "performance",
        "spGrp", "annotationBlock", "list", "table", "row",
    )
)  # fmt: skip
_OFTEN_IN_BLOCKS = ("bibl", "head", "l", "p", "ab", "sp", "div", "lg")
_PARAGRAPHS = frozenset(tei(name) for name in ("p", "ab", "head", "l", "speaker", "stage", "note"))
_STOP = CONTAINERS | frozenset(tei(name) for name in ("item", "cell", "TEI", "standOff"))
_LETTERS = frozenset({tei("opener"), tei("closer")})
_PARTS = frozenset(tei(name) for name in ("address", "dateline", "lb", "salute", "signed"))
_HOLDS, _IS, _RUNS = own("holds-block"), own("block"), own("running")


def mark_blocks(preparation: Preparation) -> None:
    """Set e:block on elements that stand between blocks, e:holds-block on those around one."""
    tree = preparation.tei
    for element in each(tree, *EITHER):
        parent = element.getparent()
        if parent is not None and _stands_alone(parent):
            element.set(_IS, "yes")
            if not preparation.is_page:
                element.tail = element.tail or "\n"
            if parent.tag not in CONTAINERS:
                parent.set(_HOLDS, "yes")
    for note in each(tree, "note"):
        _mark_further(note)
    for letter in each(tree, "opener", "closer"):
        if _RUNS in letter.attrib:
            _part(letter)
    for run in tree.iter(own("lemma")):
        parent = run.getparent()
        if parent is not None and parent.tag in CONTAINERS:
            run.set(_IS, "yes")
    for element in each(tree, *_OFTEN_IN_BLOCKS):
        parent = element.getparent()
        if parent is not None and parent.tag not in _STOP:
            _mark_holders(element)
    for element in each(tree, *(name for name in ALWAYS_BLOCKS if name not in _OFTEN_IN_BLOCKS)):
        _mark_holders(element)
    for element in tree.iter(own("code")):
        _mark_holders(element)


def _mark_further(note: etree._Element) -> None:
    """Set e:further on each paragraph of a note that has words before it."""
    has_words = bool((note.text or "").strip())
    for child in note:
        if has_words and child.tag == tei("p"):
            child.set(own("further"), "yes")
        has_words = has_words or bool(plain(child) or (child.tail or "").strip())


def _part(letter: etree._Element) -> None:
    """Let a space stand between the parts of an opener or closer that runs on."""
    for left, right in pairwise(letter):
        if "no" in (left.get("break"), right.get("break")) or right.tag == tei("note"):
            continue
        if not left.tail and _PARTS & {left.tag, right.tag}:
            left.tail = " "


def _stands_alone(parent: etree._Element) -> bool:
    """Whether the children of an element are blocks: in a division, or where no words are."""
    if parent.tag in CONTAINERS:
        if parent.tag in _LETTERS and _has_words(parent):
            parent.set(_RUNS, "yes")
            return False
        return True
    return parent.get(_IS) == "yes" and not _has_words(parent)


def _has_words(element: etree._Element) -> bool:
    """Whether words stand beside the elements that an element holds."""
    if (element.text or "").strip():
        return True
    return any((child.tail or "").strip() for child in element)


def _mark_holders(block: etree._Element) -> None:
    holder = block.getparent()
    while holder is not None and holder.tag not in _STOP and _HOLDS not in holder.attrib:
        if local(holder) == "bibl" and local(block) == "bibl":
            return
        holder.set(_HOLDS, "yes")
        if holder.tag in _PARAGRAPHS and local(holder) != "note":
            return
        holder = holder.getparent()
