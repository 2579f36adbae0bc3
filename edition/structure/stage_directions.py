"""Stage directions: where they stand in a text, and of which kind they are.

The kinds are the values that the TEI Guidelines suggest for stage/@type. A kind is given only
where the words are evident; the tables hold words of several languages.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from edition.structure.passages import Span
from edition.structure.vocabulary import vocabulary

_WORDS_BY_KIND = {
    "entrance": "enter enters reenter re-enter entering entrance tritt treten kommt kommen kömmt"
    " kommend erscheint erscheinen auftretend eintretend hereintretend herein entre entrent entrant"
    " entra entran entrano entrando sale salen входит входят вбегает появляется arrives appears"
    " comes inträder träder kommer wchodzi wchodzą",
    "exit": "exit exits exeunt exiting leaves leaving departs ab abgehend geht gehen gehn abgehen"
    " entfernt sort sortent sortant esce escono vase vanse váse éntrase уходит уходят убегает"
    " dies stirbt går odchodzi withdraws retires",
    "delivery": "aside aloud softly whispering whispers reading reads sings singing laughing"
    " spoken speaks gesprochen spricht"
    " weeping to beiseite leise laut zu zum zur für lesend liest lieset singend singt lachend"
    " lächelnd weinend flüsternd heftig ruhig bas haut à chante chantant lisant riant pleurant"
    " aparte alto a canta leyendo riendo sottovoce forte piano ridendo legge в про тихо громко"
    " смеясь читает поёт поет crying shouting calling calls",
    "location": "within above below offstage upstage downstage behind inside outside innen drinnen"
    " draußen oben unten dehors dedans dentro fuera di за hinter",
    "sound": "flourish alarum alarums alarm sennet trumpet trumpets thunder music drum drums knock"
    " knocking horns hautboys cannon shouts noise bell trompeten donner musik trommeln glocke"
    " bruit tonnerre musique trompettes klopft läutet шум музыка гром стук",
    "setting": "scene szene scène escena scena a an the ein eine der die das zimmer saal garten"
    " straße platz wald un une le la les salon сцена комната сад улица room hall street garden"
    " palace forest",
}
_KINDS = {word: kind for kind, row in _WORDS_BY_KIND.items() for word in row.split()}
_FIRST_ONLY = vocabulary(
    "to zu zum zur für à a в про di за an the ein eine der die das un une le la les hinter bas haut"
    " alto forte piano laut leise oben unten"
)
_PERSONS = vocabulary(
    "he she they all both er sie alle beide il elle ils elles tous él ella ellos todos egli ella"
    " essi"
    " tutti он она они все"
)
_SPOKEN = vocabulary(
    "ich mir mich mein meine meinen meinem meiner du dir dich dein deine deinen deinem deiner"
    " wir uns unser i'm me my mine you your yours thou thee thy thine we our us je j'ai moi mon"
    " ma mes"
    " tu toi ton vous nous notre votre yo mí mis tú usted nosotros mio mia noi voi я мне меня мой"
    " ты тебе тебя вы вам вас мы нам"
)
"""Words that a speaker says, and that no stage direction has."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_BRACKETED = re.compile(
    r"_?\[[^\[\]]*\]_?|_?\((?:[^()]|\([^()]{0,300}\)){0,1500}\)_?|\{[^{}]*\}|_[^_]*_"
    r"|\[[^\[\]\n]*$|\([^()\n]*$",
    re.MULTILINE,
)
_NOT_STAGE = re.compile(r"\[(?:\d{1,4}|\*+|†|[a-z]|Illustration.*|Footnote.*|Note.*)\]$", re.DOTALL)
_ENTERING = re.compile(
    r"(?:Re-?enter|RE-?ENTER|Enter|ENTER|Exit|EXIT|Exeunt|EXEUNT|Manet|Manent|Flourish|Alarums?"
    r"|Sennet|Curtain|CURTAIN|Vorhang|VORHANG|Rideau|RIDEAU|Telón|TELÓN|Занавес|ЗАНАВЕС"
    r"|Der Vorhang|(?:Le|The) (?:rideau|curtain)|Entrent|Входит|Входят|Уходит|Уходят"
    r"|Vanse|Vase|Entrano|Escono|Entran|Salen)(?![^\W_]|[!?])"
)
_CURTAIN = re.compile(
    r"[_*]{0,9}(?:the |der |le |el |il )?(?:curtain|act[- ]drop|vorhang|rideau|telón|sipario"
    r"|занавес"
    r"|blackout)\b[^!?]{0,40}$",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"(?:Die )?Vorigen?\b|(?:Les )?(?:mêmes|Mêmes|précédents)\b|Dichos\b|Detti\b"
    r"|Те же\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Signs:
    """Which signs a play sets its stage directions in.

    square, round, italic: whether the brackets or the underscores in running text are stage
        directions. stopped: whether stage directions end with a stop.
    """

    square: bool = True
    round: bool = True
    italic: bool = False
    stopped: bool = False


def read_signs(text: str, start: int, end: int, sure: Sequence[Span] = ()) -> Signs:
    """Return the signs that the play in `text[start:end]` uses, by what stands alone on lines.

    A sign whose pairs fill whole lines is a sign of stage directions; where square brackets are,
    round ones in a speech are the speaker's own parentheses. sure: stage directions in labels.
    """
    lone = {"[": 0, "(": 0, "_": 0}
    mid = {"[": 0, "(": 0, "_": 0}
    stops = 0
    for match in _BRACKETED.finditer(text, start, end):
        sign = _sign(match[0])
        if sign not in lone or "\n\n" in match[0]:
            continue
        if _fills_lines(text, match.start(), match.end()):
            lone[sign] += 1
            stops += _has_stop(match[0])
        else:
            mid[sign] += 1
    square = lone["["] + mid["["] > 0
    rounds = lone["("] > max(2, lone["["] // 3) or not square
    italic = lone["_"] > 0 and lone["_"] * 4 > mid["_"]
    total = sum(lone.values())
    if total < 5:
        stops += sum(_has_stop(text[begin:close].rstrip(".: ")) for begin, close in sure)
        total += len(sure)
    return Signs(square, rounds, italic, total > 2 and stops * 4 > total * 3)


def _has_stop(piece: str) -> bool:
    return piece.rstrip("_)] ")[-1:] in (".", "!", "?", ":")


def _sign(piece: str) -> str:
    bare = piece.strip("_ ")[:1]
    return bare if bare and bare in "[({" else "_"


def _fills_lines(text: str, start: int, end: int) -> bool:
    while start > 0 and text[start - 1] in " \t":
        start -= 1
    if start > 0 and text[start - 1] != "\n":
        return False
    while end < len(text) and text[end] in " \t.":
        end += 1
    return end == len(text) or text[end] == "\n"


def _is_sentence(piece: str) -> bool:
    """Whether a bracket holds a sentence of its own: a capital first, a stop last."""
    inner = piece.strip("_()[] \n")
    return bool(inner) and inner[0].isupper() and inner[-1] in ".!?:,"


def find_stages(text: str, start: int, end: int, signs: Signs, names: frozenset[str]) -> list[Span]:
    """Return the spans of the stage directions within the speech `text[start:end]`.

    names: the words of the labels and roles in lower case; a bracket that speaks of them counts.
    """
    found = []
    for match in _BRACKETED.finditer(text, start, end):
        piece = match[0]
        sign = _sign(piece)
        if _is_inside_word(text, match.start(), match.end()):
            continue
        if sign == "[" or sign == "{":
            stage = not _NOT_STAGE.match(piece.strip("_"))
        elif sign == "(":
            stage = signs.round and _is_round_stage(text, match, start, signs, names)
        else:
            stage = signs.italic and (
                _fills_lines(text, match.start(), match.end())
                or (_is_sentence(piece.replace("_", "")) and _is_telling(piece, names))
            )
        if stage:
            found.append((match.start(), match.end()))
    return found


def _is_inside_word(text: str, start: int, end: int) -> bool:
    return (start > 0 and text[start - 1].isalnum()) or (end < len(text) and text[end].isalnum())


def _is_round_stage(
    text: str, match: re.Match[str], start: int, signs: Signs, names: frozenset[str]
) -> bool:
    """Whether a round bracket in running text is a stage direction and no parenthesis.

    A stage direction has a stop where the play's others have one, follows the end of a sentence
    or speaks of the persons; no "I" or "you" stands in it.
    """
    piece = match[0]
    if piece.startswith(("_", "(_")):
        return True
    if piece[1:2].isspace() or not piece.endswith(")"):
        return False
    if any(word.casefold() in _SPOKEN for word in _WORD.findall(piece)):
        return False
    inner = piece.strip("() \n")
    ends = inner[-1:]
    if ends in (".", ":", ",") or (ends in ("!", "?") and inner[0].isupper()):
        return True
    if signs.stopped:
        return _is_telling(piece, names, strict=True)
    before = text[start : match.start()].rstrip()
    opens = not before or before[-1] in ".!?:;—–…-”“»«\"'’)]"
    return opens or _is_telling(piece, names, strict=True)


def _is_telling(piece: str, names: frozenset[str], strict: bool = False) -> bool:
    """Whether the words of a bracket are those of stage directions."""
    words = [word.casefold() for word in _WORD.findall(piece)]
    if not words:
        return False
    if words[0] in _KINDS and (words[0] not in _FIRST_ONLY or len(words) < 4):
        return True
    if any(word in names for word in words[:3]) and len(words) < 8:
        return any(word in _KINDS for word in words) or not strict
    if len(words) < 5 and any(
        word.endswith(("end", "ing", "ant")) and len(word) > 5 for word in (words[0], words[-1])
    ):
        return True
    return len(words) < 4 and words[-1] in _KINDS


def stage_type(piece: str) -> str:
    """Return the kind of a stage direction for stage/@type, "" where it is not evident."""
    words = [word.casefold() for word in _WORD.findall(piece)]
    kinds: list[str] = []
    for place, word in enumerate(words):
        kind = _KINDS.get(word)
        if kind and not (place and word in _FIRST_ONLY) and kind not in kinds:
            kinds.append(kind)
        if place > 40:
            break
    moves = [kind for kind in kinds if kind in ("entrance", "exit", "sound")]
    if len(set(moves)) > 1:
        return "mixed"
    if moves:
        return moves[0]
    return kinds[0] if kinds and kinds[0] != "setting" else ""


def opens_stage(piece: str) -> bool:
    """Whether a paragraph without brackets begins as stage directions do: Enter, Exeunt ..."""
    return bool(_ENTERING.match(piece.lstrip("_ ")))


def is_curtain(piece: str) -> bool:
    """Whether a paragraph says that the curtain falls or rises."""
    return len(piece) < 60 and _CURTAIN.match(piece) is not None


def is_bracketed(piece: str, signs: Signs) -> bool:
    """Whether a whole paragraph is one or several bracketed stage directions."""
    if not piece or piece[0] not in "[({_":
        return False
    rest = _BRACKETED.sub("", piece)
    if rest.strip(" \n.:"):
        return False
    if piece[0] == "_" and piece[1:2] not in "[(":
        return signs.italic
    return piece[0] != "(" or signs.round


def moves(piece: str, names: frozenset[str]) -> bool:
    """Whether a short line says that one of the play comes or goes ("Faust ab.", "He exits.")."""
    if len(piece) > 100 or piece[-1] not in "._":
        return False
    words = [word.casefold() for word in _WORD.findall(piece)]
    if not 1 < len(words) < 12 or not (words[0] in names or words[0] in _PERSONS):
        return False
    if _KINDS.get(words[-1]) == "exit":
        return True
    return words[0] in names and _KINDS.get(words[1]) in ("exit", "entrance")


def part_brackets(text: str, start: int, end: int) -> list[Span]:
    """Part a paragraph of bracketed stage directions into these; stops stay with the one before."""
    found = [match.start() for match in _BRACKETED.finditer(text, start, end)]
    spans = []
    for begin, after in zip(found, [*found[1:], end], strict=True):
        spans.append((begin, begin + len(text[begin:after].rstrip())))
    return spans if found and found[0] == start else [(start, end)]


def names_those_present(piece: str, names: frozenset[str]) -> bool:
    """Whether a line holds nothing but names of the play, as the list under a scene's head does."""
    if _PRESENT.match(piece):
        return True
    parts = re.split(r"[.,;:]\s*|\s+(?:und|and|et|e|y|и|mit|with|avec)\s+", piece.strip("_ \n"))
    words = [part.strip().casefold() for part in parts if part.strip()]
    if not words:
        return False
    known = sum(any(word in names for word in part.split()) for part in words)
    return known * 3 >= len(words) * 2 and all(len(part.split()) < 6 for part in words)
