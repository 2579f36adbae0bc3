"""Fields of a Word text: instructions whose results stand in the text (ISO/IEC 29500-1, 17.16)."""

import re
from dataclasses import dataclass, field

_LINK = re.compile(r'\s*HYPERLINK\s+(?:\\l\s+"(?P<place>[^"]*)"|"?(?P<address>[^"\s]+)"?)')


def link_of(instruction: str) -> str:
    """Return the address that a field's instruction leads to, "" if it is no link."""
    match = _LINK.match(instruction)
    if match is None:
        return ""
    return f"#{match['place']}" if match["place"] else match["address"] or ""


@dataclass
class _Field:
    instruction: str = ""
    start: int = -1


@dataclass
class Fields:
    """The fields that are open at a place: one may stand in another's result."""

    _open: list[_Field] = field(default_factory=list)

    @property
    def in_instruction(self) -> bool:
        """Whether what is read is an instruction and no text."""
        return bool(self._open) and self._open[-1].start < 0

    def begin(self) -> None:
        """Open a field; its instruction follows."""
        self._open.append(_Field())

    def instruct(self, words: str) -> None:
        """Add to the instruction: Word cuts it into runs as it cuts text."""
        if self._open:
            self._open[-1].instruction += words

    def begin_result(self, position: int) -> None:
        """Say where the result begins."""
        if self._open:
            self._open[-1].start = position

    def end(self, position: int) -> tuple[int, str]:
        """Close a field; return where its result began and the address that it leads to."""
        if not self._open:
            return position, ""
        ended = self._open.pop()
        return (ended.start, link_of(ended.instruction)) if ended.start >= 0 else (position, "")

    def clear(self) -> None:
        """Forget the fields that a paragraph left open."""
        self._open.clear()
