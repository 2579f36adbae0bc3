"""Who wrote to whom, and the documents whose title has a number in it."""

import re

_KINDS = (
    "telegram bulletin telegramm télégramme telegrama cable cablegram memorandum"
    " memo memcon letter note "
    "notes minute minutes record report despatch dispatch aide-mémoire protocol transcript summary "
    "conversation diary journal entry directive instruction intelligence briefing paper draft "
    "statement speech circular aufzeichnung vermerk bericht schreiben brief niederschrift "
    "information protokoll fernschreiben drahtbericht note-verbale dépêche lettre rapport "
    "jegyzőkönyv távirat levél emlékeztető összefoglaló "
    "compte-rendu procès-verbal notatka raport szyfrogram jelentés "
    "feljegyzés rejtjeltávirat "
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
    "stenogramma stenografske stenografski beleške zabeleške postanovlenie doklad protocole comm"
    "uniqué instructions procès-verbaux "
    "proceedings excerpts extract excerpt memcon telcon teleconference journal minutes "
    "lagebeurteilung hausmitteilung notiz niederschriften fiche note-minute compte circulaire in"
    "struction exposé "
    "procès relazione resoconto verbali telespressi circolare informe memoria despacho oficio "
    "ofício nota-verbal parecer relatório ata informação minuta carta-oficio "
    "referat notat innstilling raportti rapportti muistio kirje sähke protokoll pm promemoria sk"
    "rivelse "
    "brev redegjørelse indberetning verslag notulen nota memorie brief ambtsbericht codebericht "
    "informacija pažyma protokolas pranešimas izziņa ziņojums protokols lēmums aruanne kiri "
    "informācija õiend dovidka довідка протоколи лист записка доповідна інформація повідомлення "
    "стенограма доклади писмо радиограма шифрограма спецсообщение сводка докладная приказ "
    "informácia správa záznamy uznesenie zápisnica uznesení přípis hlášení návrh vyhláška "
    "izvještaj zapisnici elaborat predlog informacije poročilo zapisnik relacion "
    "procesverbal proces-verbal letër ανακοίνωση έκθεση υπόμνημα bijeenkomst "
    "biên báo công laporan surat notulen rapor yazı doklady notatki "
    "appreciation conclusions agenda"
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
_COMPOUND = re.compile(
    r"[A-ZÄÖÜ][a-zäöüß]{2,}(?:bericht|vermerk|protokoll|schreiben|notiz|aufzeichnung|vorlage"
    r"|telegramm"
    r"|niederschrift|information|beurteilung|einschätzung|erlass|anweisung)s?(?!\w)"
)
_LAST = re.compile(
    r"(?:jelentése|jegyzőkönyve|feljegyzése|távirata|levele|összefoglalója|előterjesztése"
    r"|beszámolója"
    r"|protokoll|protokolas|протокол|pöytäkirja|muistio|report|memo|minutes|[Cc]onclusions|diary"
    r"|despatch"
    r"|telegram)\Z"
)


def is_kind(words: str) -> bool:
    """Whether the words describe a document, by their first word or by their last."""
    if KIND.match(words) or _COMPOUND.match(words) or _MARKED.match(words):
        return True
    if _HUNGARIAN.search(words):
        return True
    return (" " in words and _LAST.search(words) is not None) or _EASTERN.search(words) is not None


_HUNGARIAN = re.compile(
    r"\s(?:jelentése|jegyzőkönyve|feljegyzése|távirata|levele|összefoglalója)\s(?=az?\s|\w)"
)
_EASTERN = re.compile(
    r"[一-鿿가-힣ぁ-ヿ]{3,}.*?(?:电|電|电报|電報|报告|報告|请示|請示|记录|記録|紀錄|纪要|紀要|通知|函|指示|决定|决议|意见|总结|谈话"
    r"|一件|雑件|覚書|会談|보고|보고서|전문|회의록|기록|서한|면담록|면담)\Z"
)

_MARKED = re.compile(
    r"[A-ZÀ-Ž][\w-]{2,}\s(?=(?:report|memorandum|dnevnik|jelentés|bericht)\b)", re.I
)

_NUMBER = r"(?:[Nn]os?\.?|[Nn]r\.?|[Nn]°|[Nn]º|№|#|[Čč]\.|[Bb]r\.|[Ss]z\.)"
_NUMBERED = re.compile(
    rf"\s(?:{_NUMBER}\s?\d[\w./-]*|\d[\w./-]*)"
    r"(?=\s[^\W\d_])(?!\s(?:of|dated|vom|du|от|z|din|del|dated|on)\s\d)"
)
_PERSON = r"[A-ZÀ-ŽА-ЯЁІЇЄҐ][^,;:()\[\]“”\"‘«\d/]{0,70}?"
TO = r"(?:to|à|au|aux|an|a|ad|al|alla|allo|ao|aos|para|do|für|к|для|до|către|aan|til|till|på)"
"""The word between sender and recipient."""
_TELEGRAM = (
    r"(?:[Tt]el(?:egram)?s?\.?|[Tt]elno\.?|[Cc]able|[Dd]espatch|[Dd]ispatch|[Ss]avingram|[Aa]irgram"
    r"|[Tt]élégramme|[Tt]elegramm|[Dd]rahtbericht|[Ff]ernschreiben|[Ll]etter)"
)
_BY_NUMBER = re.compile(
    rf"(?P<author>{_PERSON})\s{_TELEGRAM}\s?(?:{_NUMBER}\s?)?(?P<document>\d[\w-]*)"
    rf"(?:\s(?:to|à|an)\s(?P<recipient>{_PERSON}))?(?=\s?(?:[,;:()]|\.(?:\s|$)|$|of\s\d|\d))"
    rf"|(?:[Tt]elegram|[Cc]able|[Tt]el\.),?\s(?P<author2>{_PERSON})\s(?P<document2>\d[\w-]*)"
    rf"\s(?:to|à|an)\s(?P<recipient2>{_PERSON})(?=\s?[,;:(])"
)
_POSTED = re.compile(
    rf"(?P<author>{_PERSON})(?:\s\((?P<from>[^()]{{2,50}})\)"
    rf"|,\s(?P<seat>[A-ZÀ-Ž][\w’'-]+),)?\s{TO}\s"
    rf"(?P<recipient>(?:the\s|his\s|her\s|den\s|das\s|die\s)?{_PERSON}|(?:his|her)\s\w+)(?:\s\("
    rf"(?P<at>[^()\d]{{2,50}})\))?(?=\s?(?:[,;:\[]|\(no\.|\.\s*$|$))"
)
_LETTER = re.compile(
    r"(?:(?:confidential|secret|private|personal|top secret|urgent)\s)?(?:memo(?:randum)?|letter"
    r"|minute|note|telegram|tel\.|cable"
    r"|cablegram|despatch|dispatch|brief|schreiben|fernschreiben|telegramm|lettre|télégramme"
    r"|dépêche|pismo|письмо|email|e-mail|carta|lettera|nota|skrivelse|brev|списка|записка"
    r"|telegrama|levél|list|aide-mémoire|airgram|submission)[,:]\s(?=[A-ZÀ-ŽА-Я])",
    re.IGNORECASE,
)
_NUMBERED_FROM = re.compile(
    r"(?:[Tt]elegram(?:me|m|ma|a|ă)?|[Tt]élégramme|[Tt]el\.|[Dd]épêche|[Dd]espatch|[Dd]ispatch"
    r"|[Cc]able"
    r"|[Ss]zyfrogram|[Dd]epesza|[Dd]epeš[ae]|[Oo]f[íi]cio|[Dd]espacho|[Tt]elespresso|[Rr]apporto|[Дд]онесение"
    r"|[Tt]elegramă|[Ss]avingram|[Aa]irgram|[Dd]rahtbericht|[Ff]ernschreiben|[Шш]ифротелеграмма)"
    r"(?:\s(?:reservad[oa]|confidencial|secret[oa]?|riservat[oa]|segret[oa]|confidentiel(?:le)?))?"
    rf"\s(?:{_NUMBER}|n\.º?|n\.|[Nn]úm\.)?\s?(?P<document>\d[\d./-]*\d|\d)\s"
    rf"(?:(?:z|ze|iz|из|din)\s[A-ZÀ-ŽА-Я][\w-]+|(?:de|du|des|da|do|del|della|dal|di|von|od|from)\s"
    rf"(?:l['’])?(?P<author>{_PERSON})(?:\s\([^()]{{2,40}}\))?)(?=\s?(?:[,;:]|\.\s|\.?$))"
    rf"|(?:[Tt]élégramme|[Dd]épêche|[Tt]elegram(?:m|a)?|[Cc]able|[Dd]espatch|[Tt]elegramă"
    rf"|[Ss]zyfrogram)\s"
    rf"(?:de|da|from|aus|z|din)\s[A-ZÀ-Ž][\w’'-]+\s{_NUMBER}\s?(?P<document2>\d[\d./-]*\d|\d)(?=,)"
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
    if match is None or (match.group("author") and KIND.match(text, start)):
        return None
    return match


def numbered_from(text: str, start: int) -> re.Match[str] | None:
    """Return the groups document and author of "télégramme n° 18 de Lestrange".

    One with a recipient too is a title in words, and none of these.
    """
    match = _NUMBERED_FROM.match(text, start)
    if match is None or _RECEIVED.search(match.group("author") or ""):
        return None
    return match


_RECEIVED = re.compile(rf"\s{TO}\s")


def posted(text: str, start: int) -> re.Match[str] | None:
    """Return the groups author and recipient of "Wetherby (Tokyo) to Far Eastern Department",
    also behind the word for a letter ("Memo, Corliss to Rostow")."""
    lead = _LETTER.match(text, start)
    match = _POSTED.match(text, lead.end() if lead else start)
    if match is None or not (
        lead or match.group("from") or match.group("at") or match.group("seat")
    ):
        return None
    words = match.group("author")
    return None if KIND.match(words) or _VERB.search(words) else match


def sent_to(words: str) -> bool:
    """Whether the words begin with a sender and a recipient: "A to B, 3 March 1921"."""
    return _SENT_TO.match(words) is not None and KIND.match(words) is None


_SENT_TO = re.compile(
    rf"[A-ZÀ-ŽА-Я][^,;:()\[\]“”\"\d]{{1,60}}\s{TO}\s(?:the\s)?[A-ZÀ-ŽА-Я][^,;:()\[\]“”\"\d"
    rf"]{{1,60}},\s"
    r"(?:\d|[A-Z][a-z]{2,8}\.?\s\d)"
)
