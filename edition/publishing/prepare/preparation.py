"""The tree while it is being prepared for the stylesheets."""

from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from edition.errors import UsageError
from edition.publishing.output import Document, Site
from edition.publishing.prepare.readings import Apparatus
from edition.publishing.register import Register
from edition.publishing.vocabulary import own, tei


class NoSuchViewError(UsageError):
    """A document has an apparatus, but no witness of the siglum that was asked for."""


@dataclass(slots=True)
class Preparation:
    """A copy of a document's tree inside an `e:edition` element, and what the steps found out.

    Steps add attributes and elements in the namespace `urn:edition:prepared` (e:); the stylesheets
    read those and never an address, id or style as the source has it.
    """

    document: Document
    site: Site
    root: etree._Element
    """e:edition; it holds e:words, e:page, the TEI element, and the lists that steps append."""
    tei: etree._Element
    language: str
    """The language of the page's own words: en, de or fr."""
    view: str = "reading"
    """reading, diplomatic, lemma, or the siglum of a witness."""
    is_page: bool = True
    """Whether a page is made of it, with links and looks; else plain text."""
    base: "Preparation | None" = None
    """The preparation of the reading text, if it came before: its apparatus is taken over."""
    apparatus: Apparatus | None = None
    """The entries of the apparatus, if there are any."""
    whole: etree._Element | None = None
    """The text with all its readings, as it was before one was chosen."""
    id_prefix: str = "t-"
    """What stands before every id that comes from the source."""
    ids: set[str] = field(default_factory=set)
    """The ids of the source."""
    by_id: dict[str, etree._Element] = field(default_factory=dict)
    """The elements that have them, once a step has asked for one."""

    @property
    def is_of_witness(self) -> bool:
        """Whether the view is the text of one witness."""
        return self.view not in ("reading", "diplomatic", "lemma")

    @property
    def path(self) -> Path:
        """The real path of the document."""
        return self.document.path

    @property
    def register(self) -> Register:
        """The register of the whole site."""
        return self.site.register

    @property
    def text(self) -> etree._Element | None:
        """The document's text element."""
        return self.tei.find(tei("text"))

    @property
    def shown(self) -> list[etree._Element]:
        """What a page shows: the TEI element, and the readings in the apparatus."""
        listed = self.root.find(own("apparatus"))
        return [self.tei] if listed is None else [self.tei, listed]

    @property
    def page(self) -> etree._Element:
        """e:page: what the page says about itself, as attributes and elements."""
        page = self.root.find(own("page"))
        assert page is not None  # noqa: S101 - made together with the root
        return page

    @property
    def made_prefix(self) -> str:
        """What stands before every id that the source does not have."""
        return "g-" if self.id_prefix == "t-" else f"g{self.id_prefix}"

    @property
    def has_notes(self) -> bool:
        """Whether notes are shown: on pages always, in plain text by the settings."""
        return self.is_page or self.site.text.notes == "end"

    @property
    def has_apparatus(self) -> bool:
        """Whether the apparatus is shown: in the reading and diplomatic views, by the settings."""
        is_wanted = self.is_page or self.site.text.apparatus == "end"
        return is_wanted and self.view in ("reading", "diplomatic")

    def warn(self, element: etree._Element, code: str, text: str) -> None:
        """Report a warning about an element."""
        self.site.warn(self.document, element, code, text)
