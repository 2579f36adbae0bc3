"""What readers tell of a source, in one table: code, severity and the sentence for the editor."""

from dataclasses import dataclass, field

from edition.diagnostics import Diagnostic, Report, Severity


@dataclass(frozen=True, slots=True)
class Notice:
    """A row: `text` and `hint` are format strings; `{count}` is how often it happened."""

    code: str
    severity: Severity
    text: str
    hint: str = ""


_INFO, _WARNING = Severity.INFO, Severity.WARNING

WRONG_SUFFIX = Notice(
    "ED301", _WARNING, "the name ends in {suffix}, but the content is {found}; read as {found}"
)
IS_MARKDOWN = Notice("ED302", _INFO, "the text is Markdown ({why}); read as such")
OTHER_ENCODING = Notice(
    "ED303",
    _WARNING,
    "is not UTF-8 from here on; read as {encoding} ({count} bytes beyond ASCII)",
    "look at the accented letters; if they are wrong, save the file as UTF-8",
)
STRAY_BYTES = Notice(
    "ED304",
    _WARNING,
    "{count} bytes are not UTF-8, the first here; they are read as windows-1252",
    "save the file as UTF-8",
)
UNDECODED = Notice(
    "ED327", _WARNING, "{count} places, the first here, are no {encoding}; U+FFFD stands for them"
)
UTF_16 = Notice("ED305", _INFO, "is {encoding}")
CONTROLS = Notice(
    "ED306", _WARNING, "{count} control characters, the first here, became U+FFFD", "remove them"
)
FRONT_MATTER = Notice("ED307", _WARNING, "the front matter cannot be read and stays text: {why}")
FACT_DROPPED = Notice("ED308", _WARNING, "the front matter's {key} is no plain value; left out")
RAW_HTML = Notice("ED310", _WARNING, "HTML in the text is kept as it stands, {count} times")
DROPPED = Notice("ED311", _WARNING, "{what} cannot be carried and is left out, {count} times")
PICTURE = Notice(
    "ED312", _WARNING, "the picture {name} is named in the text but not copied", "copy it yourself"
)
UNSAFE_LINK = Notice(
    "ED313", _WARNING, "the link to {target} is left out; its words stay", "http, https or mailto"
)
NOTE_WITHOUT_TEXT = Notice("ED314", _WARNING, "the note mark {label} has no note; it stays text")
NOTE_WITHOUT_MARK = Notice("ED315", _WARNING, "the note {label} has no mark in the text")
UNUSED_DEFINITION = Notice(
    "ED316", _WARNING, "the link definition {label} is used by nobody; it stays text"
)
CHANGES = Notice("ED317", _INFO, "{count} tracked changes, the first here, are kept as add and del")
COMMENTS = Notice("ED318", _INFO, "{count} comments, the first here, are kept as notes")
HIDDEN = Notice("ED319", _WARNING, "{count} hidden passages, the first here, are kept as text")
LOOKS_ONLY = Notice("ED320", _INFO, "{what} is a matter of looks and left out, {count} times")
MOVED = Notice("ED321", _WARNING, "{what} stands beside the text; it is read where it is anchored")
EMPTY_PAGE = Notice("ED322", _WARNING, "the page {page} has no text layer; nothing is read of it")
FURNITURE = Notice("ED323", _INFO, "{count} running heads and page numbers are set apart")
HYPHENS = Notice("ED324", _INFO, "{count} words cut at the end of a line are joined")
COLUMNS = Notice(
    "ED325", _WARNING, "the page {page} seems to have columns; look at the order of its text"
)
UNMAPPED = Notice(
    "ED326", _WARNING, "{count} characters, the first here, have no Unicode value; U+FFFD stands"
)


@dataclass
class _Tally:
    line: int
    column: int
    count: int
    values: dict[str, object]


@dataclass
class Notices:
    """Tells of one source. What happens often is counted and told once, at its first place."""

    path: str
    report: Report
    _tallies: dict[tuple[Notice, str], _Tally] = field(default_factory=dict)

    def tell(self, notice: Notice, line: int = 0, column: int = 0, **values: object) -> None:
        """Report `notice` at a place, with what its sentence names."""
        self.report(
            Diagnostic(
                self.path,
                line,
                column,
                notice.severity,
                notice.code,
                notice.text.format(**values),
                notice.hint.format(**values),
            )
        )

    def count(
        self, notice: Notice, line: int = 0, column: int = 0, *, times: int = 1, **values: object
    ) -> None:
        """Count `notice`; `tell_counted` reports the sum for each set of values."""
        key = (notice, repr(sorted(values.items())))
        tally = self._tallies.setdefault(key, _Tally(line, column, 0, values))
        tally.count += times

    def tell_counted(self) -> None:
        """Report what was counted, in the order of the first places."""
        for (notice, _), tally in self._tallies.items():
            self.tell(notice, tally.line, tally.column, count=tally.count, **tally.values)
        self._tallies.clear()
