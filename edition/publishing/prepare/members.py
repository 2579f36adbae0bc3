"""Step 27: what stands between the members of a list, a table, a cast list.

HTML lets only items into a list and only rows into a table; TEI lets page breaks, notes and figures
stand between them (Guidelines, 3.8, 7.1.4, 14.1). They go into the member behind them, where a
reader meets them first; what else there is keeps its place before the first member (e:lead) or
behind it (e:late). Labels and the items that they belong to become an e:pair.
"""

from typing import Final

from lxml import etree

from edition.publishing.prepare.preparation import Preparation
from edition.publishing.vocabulary import PREPARED, each, local, own, tei

MEMBERS: Final = {
    "list": ("item", "label"),
    "table": ("row",),
    "row": ("cell",),
    "castList": ("castItem", "castGroup"),
    "castGroup": ("castItem", "castGroup"),
    "listBibl": ("bibl", "biblStruct", "biblFull", "listBibl", "msDesc"),
    "listPerson": ("person", "personGrp", "org", "listPerson"),
    "listPlace": ("place", "listPlace"),
    "listOrg": ("org", "listOrg"),
}
_MOVING: Final = frozenset(
    "pb cb gb lb milestone anchor note fw gap space index addSpan delSpan damageSpan figure "
    "graphic media metamark incident vocal kinesic pause shift stage".split()
)
_HEADS: Final = frozenset((tei("headLabel"), tei("headItem")))


def settle_members(preparation: Preparation) -> None:
    """Move what stands between members into them, and pair the labels of lists with items."""
    tree = preparation.tei
    for container in each(tree, *MEMBERS):
        members = frozenset(map(tei, MEMBERS[local(container)]))
        children = [child for child in container if isinstance(child.tag, str)]
        if any(child.tag not in members for child in children):
            _settle(children, members)
    for container in each(tree, "list"):
        if container.find(tei("label")) is not None:
            _pair(container)


def _settle(children: list[etree._Element], members: frozenset[str]) -> None:
    waiting: list[etree._Element] = []
    is_behind = False
    for child in children:
        if child.tag in members:
            _put_in(child, waiting)
            waiting, is_behind = [], True
        elif child.tag in _HEADS:
            continue
        elif local(child) in _MOVING or child.tag.startswith(f"{{{PREPARED}}}"):
            waiting.append(child)
        else:
            child.set(own("late" if is_behind else "lead"), "yes")
    for child in waiting:
        child.set(own("late"), "yes")


def _put_in(member: etree._Element, waiting: list[etree._Element]) -> None:
    """Put elements at the beginning of a member; of a row, into its first cell."""
    cell = member.find(tei("cell")) if member.tag == tei("row") else member
    if not waiting or cell is None:
        for element in waiting:
            element.set(own("lead"), "yes")
        return
    words, cell.text = cell.text, None
    for place, element in enumerate(waiting):
        element.tail = None
        cell.insert(place, element)
    waiting[-1].tail = words if words and words[0].isspace() else f" {words or ''}"


def _pair(container: etree._Element) -> None:
    """Wrap each label, with the items up to the next label, in an e:pair."""
    pair: etree._Element | None = None
    for child in list(container):
        if child.tag not in (tei("label"), tei("item")):
            continue
        begins = child.tag == tei("label") and (pair is None or pair.find(tei("item")) is not None)
        if pair is None or begins:
            pair = etree.Element(own("pair"))
            child.addprevious(pair)
        pair.append(child)
