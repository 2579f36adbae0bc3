"""`edition.toml`, the project's settings: every key optional, an unknown key an error."""

import difflib
import re
import tomllib
from pathlib import Path
from typing import Annotated, Literal, get_args, get_origin, get_type_hints

import msgspec

from edition.errors import EnvironmentFailure, UsageError

FILE_NAME = "edition.toml"
Side = Literal["outside", "inside"]
Kind = Literal["auto", "transcript", "drama", "letter", "memo", "interview", "verse", "prose"]


class Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of the file: its keys are the fields."""


class Project(Table, frozen=True):
    """[project]: what the edition is."""

    title: str = ""
    editor: str = ""
    publisher: str = ""
    licence: str = ""
    """A licence's address or its words, for publicationStmt/availability."""
    source: str = "xml"
    """The folder of the TEI files."""
    output: str = "site"
    """The folder that the published edition goes to."""
    language: str = ""
    """BCP 47 tag of the edition's own words, and of sources that do not name theirs."""


class Names(Table, frozen=True):
    """[encode.names]: what belongs to a name."""

    honorific: Side = "outside"
    possessive: Side = "outside"
    animals: bool = False
    ships: bool = False
    peoples: bool = False


class Citations(Table, frozen=True):
    """[encode.citations]: what citations are read with."""

    registry: str = ""
    """A file of the project's own archives and document series, from the project's root."""
    bibliography: str = ""
    """A TEI file of the works cited, from the project's root; by default `bibliography.xml` beside
    the encodings, if there is one."""


class Encode(Table, frozen=True):
    """[encode]: how sources become TEI."""

    documents: str = "sources"
    """The folder of the sources."""
    kind: Kind = "auto"
    hyphens: Literal["join", "keep"] = "join"
    """Whether a word that a line's end cuts on a printed page is joined, with the break kept."""
    names: Names = Names()
    citations: Citations = Citations()
    brackets: dict[str, str] = {}
    """How bracketed words are read, by pattern; see docs/reference/configuration.md."""
    dates: dict[str, str] = {}
    """Which part of a month or year vague words mean: "early", "late" and so on."""
    annotators: dict[str, bool] = {}
    """Annotators to switch on or off by name."""


class Validate(Table, frozen=True):
    """[validate]: the schema and the rules."""

    schema: tuple[str, ...] = ()
    """Schema files, paths from the project's root; by default the one that comes with edition."""
    catalog: dict[str, str] = {}
    """Local files for the addresses that documents name."""
    rules: dict[str, Literal["error", "warning", "info", "off"]] = {}
    """The severity of single rules by code."""
    ignore: tuple[str, ...] = ()
    """Findings that are known: "CODE path" or "CODE path:text"."""
    seconds: Annotated[float, msgspec.Meta(gt=0)] = 60.0
    """The time that one file may take."""
    megabytes: Annotated[int, msgspec.Meta(gt=0)] = 2048
    """The memory that one file may take."""


class PlainText(Table, frozen=True):
    """[publish.text]: how plain text is laid out, and what stands below it."""

    lines: Literal["wrapped", "block"] = "wrapped"
    """Lines of at most 72 columns, or each paragraph and line of verse on one line."""
    notes: Literal["end", "none"] = "end"
    """Whether notes stand at the end, with their numbers in the text, or are left out."""
    apparatus: Literal["end", "none"] = "end"
    """Whether the apparatus and the list of witnesses stand at the end or are left out."""


class Publish(Table, frozen=True):
    """[publish]: the outputs."""

    to: tuple[str, ...] = ("html", "text")
    stylesheet: str = ""
    """A stylesheet of the project's own: XSLT 1.0; 2.0 and 3.0 with the extra `saxon`."""
    stylesheet_input: Literal["auto", "prepared", "tei"] = "auto"
    """What it is given: the tree that ours are given, or the TEI; by itself: the former if it
    imports one of ours."""
    trust_stylesheet: bool = False
    """Whether XSLT 2.0 and 3.0 runs unconfined, with all that the user may read and write."""
    seconds: Annotated[float, msgspec.Meta(gt=0)] = 60.0
    """The time that XSLT 2.0 and 3.0 may take for one page."""
    megabytes: Annotated[int, msgspec.Meta(gt=0)] = 2048
    """The memory that it may take, and what it may write for one page."""
    base_url: str = ""
    """Where the site will stand, for citations."""
    view: str = "reading"
    notes: Literal["below", "beside"] = "below"
    """Where notes stand on wide pages: below the text, or in the margin beside their line."""
    text: PlainText = PlainText()
    exclude: tuple[str, ...] = ()
    """Files and folders of TEI, from the project's root, that are validated but not published."""


class Configuration(Table, frozen=True):
    """The whole of `edition.toml`."""

    project: Project = Project()
    encode: Encode = Encode()
    validate: Validate = Validate()
    publish: Publish = Publish()


def read_configuration(path: Path) -> Configuration:
    """Return the settings in the file at `path`; UsageError with `file:line` for what is wrong."""
    name = path.name
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise EnvironmentFailure(f"{path}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{name}: is no TOML: {error}") from error
    _refuse_unknown(values, Configuration, name, path)
    try:
        return msgspec.convert(values, Configuration)
    except msgspec.ValidationError as error:
        raise UsageError(_explain(error, name, path)) from error


def find_project(start: Path) -> Path | None:
    """Return the nearest folder at or above `start` that holds an `edition.toml`."""
    start = start.resolve()
    folders = [start, *start.parents] if start.is_dir() else list(start.parents)
    return next((folder for folder in folders if (folder / FILE_NAME).is_file()), None)


def load_configuration(root: Path | None) -> Configuration:
    """Return the settings of the project at `root`; the defaults where there is no file."""
    if root is None or not (root / FILE_NAME).is_file():
        return Configuration()
    return read_configuration(root / FILE_NAME)


def _refuse_unknown(
    values: dict[str, object], table: type[Table], name: str, path: Path, prefix: str = ""
) -> None:
    hints = get_type_hints(table)
    known = {field.encode_name: hints[field.name] for field in msgspec.structs.fields(table)}
    for key, value in values.items():
        if key not in known:
            near = difflib.get_close_matches(key, known, 1, 0.5) or sorted(known)
            raise UsageError(
                f"{name}:{_line_of(path, prefix, key)}: there is no key {prefix}{key}; "
                f"did you mean {' or '.join(prefix + other for other in near)}?"
            )
        if isinstance(value, dict) and isinstance(known[key], type) and not get_args(known[key]):
            inner = get_origin(known[key]) or known[key]
            if issubclass(inner, Table):
                _refuse_unknown(value, inner, name, path, f"{prefix}{key}.")


def _explain(error: msgspec.ValidationError, name: str, path: Path) -> str:
    place = re.search(r"`\$\.?([^`]*)`", str(error))
    dotted = place.group(1) if place else ""
    reason = re.sub(r" - at `[^`]*`$", "", str(error))
    prefix, _, key = dotted.rpartition(".")
    return f"{name}:{_line_of(path, prefix + '.', key)}: {dotted}: {reason}"


def _line_of(path: Path, prefix: str, key: str) -> int:
    """Return the line on which a key of the table `prefix` is set; 1 if it cannot be found."""
    table, section = prefix.strip("."), ""
    bare = re.compile(rf'\s*(\[+\s*)?({re.escape(table)}\.)?["\']?{re.escape(key)}["\']?\s*[=\].]')
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if bare.match(line) and section in (table, ""):
            return number
        header = re.match(r"\s*\[+\s*([^\]]+?)\s*\]", line)
        section = header.group(1) if header else section
    return 1
