"""expat under our rules: what a DOCTYPE may hold, and what its errors mean.

External entities, parameter entities and external DTDs are never read, and never skipped in
silence either: a file that needs them gets one clear refusal. Internal entities are read; expat's
own limit stops those that multiply (billion laughs).
"""

from typing import Any
from xml.parsers import expat

from edition.relaxng.errors import DocumentError

_REASONS = {
    expat.errors.XML_ERROR_NO_ELEMENTS: "the file holds no element",
    expat.errors.XML_ERROR_TAG_MISMATCH: "the end tag does not fit the open element",
    expat.errors.XML_ERROR_UNCLOSED_TOKEN: "a tag is not closed",
    expat.errors.XML_ERROR_DUPLICATE_ATTRIBUTE: "an attribute is given twice",
    expat.errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT: "something follows the end of the root element",
    expat.errors.XML_ERROR_UNDEFINED_ENTITY: "an entity is not declared",
    expat.errors.XML_ERROR_UNBOUND_PREFIX: "a prefix has no namespace",
    expat.errors.XML_ERROR_INVALID_TOKEN: "a character is not allowed here",
}


def guard(parser: Any) -> None:
    """Set the handlers that refuse what the outside would have to deliver."""

    def refuse(message: str) -> DocumentError:
        return DocumentError(message, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)

    def doctype(name: str, system: str | None, public: str | None, internal: int) -> None:
        del name, internal
        if system or public:
            raise refuse(
                f"the DOCTYPE names an external DTD ({system or public}), which is not read; "
                "remove it, or declare its entities in the file"
            )

    def entity(
        name: str,
        is_parameter: int,
        value: str | None,
        base: str | None,
        system: str | None,
        public: str | None,
        notation: str | None,
    ) -> None:
        del base, public
        if is_parameter:
            raise refuse(f"the parameter entity %{name}; is not accepted")
        if value is None and notation is None:
            raise refuse(f"the entity &{name}; is an external one ({system}), which is not read")

    def skipped(name: str, is_parameter: int) -> None:
        del is_parameter
        raise refuse(f"the entity &{name}; is not declared in this file")

    def external(*_: Any) -> int:
        raise refuse("external entities are not read")

    parser.StartDoctypeDeclHandler = doctype
    parser.EntityDeclHandler = entity
    parser.SkippedEntityHandler = skipped
    parser.ExternalEntityRefHandler = external


def explain_error(error: expat.ExpatError, data: bytes) -> tuple[str, int, int]:
    """Return reason, line and column (1-based, in characters) of an error that expat raised."""
    reason = expat.ErrorString(error.code)
    text = _REASONS.get(reason, reason)
    if reason == expat.errors.XML_ERROR_NO_ELEMENTS and data.strip():
        text = "the file ends before its root element does"
    return text, error.lineno, error.offset + 1
