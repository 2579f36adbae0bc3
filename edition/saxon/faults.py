"""What Saxon says of an error, as a place and a sentence."""

import re
from dataclasses import dataclass
from typing import Final

from edition.diagnostics import Diagnostic
from edition.errors import ContentError

_PLACE: Final = re.compile(
    r"^ ?(?:Static |Type )?[Ee]rror\b(?P<where>(?:.(?!\n\s*\n))*?)\bon\s+line\s+(?P<line>\d+)\s+"
    r"(?:column\s+(?P<column>\d+)\s+)?of\s+(?P<file>[^\n]+?):[ ]*\n\s+"
    r"(?:(?P<code>[A-Z]{4}\d{4})\s+)?(?P<message>.*)",
    re.M | re.S,
)
_END: Final = re.compile(r"\n\s*(?:In |invoked by |at |Error|Warning|Type error|Static error|$)")
_MODULE: Final = re.compile(r"at line (?P<line>\d+) in\s+module\s+(?P<file>\S+)")
_CODE: Final = re.compile(r"^\s*([A-Z]{4}\d{4})\s+")
_ENDED: Final = ("XTMM9000", "XTMM9001")
_LONGEST: Final = 400
_DENIED: Final = re.compile(r"permission denied|not permitted|been (prohibited|disallowed)", re.I)
_CONFINED: Final = "a stylesheet reads its own folder, and writes below the page's name, only"


@dataclass(frozen=True, slots=True)
class Told:
    """An error as Saxon told it: the file as it names it, "" where it names none."""

    file: str
    line: int
    column: int
    code: str
    message: str


class Fault(ContentError):  # noqa: N818 - it is a finding on its way
    """A document cannot be published, through its own fault or the stylesheet's."""

    def __init__(self, finding: Diagnostic) -> None:
        """Keep the finding, which says all."""
        super().__init__(str(finding))
        self.finding = finding


def told(exception: str, log: str, said: str = "") -> Told:
    """Return the first error of a run: Saxon's exception has its words, its log the place.

    said: the last words of xsl:message, which may have ended the run.
    """
    found = _PLACE.search(exception) or _PLACE.search(log)
    if found is None:
        code, module = _CODE.match(exception), _MODULE.search(exception)
        file, line = (module["file"], int(module["line"])) if module else ("", 0)
        words = _sentence(_CODE.sub("", exception))
        return Told(file, line, 0, code.group(1) if code else "", words)
    message = _END.split(found["message"], maxsplit=1)[0]
    if found["code"] in _ENDED and said:
        message = f"xsl:message ended it: {said}"
    return Told(
        " ".join(found["file"].split()),
        int(found["line"]),
        int(found["column"] or 0),
        found["code"] or "",
        _sentence(message),
    )


def _sentence(text: str) -> str:
    sentence = " ".join(text.split()).rstrip(".")
    sentence = sentence if len(sentence) <= _LONGEST else f"{sentence[:_LONGEST]}…"
    return f"{sentence}; {_CONFINED}" if _DENIED.search(sentence) else sentence
