"""Who wrote to whom, and the documents whose title has a number in it."""

import re

_KINDS = (
    "telegram bulletin telegramm télégramme telegrama cable cablegram memorandum"
    " memo memcon letter note "
    "notes minute minutes record report despatch dispatch aide-mémoire protocol transcript summary "
    "conversation diary journal entry directive instruction intelligence briefing paper draft "
    "statement speech circular aufzeichnung vermerk bericht schreiben brief niederschrift "
    "information protokoll fernschreiben drahtbericht note-verbale dépêche lettre rapport "
    "compte-rendu procès-verbal notatka raport szyfrogram jelentés feljegyzés rejtjeltávirat "
    "notă telegramă stenogramă raportul запись донесение телеграмма письмо справка дневник "
    "докладная zapis dnevnik spravka pismo telegramma donesenie resolution appunto telespresso "
    "airgram savingram meeting agreement treaty draft order study list declaration depesza "
    "informacja sprawozdanie instrukcja protokół zpráva záznam dopis depeše usnesení zápis "
    "informace összefoglaló távirat emlékeztető előterjesztés határozat referat scrisoare "
    "informare hotărâre proces-verbal stenograma nota telegrama rapporto verbale lettera "
    "promemoria informe carta acta oficio memorándum доклад протокол постановление стенограмма "
    "отчет отчёт информация указание беседа решение записка грама паметна сведение izveštaj "
    "izveštaj zabeleška beleška depeša zapisnik kurzinformation jahresbericht monatsbericht "
    "botschafterbericht gesprächsvermerk gesprächsprotokoll reisebericht analyse vorlage "
    "beschluß beschluss stellungnahme konzeption besuch fernspruch runderlass erlass "
    "stenogramma postanovlenie doklad protocole communiqué instructions procès-verbaux "
    "proceedings excerpts extract excerpt"
)
KIND = re.compile(
    r"(?:(?:the|draft|secret|top secret|final|une?|ein|cipher|ciphered|airgram|urgent|annual"
    r"|monthly"
    r"|weekly|quarterly|political|из|iz|from the)\s)?(?:"
    + "|".join(sorted(set(map(re.escape, _KINDS.split())), key=lambda word: (-len(word), word)))
    + r")(?!\w)",
    re.IGNORECASE,
)
"""The word for a kind of document, with which a description of one begins."""

_NUMBER = r"(?:[Nn]os?\.?|[Nn]r\.?|[Nn]°|[Nn]º|№|#|[Čč]\.|[Bb]r\.|[Ss]z\.)"
_NUMBERED = re.compile(
    rf"\s(?:{_NUMBER}\s?\d[\w./-]*|\d[\w./-]*)"
    r"(?=\s[^\W\d_])(?!\s(?:of|dated|vom|du|от|z|din|del|dated|on)\s\d)"
)
_PERSON = r"[A-ZÀ-ŽА-Я][^,;:()\[\]“”\"\d/]{0,70}?"
_TO = r"(?:to|à|au|an|a|do|für|к|для|către|al)"
_TELEGRAM = (
    r"(?:[Tt]el(?:egram)?s?\.?|[Tt]elno\.?|[Cc]able|[Dd]espatch|[Dd]ispatch|[Ss]avingram|[Aa]irgram"
    r"|[Tt]élégramme|[Tt]elegramm|[Dd]rahtbericht|[Ff]ernschreiben|[Ll]etter)"
)
_BY_NUMBER = re.compile(
    rf"(?P<author>{_PERSON})\s{_TELEGRAM}\s?(?:{_NUMBER}\s?)?(?P<document>\d[\w-]*)"
    rf"(?:\s(?:to|à|an)\s(?P<recipient>{_PERSON}))?(?=\s?(?:[,;:()]|\.(?:\s|$)|$|of\s\d|\d))"
)
_POSTED = re.compile(
    rf"(?P<author>{_PERSON})(?:\s\((?P<from>[^()]{{2,50}})\))?\s{_TO}\s"
    rf"(?P<recipient>(?:the\s|his\s|her\s|den\s|das\s|die\s)?{_PERSON}|(?:his|her)\s\w+)(?:\s\("
    rf"(?P<at>[^()]{{2,50}})\))?(?=\s?(?:[,;:]|\.\s*$|$))"
)
_LETTER = re.compile(
    r"(?:(?:confidential|secret|private|personal|top secret|urgent)\s)?(?:memo(?:randum)?|letter"
    r"|minute|note|telegram|tel\.|cable"
    r"|cablegram|despatch|dispatch|brief|schreiben|fernschreiben|telegramm|lettre|télégramme"
    r"|dépêche|pismo|письмо|email|e-mail"
    r"|telegrama|levél|list|aide-mémoire|airgram|submission)[,:]\s(?=[A-ZÀ-ŽА-Я])",
    re.IGNORECASE,
)
_VERB = re.compile(r"(?:^|\s)(?:from|by|on|with|about|of talks|regarding|between)\s", re.IGNORECASE)


def numbered_title(text: str, start: int) -> int:
    """Return where the number within a title that begins at `start` ends; -1 if there is none.

    "Telegram No. 76.203 from Pyongyang" is a title with its number; "Telegram 1182, Embassy
    Seoul" has the number of a document.
    """
    kind = KIND.match(text, start)
    number = _NUMBERED.match(text, kind.end()) if kind else None
    return number.end() if number else -1


def sent_by_number(text: str, start: int) -> re.Match[str] | None:
    """Return the groups author, document, recipient of "Peking telegram no. 733 to X"."""
    match = _BY_NUMBER.match(text, start)
    return None if match is None or KIND.match(text, start) else match


def posted(text: str, start: int) -> re.Match[str] | None:
    """Return the groups author and recipient of "Wetherby (Tokyo) to Far Eastern Department",
    also behind the word for a letter ("Memo, Corliss to Rostow")."""
    lead = _LETTER.match(text, start)
    match = _POSTED.match(text, lead.end() if lead else start)
    if match is None or not (lead or match.group("from") or match.group("at")):
        return None
    words = match.group("author")
    return None if KIND.match(words) or _VERB.search(words) else match
