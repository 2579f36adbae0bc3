"""Whether a text is Markdown: by marks that plain texts do not have."""

import re

_SAMPLE = 262144
_ENOUGH = 2

_SIGNS = (
    ("headings with #", re.compile(r"^#{1,6} +\S", re.M), 2),
    (
        "words between double asterisks",
        re.compile(r"(?<![\w*])\*\*(?=[^\s*])[^*\n]*(?:\n[^*\n]+)?(?<!\s)\*\*(?![\w*])"),
        1,
    ),
    (
        "links [words](address)",
        re.compile(r"\[[^\]\n]+\]\((?:https?://|mailto:|www\.|#)[^)\s]+\)"),
        1,
    ),
    ("addresses between < and >", re.compile(r"<(?:https?://|mailto:)[^>\s]+>"), 1),
    ("footnotes [^1]:", re.compile(r"^\[\^[^\]\s]+\]:", re.M), 2),
    ("tables of pipes and dashes", re.compile(r"^ {0,3}\|? *:?-{3,}:? *\|[ :|-]*$", re.M), 1),
    ("fenced blocks", re.compile(r"^```\w*$", re.M), 1),
)


def evidence(source: bytes) -> str:
    """Return the signs by which `source` is Markdown, "" if they do not suffice.

    A lone asterisk or underscore is none: plays and transcripts are full of them. A sign that
    could be chance (one bold phrase, one address) needs a second one.
    """
    text = _sample(source)
    if not any(mark in text for mark in ("# ", "**", "](", "[^", "<http", "<mailto", "---", "```")):
        return ""
    counted = [(name, len(sign.findall(text)), weight) for name, sign, weight in _SIGNS]
    if sum(min(count, 2) * weight for _, count, weight in counted) < _ENOUGH:
        return ""
    return ", ".join(name for name, count, _ in counted if count)


def _sample(source: bytes) -> str:
    head = source[:_SAMPLE]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace").replace("\r\n", "\n")
    return head.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
