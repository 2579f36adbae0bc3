"""Step 27: white space at breaks, at joined words, and between parts (text-policy.md).

A break (lb, cb, pb) parts two words unless it says no (@break), stands inside a w, follows the
hyphen of a divided word, or stands between letters of a script that writes no spaces. White space
around a break that parts no word is the encoder's line end, not the text's (TEI chapter 3.11.3).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from edition.publishing.prepare.preparation import Preparation
from edition.publishing.spacing import (
    BLOCKS,
    LEFT_OUT,
    Met,
    Slot,
    backward,
    forward,
    is_unspaced,
    space_parts,
)
from edition.publishing.vocabulary import each, local, own, tei

_BREAKS: Final = ("lb", "cb", "pb", "gb")
_SHOWN_LINES: Final = frozenset(tei(name) for name in ("ab", "head", "titlePart", "addrLine"))
_LETTERS: Final = frozenset(tei(name) for name in ("closer", "opener"))
_PLAIN_BLOCKS: Final = frozenset(tei(name) for name in ("p", "l", "item", "cell", "quote"))
_ENDS: Final = frozenset({tei("lb"), tei("cb")})
_FAR: Final = "\u0e00"
"""Below it are no letters of scripts that write words without spaces."""
_SUBSTITUTIONS: Final = frozenset(tei(name) for name in ("add", "del", "surplus"))
_HYPHENS: Final = "-\N{HYPHEN}\N{DOUBLE OBLIQUE HYPHEN}\N{NOT SIGN}\N{SOFT HYPHEN}"
_STOPS: Final = (",", ".", ";", ":", "!", "?", ")", "\N{NO-BREAK SPACE}", "\u202f")
_ANY_HYPHEN: Final = _HYPHENS + "="
_CONJUNCTIONS: Final = frozenset(
    ("und", "vnd", "oder", "bzw", "bis", "sowie", "noch", "and", "or", "to", "et", "ou", "en", "of")
)
"""Words before which a hyphen stands for the rest of a compound: "Stadt- und Landrecht"."""


@dataclass(slots=True)
class _Junction:
    """What meets at a run of breaks: the words before and behind, the white space, the breaks."""

    breaks: list[etree._Element]
    before: Slot | None = None
    after: Slot | None = None
    blanks: list[Slot] = field(default_factory=list)
    tail: str = ""
    """The last characters before the run; "…" for a sign."""
    head: str = ""
    """The first characters behind it."""

    @property
    def is_within(self) -> bool:
        """Whether something to read stands on both sides."""
        return bool(self.tail and self.head)

    def close_up(self) -> None:
        """Take away the white space at the breaks."""
        for blank in self.blanks:
            blank.write("")
        if self.before is not None:
            self.before.write(self.before.text.rstrip())
        if self.after is not None:
            self.after.write(self.after.text.lstrip())


def settle_spaces(preparation: Preparation) -> None:
    """Let every break, joined word and part have the white space that a reader expects."""
    keeps_hyphens = any(
        element.get("eol") in ("hard", "none") for element in each(preparation.tei, "hyphenation")
    )
    is_diplomatic = preparation.view == "diplomatic"
    for root in preparation.shown:
        _close_substitutions(root)
        _join_words(root)
        done: set[etree._Element] = set()
        for found in each(root, *_BREAKS):
            if found not in done and (is_diplomatic or not _is_parted(found)):
                junction = _junction(found)
                done.update(junction.breaks)
                _settle(junction, keeps_hyphens=keeps_hyphens, is_diplomatic=is_diplomatic)
        if is_diplomatic:
            for line in each(root, "fw"):
                _set_apart(line)
        else:
            _close_gaps(root)
        space_parts(root)


def _is_parted(found: etree._Element) -> bool:
    """Whether a line's or column's end has words and white space at it: the usual case, in which
    nothing is to be done. It looks at no more than it must."""
    parent, following = found.getparent(), found.tail
    if parent is None or not following or parent.tag not in _PLAIN_BLOCKS or found.tag not in _ENDS:
        return False
    previous = found.getprevious()
    before = parent.text if previous is None else previous.tail
    if not before or not (before[-1].isspace() or following[0].isspace()):
        return False
    last, first = before.rstrip()[-1:], following.lstrip()[:1]
    outer = parent.getparent()
    return (
        "" < last < _FAR
        and "" < first < _FAR
        and last not in _ANY_HYPHEN
        and found.get("break") is None
        and found.get("rend") is None
        and (outer is None or outer.tag not in _LETTERS)
    )


def _close_substitutions(root: etree._Element) -> None:
    """Take the white space out of what holds only deletions and additions (11.3.1.5)."""
    for whole in each(root, "subst", "mod", "ruby"):
        slots = [Slot(whole, "text"), *(Slot(child, "tail") for child in whole)]
        held = {child.tag for child in whole}
        if any(slot.text.strip() for slot in slots):
            continue
        if local(whole) != "mod" or held <= _SUBSTITUTIONS:
            for slot in slots:
                slot.write("")


def _join_words(root: etree._Element) -> None:
    """Take the white space away on the side on which a token is joined (@join, 18.4.2)."""
    for token in each(root, "w", "pc", "c", "m"):
        join = token.get("join")
        if join in ("right", "both"):
            _strip(forward(token), is_behind=True)
        if join in ("left", "both"):
            _strip(backward(token), is_behind=False)


def _close_gaps(root: etree._Element) -> None:
    """Take away the space that words left out leave before a stop: "today <del>or</del>, then"."""
    for unread in each(root, "del", "fw", "metamark", "surplus"):
        if LEFT_OUT in unread.attrib and (unread.tail or "").startswith(_STOPS):
            _strip(backward(unread), is_behind=False)


def _strip(walk: Iterator[Met], *, is_behind: bool) -> None:
    for met in walk:
        if met.slot is None:
            return
        text = met.slot.text
        met.slot.write(text.lstrip() if is_behind else text.rstrip())
        if text.strip():
            return


def _junction(start: etree._Element) -> _Junction:
    """Return what meets at the break, with the breaks that follow it without words between."""
    previous, parent = start.getprevious(), start.getparent()
    if parent is not None:
        before = Slot(parent, "text") if previous is None else Slot(previous, "tail")
        last, first = before.text.rstrip()[-2:], (start.tail or "").lstrip()[:12]
        if len(last) > 1 and first:
            return _Junction([start], before, Slot(start, "tail"), [], last, first)
    junction = _Junction([start])
    for met in backward(start):
        if met.slot is None:
            if met.element is not None and local(met.element) not in _BREAKS:
                junction.tail = f"…{junction.tail}"
                break
        elif text := met.slot.text.strip():
            if junction.before is None:
                junction.before = met.slot
            junction.tail = text[-2:] + junction.tail
            if len(junction.tail) > 1 or met.slot.text[:1].isspace():
                break
        elif junction.before is None and met.slot.text:
            junction.blanks.append(met.slot)
    for met in forward(start):
        if met.slot is None:
            if met.element is not None and local(met.element) in _BREAKS:
                junction.breaks.append(met.element)
                continue
            junction.head = "…"
            break
        if text := met.slot.text.strip():
            junction.after, junction.head = met.slot, text[:12]
            break
        if met.slot.text:
            junction.blanks.append(met.slot)
    return junction


def _settle(junction: _Junction, *, keeps_hyphens: bool, is_diplomatic: bool) -> None:
    breaks = junction.breaks
    has_lines = any(found.tag == tei("lb") for found in breaks)
    if is_diplomatic and has_lines:
        if not junction.tail and breaks[0].tag == tei("lb"):
            breaks[0].set(own("first"), "yes")
        return
    is_joined = junction.is_within and _is_joined(junction)
    if has_lines and junction.tail:
        _show_line(junction, is_joined=is_joined)
    if is_joined:
        hyphen = _hyphen(junction)
        junction.close_up()
        if hyphen and junction.before is not None and not keeps_hyphens:
            junction.before.write(junction.before.text[:-1])
    elif junction.is_within and is_unspaced(junction.tail, junction.head):
        junction.close_up()
    else:
        _part_words(junction)


def _is_joined(junction: _Junction) -> bool:
    """Whether a word goes on over the breaks."""
    said = {found.get("break") for found in junction.breaks}
    if "no" in said or _is_in_word(junction.breaks[0]):
        return True
    tail, head = junction.tail, junction.head
    if "yes" in said or len(tail) < 2 or tail[-1] not in _HYPHENS or not tail[-2].isalnum():
        return False
    return head[0].isalnum() and head.split()[0].rstrip(".,") not in _CONJUNCTIONS


def _hyphen(junction: _Junction) -> bool:
    """Whether the hyphen before the breaks is that of a line end, not of the word."""
    tail, head = junction.tail, junction.head
    if any(found.get("break") == "no" for found in junction.breaks):
        return tail[-1] in _ANY_HYPHEN
    return (
        len(tail) > 1
        and tail[-1] in _HYPHENS
        and tail[-2].isalpha()
        and head[0].isalpha()
        and not head[0].isupper()
    )


def _is_in_word(found: etree._Element) -> bool:
    for ancestor in found.iterancestors():
        if ancestor.tag == tei("w"):
            return True
        if ancestor.tag in BLOCKS:
            return False
    return False


def _part_words(junction: _Junction) -> None:
    """Let white space stand at the breaks; on both sides of a sign for one."""
    breaks, before, after = junction.breaks, junction.before, junction.after
    pages = [found for found in breaks if found.tag == tei("pb")]
    is_open = not junction.blanks and not (
        (before is not None and before.text[-1:].isspace())
        or (after is not None and after.text[:1].isspace())
    )
    if junction.is_within and is_open and not pages:
        Slot(breaks[0], "tail").write(f" {breaks[0].tail or ''}")
    for page in pages:
        if junction.tail:
            _space_before(page)
        if junction.head or page is not pages[-1]:
            Slot(page, "tail").write(f" {(page.tail or '').lstrip()}")


def _space_before(element: etree._Element) -> None:
    previous, parent = element.getprevious(), element.getparent()
    if previous is not None:
        slot = Slot(previous, "tail")
    elif parent is not None:
        slot = Slot(parent, "text")
    else:
        return
    if not slot.text[-1:].isspace():
        slot.write(f"{slot.text} ")


def _set_apart(element: etree._Element) -> None:
    """Let white space stand on both sides of an element."""
    _space_before(element)
    if not (element.tail or "")[:1].isspace():
        element.tail = f" {element.tail or ''}"


def _show_line(junction: _Junction, *, is_joined: bool) -> None:
    """Set e:line-end where the reading text shows a line end: "hyphen" if it parts a word.

    Titles, letters and inscriptions show them; in a heading, not those that part a word.
    """
    last = [found for found in junction.breaks if found.tag == tei("lb")][-1]
    is_inscribed = last.get("rend") == "show"
    for ancestor in () if is_inscribed else last.iterancestors():
        if ancestor.tag in _SHOWN_LINES or ancestor.tag in BLOCKS:
            if ancestor.tag not in _SHOWN_LINES:
                outer = ancestor.getparent()
                if ancestor.tag not in _LETTERS and (outer is None or outer.tag not in _LETTERS):
                    return
            is_inscribed = ancestor.tag == tei("ab")
            break
    else:
        if not is_inscribed:
            return
    if not is_joined:
        last.set(own("line-end"), "yes")
    elif is_inscribed:
        last.set(own("line-end"), "hyphen")
