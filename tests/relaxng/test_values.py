"""Datatypes: which values fit, which not, and why."""

from collections.abc import Callable
from xml.sax.saxutils import quoteattr

import pytest

from edition import relaxng
from edition.relaxng import datatypes, regex
from edition.relaxng.namespaces import XSD
from edition.relaxng.primitives import BadValueError

Load = Callable[[str], relaxng.Schema]


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("string", ["", " a "], []),
        ("normalizedString", ["a\tb"], []),
        ("boolean", ["true", "0", " 1 "], ["TRUE", "", "yes"]),
        ("decimal", ["1", "1.", ".5", "-0"], ["1e3", "", ".", "1,5", "٣"]),
        ("integer", ["+1", "-0"], ["1.0", "", "٣"]),
        ("nonNegativeInteger", ["0", "-0"], ["-1"]),
        ("positiveInteger", ["1"], ["0"]),
        ("negativeInteger", ["-1"], ["0"]),
        ("nonPositiveInteger", ["0"], ["1"]),
        ("byte", ["-128", "127"], ["128", "-129"]),
        ("unsignedLong", ["18446744073709551615"], ["18446744073709551616"]),
        ("float", ["1e5", "-INF", "NaN", ".5", "1e99"], ["+INF", "1e", "inf"]),
        ("double", ["1.e5"], ["0x1"]),
        ("date", ["2020-02-29", "-0005-02-28", "12020-01-01Z"], ["2019-02-29", "0000-01-01"]),
        ("date", ["2020-01-01+14:00"], ["2020-01-01+14:01", "2020-1-1", "2020-04-31"]),
        ("dateTime", ["2020-01-01T24:00:00", "2020-12-31T23:59:59.5"], ["2020-01-01T24:00:01"]),
        ("time", ["23:59:59"], ["25:00:00", "12:60:00", "12:00:60", "12:00"]),
        ("gYear", ["2020", "-0044"], ["20", "0000", "02020"]),
        ("gYearMonth", ["2020-12"], ["2020-13"]),
        ("gMonth", ["--12"], ["--13", "--1"]),
        ("gMonthDay", ["--02-29"], ["--02-30", "--04-31", "--01-32"]),
        ("gDay", ["---31"], ["---32"]),
        ("duration", ["P1Y2M3DT4H5M6.7S", "-P1D"], ["P", "P1YT", "1Y", "P1S"]),
        ("language", ["en", "de-AT"], ["e_n", "abcdefghi", ""]),
        ("Name", ["a:b", "é"], ["1a", "", "a b"]),
        ("NCName", ["_a", "ñ·"], ["a:b", "1a", "a b", ""]),
        ("NMTOKEN", ["-a", "1"], ["a b", ""]),
        ("NMTOKENS", ["a b"], [""]),
        ("anyURI", ["", "#a", "a b", "http://x/#y", "/a:b", "%20"], ["%zz", "a#b#c", "1:a", "x:"]),
        ("hexBinary", ["", "0aF1"], ["0", "0g"]),
        ("base64Binary", ["", "AA==", "AA AA"], ["A", "AB=="]),
        ("ENTITY", [], ["a", ""]),
        ("ID", ["a"], ["1"]),
    ],
)
def test_type(kind: str, good: list[str], bad: list[str]) -> None:
    checker = datatypes.checker(XSD, kind)
    assert [value for value in good if not checker.allows(value)] == []
    assert [value for value in bad if checker.allows(value)] == []


@pytest.mark.parametrize(
    ("kind", "params", "good", "bad"),
    [
        ("token", {"pattern": r"[^\p{C}\p{Z}]+"}, ["ä", "中", "𐌰"], ["a b", "", "\u00ad"]),
        ("string", {"length": "2"}, ["ab", "𐌰a"], ["a", "abc"]),
        ("string", {"minLength": "2", "maxLength": "3"}, ["ab", "abc"], ["a", "abcd"]),
        ("hexBinary", {"length": "2"}, ["0000"], ["00"]),
        ("NMTOKENS", {"maxLength": "2"}, ["a b"], ["a b c"]),
        ("decimal", {"totalDigits": "3"}, ["123", "001.20", "0.12"], ["1234", "12.345"]),
        ("decimal", {"fractionDigits": "1"}, ["1.2", "1.20"], ["1.23"]),
        ("decimal", {"minInclusive": "0", "maxInclusive": "1"}, ["0", "1.0"], ["-1", "1.1"]),
        ("double", {"minExclusive": "1", "maxExclusive": "2"}, ["1.5"], ["1", "2", "NaN"]),
        ("float", {"maxInclusive": "NaN"}, ["NaN"], ["1"]),
        ("date", {"minInclusive": "2020-01-01"}, ["2020-01-01"], ["2019-12-31"]),
        ("duration", {"minInclusive": "P1M"}, ["P32D", "P1M"], ["P27D", "P30D"]),
        (
            "dateTime",
            {"maxExclusive": "2020-01-01T00:00:00Z"},
            ["2019-12-31T23:59:59Z", "2020-01-01T01:00:00+02:00"],
            ["2020-01-01T00:00:00Z"],
        ),
    ],
)
def test_parameters(kind: str, params: dict[str, str], good: list[str], bad: list[str]) -> None:
    checker = datatypes.checker(XSD, kind, tuple(params.items()))
    assert [value for value in good if not checker.allows(value)] == []
    assert [value for value in bad if checker.allows(value)] == []


