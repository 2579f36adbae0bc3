"""Published references in Chinese, Japanese and Korean, by their marks.

Books stand in 《》 or 『』, articles in 〈〉, 「」 or in 《》 before a second title; the imprint
has the place before a colon (Chinese) or the publisher alone (Japanese, Korean).
"""

import re

from edition.bibliography.parts import Part

_AUTHOR = (
    r"(?P<author>[^《》『』「」〈〉“”，,：:；;。\d()（）]{2,40}?)(?:主编|编著|编|著|編"
    r"|編著)?[：:，,、\s]{0,2}"
)
_OPEN, _SHUT = r"[《『]", r"[》』]"
_STOP = r"[，,、：:\s]{0,2}"
_BOOK = rf"{_OPEN}(?P<book>[^《》『』]{{1,200}}){_SHUT}"
_ARTICLE = r"[《「〈“](?P<title>[^《》「」〈〉“”]{1,200})[》」〉”]"
_JOURNAL = rf"{_OPEN}(?P<journal>[^《》『』]{{1,100}}){_SHUT}"
_YEAR = r"(?P<date>\d{4}\s?[年년]?(?:\s?\d{1,2}\s?[月월](?:\s?\d{1,2}\s?[日일])?)?)(?:版)?"
_RANGE = r"\d{1,5}(?:\s?[-–—~～]\s?\d{1,5})?"
_LEAVES = rf"(?:第|pp?\.\s?)?(?P<pages>{_RANGE})\s?(?:页|頁|쪽|면)?"
_VOLUME = r"(?:第?(?P<volume>[\d一二三四五六七八九十上中下]{1,4})(?:卷|册|冊|巻|권|집))"
_ISSUE = r"(?:第?(?P<issue>\d{1,4})(?:期|号|號|호))"

_FORMS = (
    rf"(?:{_AUTHOR})?{_BOOK}(?:[（(][^（）()]{{1,10}}[)）])?{_STOP}{_VOLUME}?{_STOP}[(（]?"
    rf"(?P<place>[^《》，,：:"
    rf"()（）\d\s]{{1,20}})[：:]\s?"
    rf"(?P<publisher>[^《》，,：:()（）\d]{{2,40}})[，,、]\s?{_YEAR}[)）]?{_STOP}(?:{_LEAVES})?",
    rf"{_AUTHOR}{_BOOK}{_STOP}[(（]?(?P<publisher>[^《》，,：:"
    rf"()（）\d]{{2,40}})[，,、]\s?{_YEAR}[)）]?{_STOP}(?:{_LEAVES})?",
    rf"{_AUTHOR}{_ARTICLE}{_STOP}(?:载)?{_JOURNAL}{_STOP}{_YEAR}{_STOP}{_ISSUE}{_STOP}"
    rf"(?:{_LEAVES})?",
    rf"{_AUTHOR}{_ARTICLE}{_STOP}(?:载)?{_JOURNAL}{_STOP}{_VOLUME}?{_STOP}{_ISSUE}?{_STOP}["
    rf"(（]{_YEAR}[)）]{_STOP}(?:{_LEAVES})?",
    rf"(?:{_AUTHOR})?(?:{_ARTICLE}{_STOP})?{_JOURNAL}{_STOP}{_YEAR}{_STOP}(?:第?"
    rf"(?P<pages>\d{{1,2}})[版页頁면]?)?",
)
_LEADER = re.compile(
    rf"\s*(?P<journal>[^《》，,\d\s：:]{{2,8}}(?:日报|日報|新聞|报|報))(?:社论|社論|评论员文章|特约评论员)?[：:，,]\s?"
    rf"《(?P<title>[^《》]{{2,100}})》{_STOP}{_YEAR}{_STOP}(?:第?(?P<pages>\d{{1,2}})[版页頁面]?)?[。.]?\s*"
)
_PAPER = re.compile(
    rf"\s*(?P<journal>[^《》，,\d\s]{{1,10}}(?:报|報|新聞|新闻|신문|일보)){_STOP}{_YEAR}{_STOP}"
    rf"(?:第?(?P<pages>\d{{1,2}})[版页頁면]?)?[。.]?\s*"
)
_PATTERNS = tuple(re.compile(rf"\s*{form}\s*[。.]?\s*") for form in _FORMS)
_MARK = re.compile(r"[《『「〈]")


def read_eastern(reference: str) -> list[Part] | None:
    """Return the parts of a reference with titles in East Asian marks; None if none fits."""
    marked = _MARK.search(reference) is not None
    for pattern in (_LEADER, *_PATTERNS) if marked else (_PAPER,):
        match = pattern.fullmatch(reference)
        if match:
            held = ((name, words) for name, words in match.groupdict().items() if words)
            return sorted(
                (Part(name, *match.span(name)) for name, _ in held), key=lambda part: part.start
            )
    return None
