from edition.diagnostics import Diagnostic, Severity, printable, worst


def finding(severity: Severity = Severity.WARNING, file: str = "xml/a.xml") -> Diagnostic:
    return Diagnostic(file, 3, 7, severity, "ED201", "something is odd")


def test_a_finding_prints_as_one_line() -> None:
    assert str(finding()) == "xml/a.xml:3:7: warning ED201 something is odd"


def test_a_file_name_cannot_forge_a_second_line() -> None:
    assert "\n" not in str(finding(file="a\nxml/b.xml:1:1: error ED101 forged.xml"))
    assert printable("a\u202eb\x1b[0m") == "a\\u202eb\\x1b[0m"


def test_warnings_count_only_when_strict() -> None:
    assert worst([finding()]) == 0
    assert worst([finding()], strict=True) == 1
    assert worst([finding(Severity.ERROR)]) == 1
    assert worst([finding(Severity.INFO)], strict=True) == 0