@pytest.mark.parametrize(
    ("kind", "value", "reason"),
    [
        ("date", "1820-02-31", "February 1820 has 29 days"),
        ("date", "0000-01-01", "there is no year 0000; the year before 0001 is -0001"),
        ("gMonthDay", "--04-31", "April has 30 days"),
        ("time", "12:61:00", "there is no minute 61"),
        ("dateTime", "2020-01-01T00:00:00+15:00", "there is no time zone +15:00"),
        ("date", "2020-01-00", "there is no day 00"),
        ("NCName", "a b", "is not a name: it has a space"),
        ("NCName", "1a", "is not a name: it starts with '1'"),
        ("NCName", "a:b", "is not a name: it has ':'"),
        ("integer", "1.5", "is not a whole number"),
        ("anyURI", "a#b#c", "has more than one #"),
        ("anyURI", "1:b", "has no valid scheme before the colon ('1')"),
        ("byte", "200", "is more than 127, the greatest allowed"),
    ],
)
def test_reason(kind: str, value: str, reason: str) -> None:
    with pytest.raises(BadValueError) as caught:
        datatypes.checker(XSD, kind).check(value)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("pattern", "good", "bad"),
    [
        ("a|b^c$", ["a", "b^c$"], ["bc", "b"]),
        ("[a-z-[aeiou]]+", ["bcd"], ["abc"]),
        ("[^a-c]", ["d"], ["a", ""]),
        ("[-a]", ["-", "a"], ["b"]),
        ("[a-]", ["-", "a"], ["b"]),
        (r"[\d-x]", ["-", "7", "x"], ["y"]),
        ("a{2,}", ["aa", "aaa"], ["a"]),
        ("a{0}b{1,2}c?d*e+", ["be", "bbcdde"], ["abe"]),
        (r"\d+", ["1", "٣"], ["²", "x"]),
        (r"\D\S\w\W", ["xyz-"], ["1yz-"]),
        (r"\i\c*", ["a1", "é·"], ["1"]),
        (r"\I\C", ["1 "], ["a "]),
        (r"\s\t\n\r", [" \t\n\r"], ["\u00a0\t\n\r"]),
        (".", ["\u2028", "𐌰"], ["\n", "\r", ""]),
        (r"\p{IsGreek}\P{IsGreek}", ["αa"], ["aa"]),
        (r"\p{Lu}\P{Lu}", ["Aa", "ÄΑ".lower().upper()[0] + "a"], ["AA"]),
        (r"(ab)*\.\-\\", ["abab.-\\"], ["ab"]),
        (r"[\p{L}\d_]+", ["ä1_"], ["-"]),
        ("[a-a-[a]]", [], ["a"]),
    ],
)
def test_regular_expression(pattern: str, good: list[str], bad: list[str]) -> None:
    regex.check(pattern)
    assert [text for text in good if not regex.matches(pattern, text)] == []
    assert [text for text in bad if regex.matches(pattern, text)] == []


@pytest.mark.parametrize(
    "pattern",
    [
        *("[", "[]", "(", ")", "*", "a**", "a{2,1}", "a{x}", "\\q", "\\", r"\p{Xx}", r"\p"),
        *("[z-a]", "[[]", "a{99999999}", "[a-z-[b]c]", "}", r"[a-\d]x["),
    ],
)
def test_bad_regular_expression(pattern: str) -> None:
    with pytest.raises(regex.RegexError):
        regex.check(pattern)


@pytest.mark.parametrize(
    ("kind", "fixed", "equal", "other"),
    [
        ("decimal", "1.0", ["1", "01.00"], ["2", "x"]),
        ("boolean", "true", ["1"], ["0"]),
        (
            "dateTime",
            "2020-01-01T00:00:00Z",
            ["2020-01-01T01:00:00+01:00"],
            ["2020-01-01T00:00:00"],
        ),
        ("dateTime", "2020-03-01T00:00:00Z", ["2020-02-29T24:00:00Z"], []),
        ("time", "00:00:00Z", ["01:00:00+01:00"], []),
        ("duration", "P1Y", ["P12M"], ["P365D"]),
        ("float", "0.1", ["0.10000000001"], ["0.2"]),
        ("double", "NaN", ["NaN"], ["1"]),
        ("hexBinary", "af", ["AF"], ["00"]),
        ("token", "a b", [" a  b "], ["ab"]),
        ("string", "a", ["a"], [" a"]),
    ],
)
def test_value_is_compared_as_value(
    load: Load, kind: str, fixed: str, equal: list[str], other: list[str]
) -> None:
    schema = load(
        f"<element name='r'><attribute name='v'><value type='{kind}'>{fixed}</value></attribute>"
        "</element>"
    )
    assert [v for v in equal if not schema.is_valid(f"<r v={quoteattr(v)}/>".encode())] == []
    assert [v for v in other if schema.is_valid(f"<r v={quoteattr(v)}/>".encode())] == []


def test_names_use_the_prefixes_of_schema_and_document(load: Load) -> None:
    schema = load(
        "<element name='r' xmlns:s='urn:s'><attribute name='v'><choice>"
        "<value type='QName'>s:a</value><value type='QName' ns='urn:d'>b</value></choice>"
        "</attribute></element>"
    )
    assert schema.is_valid(b"<r xmlns:x='urn:s' v='x:a'/>")
    assert schema.is_valid(b"<r xmlns:x='urn:d' v='x:b'/>")
    assert not schema.is_valid(b"<r xmlns:x='urn:s' v='x:b'/>")
    assert not schema.is_valid(b"<r v='x:a'/>")
    assert not schema.is_valid(b"<r v='x:'/>")
