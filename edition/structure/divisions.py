"""Heads of the divisions of plays and books: "ACT I", "Erster Aufzug", "Scène II. Un salon."

The words are tables; what is read from them is a noun with a number, on either side of it
(TEI Guidelines, chapter "Performance Texts", section on acts and scenes).
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from edition.structure.passages import Span
from edition.structure.vocabulary import vocabulary

PART, ACT, PICTURE, SCENE = 5, 10, 15, 20
"""How deep a division lies: the smaller number holds the greater."""

_NOUNS_BY_KIND = {
    ("part", PART): "part teil theil partie parte часть deel del część díl rész",
    ("act", ACT): "act acte acto actus atto akt acten aufzug abhandlung handlung handelung jornada"
    " journée giornata ato действие дѣйствие дія bedrijf bedryf dějství jednání dejanje čin"
    " felvonás näytös akti perde πράξη πραξις",
    ("picture", PICTURE): "bild tableau quadro cuadro картина tafereel tavla billede obraz kép",
    (
        "scene",
        SCENE,
    ): "scene scène scena escena szene scæna scaena scoena scen auftritt auftrit széna сцена"
    " явление явленіе ява jelenet výstup scéna prizor kohtaus toneel tooneel cena sahne σκηνή"
    " uscita",
}
_ALONE_BY_KIND = {
    ("prologue", ACT): "prologue prolog prólogo prologo prologus proloog пролог vorspiel proemio"
    " loa induction vorrede förspel forspil voorspel introducción",
    ("epilogue", ACT): "epilogue epilog epílogo epilogo epilogus epiloog эпилог nachspiel efterspel"
    " naspel",
    ("interlude", ACT): "interlude zwischenspiel intermezzo intermède entremés entr'acte intermedio"
    " интермедия interludium",
}
_FRONT_WORDS = {
    "preface": "preface vorwort préface prefazione prefacio prólogo введение предисловие foreword"
    " vorbericht avant-propos advertisement",
    "dedication": "dedication widmung zueignung dédicace dedicatoria dedica",
}
_CHAPTERS_BY_KIND = {
    ("book", PART): "book buch livre libro книга boek bok kniha liber",
    ("part", ACT): _NOUNS_BY_KIND["part", PART],
    (
        "chapter",
        SCENE,
    ): "chapter kapitel capitel chapitre capitolo capítulo глава hoofdstuk kapitola"
    " rozdział capitulum fejezet",
    ("section", SCENE + 5): "section abschnitt sezione sección раздел",
    ("letter", SCENE): "letter brief lettre lettera carta письмо epistel",
    ("canto", SCENE): "canto gesang chant song песнь sang",
}
_ARTICLES = vocabulary("the der die das le la les l el il lo los las de het den det")
_ORDINAL_STEMS = {
    1: "first primus prima primo primer primero primera premier première erst eerst först första"
    " første перв pierwsz prvn prv első ensimmäinen prim πρώτη",
    2: "second secundus secunda secondo segundo zweit zweyt zwot tweede deuxième seconde secund"
    " ander andra anden andet втор drug druh második toinen δεύτερη",
    3: "third tertius tertia terzo tercer tercero terceir dritt derde troisième tredje трет trzec"
    " třet tret harmadik kolmas τρίτη",
    4: "fourth quartus quarta quarto cuart cuarto viert vierd quatrième fjärde fjerde четверт"
    " четвёрт czwart čtvrt negyedik neljäs τέταρτη",
    5: "fifth quintus quinta quinto fünft fuenft funft fünfft vijfd cinquième femte пят piąt pát"
    " ötödik viides πέμπτη",
    6: "sixth sextus sexta sesto sexto sechst zesde sixième sjätte sjette шест szóst šest hatodik",
    7: "seventh septimus septima settimo séptimo siebt siebent siebend siebend sieb zevend septième"
    " sjunde syvende седьм siódm sedm hetedik",
    8: "eighth octavus octava ottavo octavo acht achtst huitième åttonde ottende восьм ósm osm",
    9: "ninth nonus nona nono noveno neunt negend neuvième nionde niende девят dziewiąt devát",
    10: "tenth decimus decima decimo décimo zehnt zehend tiend dixième tionde tiende десят"
    " dziesiąt desát",
    11: "eleventh undecimo undécimo elft eilft eilfft elfd onzième elfte одиннадцат",
    12: "twelfth duodecimo duodécimo zwölft zwoelft twaalfd douzième tolfte двенадцат",
    13: "thirteenth dreizehnt dreyzehnt dertiend treizième trettonde тринадцат",
    14: "fourteenth vierzehnt veertiend quatorzième fjortonde четырнадцат",
    15: "fifteenth fünfzehnt funfzehnt fünfzehend vijftiend quinzième femtonde пятнадцат",
    16: "sixteenth sechzehnt sechszehnt zestiend seizième шестнадцат",
    17: "seventeenth siebzehnt siebenzehnt zeventiend семнадцат",
    18: "eighteenth achtzehnt achttiend восемнадцат",
    19: "nineteenth neunzehnt negentiend девятнадцат",
    20: "twentieth zwanzigst twintigst vingtième двадцат",
    0: "last letzt dernier dernière ultimo última último ultima laatst последн sista sidste",
}
_CARDINALS = {
    word: number
    for number, words in {
        1: "one eins un uno een", 2: "two zwei deux dos due", 3: "three drei trois tres tre",
        4: "four vier quatre cuatro quattro", 5: "five fünf cinq cinco cinque",
        6: "six sechs seis sei", 7: "seven sieben sept siete sette", 8: "eight huit ocho otto",
        9: "nine neun neuf nueve nove", 10: "ten zehn dix diez dieci", 11: "eleven", 12: "twelve",
    }.items()
    for word in words.split()
}  # fmt: skip
_STEMS = {stem: number for number, words in _ORDINAL_STEMS.items() for stem in words.split()}
_TENS = re.compile(
    r"(ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und(zwanzig|dreißig)st\w{1,2}$"
)
_UNITS = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_ROMAN = re.compile(r"(?=[ivxlc])(c{0,3})(xc|xl|l?x{0,4})(ix|iv|v?i{0,4})$")
_DIGITS = re.compile(r"(\d{1,3})(?:st|nd|rd|th|er|re|ère|e|ème|me|°|º|ª|ste|de|te|ter)?$")
_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*[°ºª]?")
_HEAD_END = re.compile(r"[ \t]*[.,:;\])_*]*[ \t]*[—–-]*")

_Table = dict[str, tuple[str, int]]


def _table(words: dict[tuple[str, int], str]) -> _Table:
    return {word: kind for kind, row in words.items() for word in row.split()}


ACTS_AND_SCENES = _table(_NOUNS_BY_KIND)
CHAPTERS = _table(_CHAPTERS_BY_KIND)
ALONE = _table(_ALONE_BY_KIND)
FRONT = {word: kind for kind, row in _FRONT_WORDS.items() for word in row.split()}


@dataclass(frozen=True, slots=True)
class Division:
    """What a line says as the head of a division.

    type: for div/@type; number: for div/@n, "" where the head has none or says "last".
    depth: PART, ACT, PICTURE or SCENE.
    head: the span of the head; rest: what follows on its line (a setting), empty if nothing.
    """

    type: str
    number: str
    depth: int
    head: Span
    rest: Span


def number_of(word: str) -> int | None:
    """Return the number that a word, a roman or an arabic numeral stands for; 0 for "last"."""
    word = word.casefold()
    if match := _DIGITS.match(word):
        return int(match[1])
    if word in _CARDINALS:
        return _CARDINALS[word]
    if len(word) > 2:
        for cut in range(min(4, len(word) - 2)):
            number = _STEMS.get(word[: len(word) - cut])
            if number is not None:
                return number
        if match := _TENS.match(word):
            return _UNITS.index(match[1]) + (21 if match[2] == "zwanzig" else 31)
    match = _ROMAN.match(word)
    return _roman(word) if match else None


def _roman(word: str) -> int:
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
    total = 0
    for here, after in zip(word, word[1:] + " ", strict=True):
        value = values[here]
        total += -value if values.get(after, 0) > value else value
    return total


def read_division(
    text: str, start: int, end: int, nouns: _Table = ACTS_AND_SCENES
) -> Division | None:
    """Return the division that the line `text[start:end]` is the head of, or None.

    A head is a noun with a number before or after it, with or without an article, or a noun
    that stands alone (Prologue); then comes punctuation or the end of the line.
    """
    space = text.find(" ", start, end)
    if not _may_open(text[start : end if space < 0 else space], nouns is CHAPTERS):
        return None
    tokens = []
    for match in _TOKEN.finditer(text, start, end):
        tokens.append(match)
        if len(tokens) == 5:
            break
    if not tokens or text[start : tokens[0].start()].strip(" \t_*([=~-—–"):
        return None
    if not (tokens[0][0][0].isupper() or tokens[0][0][0].isdigit()):
        return None
    words = [token[0].casefold() for token in tokens]
    at = 1 if words[0] in _ARTICLES and len(words) > 1 else 0
    found = _read_noun(words, at, nouns)
    if found is None:
        return None
    kind, number, used = found
    after = tokens[used - 1].end()
    if not _ends_here(text, after, end):
        return None
    head_end = _HEAD_END.match(text, after, end)
    close = head_end.end() if head_end else after
    close = close if text[close:end].strip(" \t_*)]") else end
    rest = (close + len(text[close:end]) - len(text[close:end].lstrip()), end)
    head = (start, start + len(text[start:close].rstrip()))
    shown = str(number) if number else ""
    return Division(kind[0], shown, kind[1], head, rest if rest[0] < end else (end, end))


@lru_cache(maxsize=8192)
def _may_open(word: str, chapters: bool) -> bool:
    """Whether a head may begin with the word: asked first, for most lines do not."""
    found = _TOKEN.search(word)
    if found is None:
        return True
    first = found[0].casefold()
    nouns = CHAPTERS if chapters else ACTS_AND_SCENES
    return first in nouns or first in _ARTICLES or first in ALONE or number_of(first) is not None


def _read_noun(
    words: list[str], at: int, nouns: _Table
) -> tuple[tuple[str, int], int | None, int] | None:
    """Return the noun's kind, its number and the tokens used; None if the words are no head."""
    if at >= len(words):
        return None
    word = words[at]
    if kind := nouns.get(word):
        follow = at + 1
        if follow < len(words) and words[follow] in _ARTICLES and follow + 1 < len(words):
            follow += 1
        if follow < len(words) and (number := number_of(words[follow])) is not None:
            return kind, number, follow + 1
        if len(words) == at + 1:
            return kind, None, at + 1
        return None
    if kind := ALONE.get(word):
        return kind, None, at + 1
    number = number_of(word)
    if number is not None and at + 1 < len(words) and (kind := nouns.get(words[at + 1])):
        return kind, number, at + 2
    return None


def _ends_here(text: str, after: int, end: int) -> bool:
    """Whether punctuation or the end of the line follows, so that the head is a whole; a comma
    before a small letter goes on with a sentence unless the head is in capitals."""
    rest = text[after:end]
    bare = rest.lstrip()
    if bare[:1] == "," and bare[1:].lstrip()[:1].islower():
        return text[max(0, after - 2) : after].isupper()
    return not bare or bare[0] in ".,:;—–-_*)]([" or (rest[0] in " \t" and "  " in rest[:3])
