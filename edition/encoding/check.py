"""Are the source's words all in the encoding, once each, in order?

The text of the encoding, projected back (`edition.tei.projection`), must be the source's, white
space aside; notes that moved to their anchors are compared by themselves, and every word of a
metadata page must stand in the header.
"""

from collections import Counter
from collections.abc import Collection, Sequence

from edition.diagnostics import Diagnostic, Severity
from edition.model import Annotation, Document, Structure
from edition.tei.elements import NOTE_TARGET, OMIT
from edition.tei.nest import set_notes_apart
from edition.tei.projection import project, without_space

Span = tuple[int, int]


def check(
    document: Document, structure: Structure, settled: Sequence[Annotation], data: bytes
) -> list[Diagnostic]:
    """Return an error for each word that the encoding loses, doubles or moves; [] if it is whole.

    settled: the annotations that were written, in order.
    """
    rest, anchored = set_notes_apart(settled)
    notes = [*anchored.values(), *_numbered(rest)]
    apart: list[Span] = [(note.start, note.end) for note, _ in notes]
    marks = [(a.start, a.end) for a in settled if _is_mark(a, anchored) or _in_attribute(a)]
    projection = project([data])
    expected, offsets = _expected(document.text, sorted([*structure.header, *apart, *marks]))
    findings = []
    if projection.text != expected:
        findings.append(_difference(document, expected, offsets, projection.text))
    texts = [(_note_text(document.text, note, inside), note) for note, inside in notes]
    lost = Counter(text for text, _ in texts) - Counter(projection.notes)
    for text, note in texts:
        if text in lost:
            findings.append(_lost(document, note.start, f"the note “{text[:40]}” is not whole"))
    findings += _header_words(document, structure, projection.header)
    return findings


def _numbered(annotations: Sequence[Annotation]) -> list[tuple[Annotation, list[Annotation]]]:
    """Return the notes that stand where the source has them, with a number: the projection gives
    these apart, too."""
    found: list[tuple[Annotation, list[Annotation]]] = []
    for annotation in annotations:
        if found and annotation.start < found[-1][0].end:
            found[-1][1].append(annotation)
        elif annotation.element == "note" and annotation.get("n"):
            found.append((annotation, []))
    return found


def _is_mark(annotation: Annotation, notes: Collection[str]) -> bool:
    if annotation.element != "ref":
        return False
    target = annotation.get("target")
    if not target.startswith(NOTE_TARGET):
        return False
    return target.removeprefix(NOTE_TARGET) in notes


def _note_text(text: str, note: Annotation, inside: Sequence[Annotation]) -> str:
    start = note.start
    omitted = sorted((a.start - start, a.end - start) for a in inside if _in_attribute(a))
    kept, _ = _expected(text[start : note.end], omitted)
    return kept


def _in_attribute(annotation: Annotation) -> bool:
    """Say whether the characters are not written because an attribute (@n) holds them."""
    return annotation.element == OMIT and annotation.get("as") == "n"


def _expected(text: str, left_out: Sequence[Span]) -> tuple[str, list[Span]]:
    """Return the text without the spans and without white space, and where its pieces stand.

    The second value has, for each piece, its offset in the first and its offset in `text`.
    """
    pieces: list[str] = []
    offsets: list[Span] = []
    length = position = 0
    for start, end in (*left_out, (len(text), len(text))):
        if start > position:
            piece = without_space(text[position:start])
            offsets.append((length, position))
            pieces.append(piece)
            length += len(piece)
        position = max(position, end)
    return "".join(pieces), offsets


def _difference(document: Document, expected: str, offsets: Sequence[Span], got: str) -> Diagnostic:
    """Say where the first difference is, in the source's place and words."""
    shorter = min(len(expected), len(got))
    same = next((n for n in range(shorter) if expected[n] != got[n]), shorter)
    offset = _source_offset(document.text, offsets, same)
    return _lost(
        document,
        offset,
        f"the encoding differs from the source here: “{expected[same : same + 30]}” in the source, "
        f"“{got[same : same + 30]}” in the encoding (without white space)",
    )


def _source_offset(text: str, offsets: Sequence[Span], wanted: int) -> int:
    begin, position = max((o for o in offsets if o[0] <= wanted), default=(0, 0))
    count = begin
    while position < len(text) and (count < wanted or text[position].isspace()):
        count += not text[position].isspace()
        position += 1
    return min(position, max(len(text) - 1, 0))


def _header_words(document: Document, structure: Structure, header: str) -> list[Diagnostic]:
    have = set(_words(header))
    findings = []
    for start, end in structure.header:
        missing = [word for word in _words(document.text[start:end]) if word not in have]
        if missing:
            text = f"the header lacks words of the metadata page: {' '.join(missing[:8])}"
            findings.append(_lost(document, start, text))
    return findings


def _words(text: str) -> list[str]:
    kept = (character if character.isalnum() else " " for character in text.casefold())
    return "".join(kept).split()


def _lost(document: Document, offset: int, message: str) -> Diagnostic:
    place = document.place(offset)
    return Diagnostic(
        document.source.name,
        place.line,
        place.column,
        Severity.ERROR,
        "ED401",
        message,
        "this is a bug of ours; the file is kept as it was",
    )
