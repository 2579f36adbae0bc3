"""From the file of a schema to a grammar that passed all checks."""

from pathlib import Path

from edition.relaxng.commonness import count_parents
from edition.relaxng.errors import SchemaError
from edition.relaxng.files import SchemaFiles
from edition.relaxng.grammar import Grammar
from edition.relaxng.identifiers import id_conflict
from edition.relaxng.restrictions import check_restrictions
from edition.relaxng.simplify import Simplifier


def compile_grammar(path: Path, data: bytes) -> Grammar:
    """Return the grammar of a schema after all checks; raises `SchemaError`."""
    files = SchemaFiles(path, data)
    try:
        start = files.start()
        grammar = Simplifier(files.load).run(start)
        check_restrictions(grammar)
    except RecursionError as error:
        raise SchemaError("definitions nest too deeply", str(path), 1, 1) from error
    grammar.files = files.read
    grammar.id_conflict = id_conflict(grammar)
    count_parents(grammar)
    return grammar
