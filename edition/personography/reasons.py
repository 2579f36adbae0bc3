"""The reasons that pass between finding a mention and linking it, in the report's own words."""

import re

IN_LIST = "a bare name in a list"
_TITLE = re.compile(r"the title (.+) stands before it")


def titled(words: str) -> str:
    """Return the reason "a title stands before it", with the title."""
    return f"the title {words} stands before it"


def title_of(why: str) -> str:
    """Return the title that a reason names, "" if it names none."""
    match = _TITLE.fullmatch(why)
    return match[1] if match else ""
