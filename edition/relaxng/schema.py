"""A schema ready for use: load it once, validate many documents."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from edition.relaxng import cache as disk
from edition.relaxng.automaton import Automaton
from edition.relaxng.errors import DocumentError, SchemaError
from edition.relaxng.expat_driver import ExpatSession, Observer
from edition.relaxng.findings import NOT_WELL_FORMED, Finding
from edition.relaxng.grammar import Grammar
from edition.relaxng.limits import DEFAULT_LIMITS, Limits
from edition.relaxng.source import read

if TYPE_CHECKING:
    from edition.relaxng.expectations import Expectations
    from edition.relaxng.recovery import Recovery


class _Invalid(Exception):  # noqa: N818 - a verdict, not an error
    """The document is not valid; enough is known."""


class _Verdict:
    """Stops at the first fault."""

    def __getattr__(self, _: str) -> Callable[..., Any]:
        """Return, for whatever `Faults` tells, a function that stops."""

        def stop(*_: object, **__: object) -> NoReturn:
            raise _Invalid

        return stop


class _Reporter:
    """Hands faults to a `Recovery`, which is made (and imported) for the first one."""

    def __init__(self, schema: "Schema", limits: Limits) -> None:
        self.schema = schema
        self.limits = limits
        self.recovery: Recovery | None = None

    def __getattr__(self, name: str) -> Any:
        """Return what the recovery has under this name."""
        if self.recovery is None:
            from edition.relaxng.recovery import Recovery

            automaton, expectations = self.schema.parts()
            self.recovery = Recovery(automaton, expectations, self.limits.findings)
        return getattr(self.recovery, name)

    def findings(self, data: bytes) -> list[Finding]:
        """Return the findings of a document that was read to its end, in order."""
        if self.recovery is None:
            return []
        from edition.relaxng.places import finish

        return finish(self.recovery.drafts, self.recovery.left_out, data)


class Schema:
    """A RELAX NG schema.

    One schema may validate any number of documents, one after the other; it gets faster as it
    meets what they are made of. It is not made for several threads at once.
    """

    def __init__(self, grammar: Grammar) -> None:
        """Take a grammar that passed all checks; `load` is the way to make a schema."""
        self._automaton = Automaton(grammar)
        self._expectations: Expectations | None = None

    def parts(self) -> tuple[Automaton, "Expectations"]:
        """Return the automaton, and what answers questions about its states."""
        if self._expectations is None:
            from edition.relaxng.expectations import Expectations

            self._expectations = Expectations(self._automaton)
        return self._automaton, self._expectations

    @property
    def id_conflict(self) -> str:
        """Why IDs are not checked with this schema, or ""."""
        return self._automaton.grammar.id_conflict

    def validate(
        self,
        document: bytes | str | Path,
        *,
        observer: Observer | None = None,
        limits: Limits = DEFAULT_LIMITS,
    ) -> list[Finding]:
        """Return the faults of a document (its bytes, or a path) in their order; [] if valid.

        A document that is not well-formed, or breaks the rules for untrusted files, gives one
        finding. An `observer` sees the whole document in the same pass, valid or not.
        """
        self._trim()
        reporter = _Reporter(self, limits)
        try:
            data = read(document, limits)
            ExpatSession(self._automaton, reporter, data, limits).run(observer)
        except DocumentError as error:
            return [_unreadable(error)]
        return reporter.findings(data)

    def validate_tree(self, tree: Any, *, limits: Limits = DEFAULT_LIMITS) -> list[Finding]:
        """Return the faults of an lxml tree or element; lines are known, columns are 0."""
        from edition.relaxng.tree_driver import TreeSession

        self._trim()
        reporter = _Reporter(self, limits)
        session = TreeSession(self._automaton, reporter)
        root = tree.getroot() if hasattr(tree, "getroot") else tree
        session.run(root)
        if reporter.recovery is None:
            return []
        return session.finish_drafts(root, reporter.recovery.drafts, reporter.recovery.left_out)

    def is_valid(self, document: bytes | str | Path, *, limits: Limits = DEFAULT_LIMITS) -> bool:
        """Whether a document (its bytes, or a path) is valid; stops at the first fault."""
        self._trim()
        try:
            ExpatSession(self._automaton, _Verdict(), read(document, limits), limits).run(None)
        except (_Invalid, DocumentError):
            return False
        return True

    def _trim(self) -> None:
        if self._automaton.trim():
            self._expectations = None


def _unreadable(error: DocumentError) -> Finding:
    message = f"{error.message[:1].upper()}{error.message[1:]}."
    return Finding(error.line, error.column, NOT_WELL_FORMED, message)


def load(path: str | Path, *, cache: bool = True) -> Schema:
    """Return the schema in a file; raises `SchemaError` if it is none.

    Files that it includes are looked for in its folder and below. With `cache`, the compiled
    grammar is kept in the user's cache folder and found there the next time.
    """
    path = Path(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SchemaError(error.strerror or "cannot be read", str(path), 1, 1) from error
    name = disk.key(data, path) if cache else ""
    grammar = disk.read(name, path.resolve().parent) if cache else None
    if grammar is None:
        from edition.relaxng.compile import compile_grammar

        grammar = compile_grammar(path, data)
        if cache:
            disk.write(name, grammar)
    return Schema(grammar)
