"""Names of OpenDocument: the namespaces, the elements without text of their own, and those that
are dropped and told."""

_ODF = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, TEXT, TABLE, DRAW, STYLE = (
    _ODF % name for name in ("office", "text", "table", "drawing", "style")
)
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
SILENT = frozenset(
    {
        TEXT + "tracked-changes",
        TEXT + "number",
        TEXT + "sequence-decls",
        TEXT + "variable-decls",
        TEXT + "user-field-decls",
        TEXT + "index-title-template",
        TEXT + "table-of-content-source",
        TEXT + "alphabetical-index-source",
        TABLE + "table-columns",
        OFFICE + "annotation-end",
        "{http://purl.org/dc/elements/1.1/}creator",
        "{http://purl.org/dc/elements/1.1/}date",
        "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}creator-initials",
    }
)
DROPPED = {
    OFFICE + "forms": "a form",
    TEXT + "script": "a script",
    TEXT + "ruby-text": "the reading beside a word (ruby)",
    TEXT + "hidden-text": "hidden text in a field",
    DRAW + "custom-shape": "a drawing",
    DRAW + "line": "a drawing",
    DRAW + "g": "a drawing",
}
