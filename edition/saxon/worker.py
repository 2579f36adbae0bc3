"""The worker: a process of its own that cuts itself off, compiles a stylesheet, and runs it.

It is started with the parent's module path and nothing else: no environment, no open file but its
two pipes. It imports the standard library and saxonche.
"""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO, Final, Protocol

from edition.saxon import confinement, messages
from edition.saxon.faults import told

_LOG: Final = 2
"""Standard error is a file, which Saxon writes and we read."""
_LOG_READ: Final = 1 << 20
_MOST_MESSAGES, _MESSAGE = 500, 400
_SETTINGS: Final = {
    "http://saxon.sf.net/feature/allowedProtocols": "file,edition",
    "http://saxon.sf.net/feature/xinclude-aware": "off",
}
"""Saxon's own locks. They are the friendly ones: the system's hold where these do not."""
_QUIET: Final = ("http://saxon.sf.net/feature/recoveryPolicyName", "recoverSilently")
"""Of two templates that match the last holds, as in libxslt, and no word is said about it."""


class Failed(Exception):  # noqa: N818 - the stylesheet's failure, not ours
    """The stylesheet came to an end before its end; `str()` is what Saxon says of it."""

    def __init__(self, words: object, last: str = "") -> None:
        """Keep Saxon's words, and the last that xsl:message said."""
        super().__init__(str(words))
        self.last = last


class Engine(Protocol):
    """What runs the stylesheet."""

    def compile(self) -> None:
        """Read the stylesheet; Failed where that fails."""

    def run(self, task: dict[str, Any]) -> list[str]:
        """Make one page; return what xsl:message said. Failed as above."""


class _Saxon:
    """SaxonC, set up for one stylesheet."""

    def __init__(self, setup: dict[str, Any]) -> None:
        import saxonche

        self.saxonche: Any = saxonche
        self.sheet = str(setup["sheet"])
        self.processor: Any = saxonche.PySaxonProcessor(license=False)
        self.processor.set_catalog_files([str(setup["catalog"])])
        self.processor.set_configuration_property(*_QUIET)
        for name, value in () if setup["trusted"] else _SETTINGS.items():
            self.processor.set_configuration_property(name, value)
        self.executable: Any = None

    def compile(self) -> None:
        compiler = self.processor.new_xslt30_processor()
        try:
            self.executable = compiler.compile_stylesheet(stylesheet_file=self.sheet)
        except self.saxonche.PySaxonApiError as error:
            raise Failed(error) from error
        self.executable.set_save_xsl_message(True)

    def run(self, task: dict[str, Any]) -> list[str]:
        executable, make = self.executable, self.processor.make_string_value
        executable.clear_xsl_messages()
        for name in ("!method", "!indent", "!omit-xml-declaration", "!encoding"):
            if task["as_xml"]:
                value = {"!method": "xml", "!encoding": "UTF-8", "!indent": "no"}.get(name, "yes")
                executable.set_property(name, value)
        executable.set_parameter("stem", make(task["stem"]))
        builder = self.processor.new_document_builder()
        builder.set_base_uri(task["base"])
        try:
            text = Path(task["source"]).read_text("utf-8")
            document = builder.parse_xml(xml_text=text, encoding="UTF-8")
            executable.set_global_context_item(xdm_item=document)
            page = Path(task["page"])
            executable.transform_to_file(
                xdm_node=document, output_file=str(page), base_output_uri=page.as_uri()
            )
        except self.saxonche.PySaxonApiError as error:
            raise Failed(error, "".join(_said(executable)[-1:])) from error
        return _said(executable)


def _said(executable: Any) -> list[str]:
    value = executable.get_xsl_messages()
    if value is None:
        return []
    size = min(value.size, _MOST_MESSAGES)
    return [str(value.item_at(number))[:_MESSAGE] for number in range(size)]


def main() -> None:
    """Be a worker: the first message on standard input says how, the next ones what."""
    tasks, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    setup = messages.read(tasks)
    if setup is None:
        return
    os.dup2(_LOG, 1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.chdir("/")
    try:
        engine = _confined(setup)
    except confinement.Unconfined as error:
        _answer(answers, {"unconfined": str(error)})
        return
    serve(tasks, answers, engine, _LOG)


def _confined(setup: dict[str, Any]) -> Engine:
    """Return Saxon, in what is by then a process that reads and writes what it must only."""
    confinement.limit_resources(setup["megabytes"])
    import saxonche

    if setup["trusted"]:
        return _Saxon(setup)
    read, write = _paths(setup["read"]), _paths(setup["write"])
    package = Path(saxonche.__file__).resolve().parent
    library = [package / "saxonche.libs", *package.glob("saxonche*.so")]
    confinement.before_saxon(library, read, write)
    engine = _Saxon(setup)
    confinement.before_the_stylesheet(read, write, Path(setup["forbidden"]))
    return engine


def _paths(names: Sequence[str]) -> list[Path]:
    return [Path(name) for name in names]


def serve(tasks: BinaryIO, answers: BinaryIO, engine: Engine, log: int) -> None:
    """Compile, say how that went, then do one task after the other until there are no more."""
    try:
        engine.compile()
    except Failed as error:
        _answer(answers, {"fault": _fault(error, log)})
        return
    _answer(answers, {"ready": True})
    while (task := messages.read(tasks)) is not None:
        os.ftruncate(log, 0)
        try:
            answer: dict[str, Any] = {"said": engine.run(task)}
        except Failed as error:
            answer = {"fault": _fault(error, log)}
        _answer(answers, answer)


def _fault(error: Failed, log: int) -> dict[str, Any]:
    start = max(0, os.fstat(log).st_size - _LOG_READ)
    text = os.pread(log, _LOG_READ, start).decode("utf-8", "replace")
    found = told(str(error), text, error.last)
    return {name: getattr(found, name) for name in found.__slots__}


def _answer(answers: BinaryIO, answer: dict[str, Any]) -> None:
    answers.write(messages.encode(answer))
    answers.flush()
