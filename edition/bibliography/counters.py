"""East Asian counters behind their numbers, and the Japanese form of a telegram."""

import re

from edition.bibliography.state import State

_NUMERAL = r"(?:\d{1,5}|[一二三四五六七八九十百]{1,4})"
_COUNTERS = (
    ("volume", re.compile(rf"第?(?P<value>{_NUMERAL})\s?(?:巻|卷(?!\d)|集|册|冊|辑|輯|권|집)")),
    (
        "document",
        re.compile(
            rf"第?(?P<value>{_NUMERAL})\s?(?:[号號]\s?)?(?:文書|文件|文书|電報?|电报?|호\s?문서)"
        ),
    ),
    ("document", re.compile(rf"第(?P<value>{_NUMERAL})\s?[号號](?:电|電|公信|電信)?")),
    ("pages", re.compile(r"第?(?P<value>\d{1,5}(?:\s?[-–—~～]\s?\d{1,5})?)\s?(?:页|頁|쪽|면)")),
)
_TELEGRAM = re.compile(
    r"(?:在[^\W\d](?=[^\W\d]{2,8}(?:大使|公使|領事|総領事)))?(?P<author>[^\W\d発发發]{2,10})[発发發]"
    r"(?P<recipient>[^\W\d宛]{2,12})宛(?:て)?第?(?P<document>\d{1,5})[号號](?:電報?|電信|公信)?"
)
_EAST = re.compile(r"[\u2e80-\uffef]")


def read_counted(state: State, start: int) -> int:
    """Take "第4巻", "第47文書" and "88页"."""
    if not (state.text[start].isdigit() or _EAST.match(state.text, start)):
        return -1
    for name, pattern in _COUNTERS:
        match = pattern.match(state.text, start)
        if match:
            state.add(name, *match.span("value"))
            return match.end()
    return -1


def read_eastern_telegram(state: State, start: int) -> int:
    """Take sender, recipient and number of "松枝大使発重野大臣宛第318号電報"."""
    match = _TELEGRAM.match(state.text, start) if _EAST.match(state.text, start) else None
    if match is None:
        return -1
    for name in ("author", "recipient", "document"):
        state.add(name, *match.span(name))
    return match.end()
