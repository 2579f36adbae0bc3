"""The codes of findings that are neither the engine's (ED1xx) nor a rule's (ED2xx)."""

UNUSED_IGNORE = "ED601"
UNUSABLE_SCHEMA = "ED602"
TOO_MUCH = "ED603"
UNREADABLE = "ED604"
CHANGED_SCHEMA = "ED605"

PROJECT_CODES = {
    UNUSED_IGNORE: "an ignore in edition.toml that ignores nothing",
    UNUSABLE_SCHEMA: "a schema that cannot be used, so that the file was not checked against it",
    TOO_MUCH: "a file that takes more time or memory than it may",
    UNREADABLE: "a file that cannot be read",
    CHANGED_SCHEMA: "a schema that is not the one that edition.lock has the checksum of",
}
"""Code -> what it stands for. A code never changes its meaning."""


def meaning(code: str) -> str:
    """Return what a code stands for in a few words; "" for one that is not known."""
    if code.startswith("ED1"):
        from edition.relaxng.findings import CODES

        return CODES.get(code, "")
    return PROJECT_CODES.get(code, "")
