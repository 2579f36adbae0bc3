"""What an output is given and what it hands back.

An output is registered as an entry point of `edition.outputs`; it is a function
`publish(document, site) -> Iterable[OutputFile]`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from edition.config import PlainText
from edition.diagnostics import Diagnostic, Severity
from edition.publishing.pictures import Pictures
from edition.publishing.register import Register
from edition.publishing.styling import Styling
from edition.publishing.vocabulary import line_of


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file of the site: its path from the site's folder, with `/`, and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Document:
    """A TEI document to publish.

    `root` is its TEI element, not to be changed; `name` is what messages call the file; `stem` is
    the name of its pages without the ending.
    """

    path: Path
    name: str
    stem: str
    root: etree._Element
    apparatus: tuple[etree._Element, ...] = ()
    """Entries (app) of other files that point into this document."""


@dataclass(frozen=True, slots=True)
class Site:
    """What the pages of one edition have in common."""

    title: str = ""
    editor: str = ""
    publisher: str = ""
    licence: str = ""
    base_url: str = ""
    language: str = ""
    view: str = "reading"
    notes: str = "below"
    """Where notes stand on wide pages: below the text, or beside their line."""
    text: PlainText = field(default_factory=PlainText)
    """How plain text is laid out."""
    outputs: tuple[str, ...] = ("html", "text")
    styling: Styling = field(default_factory=Styling)
    """What makes the pages: our stylesheet, or the project's."""
    stems: Mapping[Path, str] = field(default_factory=dict)
    """The real paths of all documents, and the names of their pages."""
    register: Register = field(default_factory=Register)
    pictures: Pictures = field(default_factory=Pictures)
    report: Callable[[Diagnostic], None] = lambda _finding: None

    def warn(self, document: Document, element: etree._Element, code: str, text: str) -> None:
        """Report a warning about an element of a document."""
        self.report(Diagnostic(document.name, line_of(element), 0, Severity.WARNING, code, text))
