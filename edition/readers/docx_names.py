"""Names of WordprocessingML: the namespaces, the elements that stand for a character, those that
are passed through, and those that are dropped and told."""

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TRANSPARENT = frozenset(
    WORD + name
    for name in ("sdt", "sdtContent", "smartTag", "customXml", "dir", "bdo", "ruby", "rubyBase")
)
CHARACTERS = {
    WORD + "tab": "\t",
    WORD + "ptab": "\t",
    WORD + "noBreakHyphen": "\u2011",
    WORD + "softHyphen": "\u00ad",
    WORD + "cr": "\n",
}
DROPPED = {
    WORD + "object": "an embedded object",
    WORD + "altChunk": "a part in another format",
    WORD + "rt": "the reading beside a word (ruby)",
    WORD + "subDoc": "a sub-document",
}
