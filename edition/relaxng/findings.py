"""What the engine reports: one value for each fault of a document."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

NOT_WELL_FORMED = "ED101"
UNKNOWN_ELEMENT = "ED102"
MISPLACED_ELEMENT = "ED103"
MISSING_ELEMENT = "ED104"
INCOMPLETE_ELEMENT = "ED105"
UNKNOWN_ATTRIBUTE = "ED106"
MISSING_ATTRIBUTE = "ED107"
BAD_ATTRIBUTE_VALUE = "ED108"
TEXT_NOT_ALLOWED = "ED109"
BAD_TEXT_VALUE = "ED110"
DUPLICATE_ID = "ED111"
WRONG_ROOT = "ED112"
DANGLING_IDREF = "ED113"

CODES = {
    NOT_WELL_FORMED: "not well-formed, or not readable under the rules for untrusted files",
    UNKNOWN_ELEMENT: "an element that the schema does not know",
    MISPLACED_ELEMENT: "an element where it is not allowed",
    MISSING_ELEMENT: "an element is missing before another one",
    INCOMPLETE_ELEMENT: "an element ends before it is complete",
    UNKNOWN_ATTRIBUTE: "an attribute that is not allowed on its element",
    MISSING_ATTRIBUTE: "a required attribute is missing",
    BAD_ATTRIBUTE_VALUE: "an attribute value that is not allowed",
    TEXT_NOT_ALLOWED: "text where only elements are allowed",
    BAD_TEXT_VALUE: "text that is not a value of the type of its element",
    DUPLICATE_ID: "an identifier that was given before",
    WRONG_ROOT: "a root element that the schema does not start with",
    DANGLING_IDREF: "a reference to an identifier that does not exist",
}
"""Code -> what it stands for. A code never changes its meaning."""


@dataclass(frozen=True)
class Finding:
    """One fault of a document."""

    line: int
    """1-based."""
    column: int
    """1-based, in characters: the `<` of the tag, the attribute's name, or the text; 0: unknown."""
    code: str
    message: str
    """One line: what is wrong, and where in the tree."""
    element: str = ""
    """Local name of the element at fault (for text and attributes: the one that holds them)."""
    path: str = ""
    """Path of the element that contains the fault, such as `TEI/text/body/div[1]/sp[1]`."""
    expected: tuple[str, ...] = ()
    """What was allowed there, likely ones first: element names, attribute names or values."""
    hint: str = ""
    """The name or value that was probably meant."""


@dataclass(eq=False)
class Draft:
    """A finding in the making: its path, and for text its place, are looked up at the end."""

    code: str
    sentence: str
    line: int
    column: int
    index: int
    """Byte offset of the tag at hand."""
    at_end: bool = False
    """Whether that tag is an end tag."""
    own: bool = False
    """Whether the path is that of the tag's element, not of its parent."""
    text: bool = False
    """Whether the place is that of the text before the tag."""
    element: str = ""
    expected: tuple[str, ...] = ()
    hint: str = ""
    before: str = ""
    """Of missing elements: the one that came instead."""
    first: str = ""
    """Of missing elements: the first."""
    owner: str = ""
    """Name of the element that contains the fault."""
    repeats: int = 0
    path: str = ""
    required: int | None = None
    """How many of `expected`, at its start, are required; None if they are no element names."""
    words: Callable[[Sequence[str]], str] | None = None
    """Makes the sentence once `expected` is in its final order."""

    def told(self) -> str:
        """Return the sentence as it is now."""
        return self.words(self.expected) if self.words else self.sentence

    def rank(self, counts: Mapping[tuple[str, str], int]) -> None:
        """Put what the document itself uses in such elements first, after what is required."""
        if self.required is not None:
            fixed, free = self.expected[: self.required], self.expected[self.required :]
            ranked = sorted(free, key=lambda name: -counts.get((self.owner, name), 0))
            self.expected = (*fixed, *ranked)

    def finish(self) -> Finding:
        """Return the finding with its full message."""
        message = self.told()
        if self.repeats:
            times = "once more" if self.repeats == 1 else f"{self.repeats} more times"
            message = f"{message} The same {times} in this element."
        if self.owner:
            word = "On" if self.own and not self.at_end else "In"
            message = f"{message} {word} <{self.owner}>, {self.path or self.owner}."
        return Finding(
            self.line,
            self.column,
            self.code,
            message,
            self.element,
            self.path,
            self.expected,
            self.hint,
        )
