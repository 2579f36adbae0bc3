"""The words that archives, offices and minute takers set before a colon: field names.

A table of our own, in the languages that archives of records use most. A field name is never a
speaker's label, and it says what the value behind it is a fact of.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Field:
    """What a field's name means.

    fact: the kind of `Fact` that the value is; "people" for those who take part, "role" for
        those who do so in the function that the field names, "" for none.
    group: where such a field stands: catalogue (an archive's page of metadata), record (the
        heading of a record), memo (the heading of a memorandum or telegram), distribution (the
        end of a record), text (inside running text).
    """

    fact: str
    group: str


_TABLE: tuple[tuple[str, str, str], ...] = (
    # --- an archive's metadata page
    (
        "title",
        "shared",
        "title|document title|intitulé|intitulé du document|"
        "titel|titre|título|titulo|titolo|название|заглавие|заголовок|"
        "tytuł|název|标题|题名|タイトル|제목",
    ),
    ("subtitle", "catalogue", "subtitle|untertitel|sous-titre|subtítulo|sottotitolo"),
    (
        "citation",
        "catalogue",
        "citation|cite as|cite this document|how to cite|preferred citation|recommended citation|"
        "zitierweise|zitiervorschlag|zitation|référence bibliographique|pour citer|"
        "cita|cita recomendada|citazione|citação|библиографическое описание|цитирование|"
        "引用|引用格式",
    ),
    (
        "abstract",
        "catalogue",
        "summary|abstract|description|synopsis|content summary|document summary|scope and content|"
        "zusammenfassung|regest|kurzregest|inhalt|inhaltsangabe|beschreibung|résumé|"
        "description du contenu|resumen|riassunto|sommario|resumo|аннотация|содержание|"
        "краткое содержание|streszczenie|opis|souhrn|samenvatting|摘要|内容提要|概要|요약",
    ),
    (
        "funder",
        "catalogue",
        "credits|credit|sponsor|sponsors|funder|funding|funded by|supported by|"
        "made possible by|with support from|acknowledgements|acknowledgments|"
        "förderer|förderung|gefördert von|gefördert durch|financement|soutenu par|"
        "financiación|patrocinador|finanziamento|при поддержке|资助",
    ),
    (
        "originalLanguage",
        "catalogue",
        "original language|language of original|language of the original|source language|"
        "originalsprache|sprache des originals|ausgangssprache|langue originale|"
        "langue de l'original|lengua original|idioma original|lingua originale|"
        "язык оригинала|język oryginału|原文语言|原语言|原語",
    ),
    (
        "language",
        "catalogue",
        "language|languages|language of document|sprache|langue|lengua|idioma|lingua|язык|język|"
        "jazyk|taal|语言|言語",
    ),
    (
        "contents",
        "catalogue",
        "contents|content|document type|type of document|resource type|"
        "dokumentart|dokumenttyp|type de document|tipo de documento|tipo di documento|"
        "вид документа|тип документа|typ dokumentu|文件类型",
    ),
    (
        "repository",
        "catalogue",
        "archive|archives|repository|holding institution|holder|held at|held by|provenance|"
        "archiv|bestandshaltende institution|standort|aufbewahrungsort|provenienz|"
        "dépôt|dépôt d'archives|service d'archives|lieu de conservation|archivo|archivio|arquivo|"
        "архив|место хранения|archiwum|instytucja|档案馆|馆藏|所蔵|소장처",
    ),
    (
        "collection",
        "catalogue",
        "collection|fonds|record group|series|holdings|bestand|sammlung|fondo|série|fond|"
        "коллекция|фонд|zespół|全宗|系列",
    ),
    (
        "shelfmark",
        "catalogue",
        "shelfmark|call number|archival reference|reference code|finding number|"
        "signatur|archivsignatur|bestellsignatur|aktenzeichen archiv|cote|"
        "signatura|segnatura|cota|шифр|архивный шифр|sygnatura|signatura archivní|档号|請求記号",
    ),
    (
        "docNumber",
        "catalogue",
        "document number|document id|identifier|record id|record identifier|item id|doc. id|"
        "dokumentnummer|dokument-id|numéro du document|identifiant|número de documento|"
        "номер документа|идентификатор|文件编号",
    ),
    ("pages", "catalogue", "pages|folios|leaves|seiten|blätter|feuillets|folio|листы|strony|页码"),
    (
        "address",
        "catalogue",
        "url|permalink|persistent link|persistent identifier|link|web address|doi|handle|"
        "stable url|dauerhafter link|lien permanent|enlace permanente|постоянная ссылка|网址",
    ),
    (
        "translator",
        "catalogue",
        "translator|translators|translated by|translation by|translation|"
        "übersetzer|übersetzerin|übersetzt von|übersetzung|aus dem russischen von|"
        "traducteur|traductrice|traduit par|traduction|traductor|traductora|traducido por|"
        "traducción|traduttore|tradotto da|traduzione|tradutor|traduzido por|"
        "переводчик|перевод|перевёл|перевел|tłumacz|tłumaczenie|překlad|vertaler|译者|翻译者",
    ),
    (
        "editor",
        "catalogue",
        "editor|editors|edited by|transcribed by|transcriber|transcription|transcript by|"
        "herausgeber|herausgegeben von|bearbeiter|bearbeitet von|transkription|transkribiert von|"
        "éditeur scientifique|transcrit par|editado por|transcrito por|a cura di|trascritto da|"
        "редактор|составитель|подготовил|oprac.|opracowanie|整理者",
    ),
    (
        "author",
        "catalogue",
        "author|authors|creator|created by|written by|verfasser|verfasserin|autor|autorin|urheber|"
        "auteur|autora|autore|автор|twórca|作者",
    ),
    (
        "rights",
        "catalogue",
        "rights|copyright|licence|license|terms of use|usage rights|"
        "rechte|lizenz|nutzungsbedingungen|droits|licence d'utilisation|derechos|licencia|"
        "diritti|licenza|права|лицензия|prawa|版权",
    ),
    (
        "publisher",
        "catalogue",
        "publisher|published by|published in|verlag|veröffentlicht in|veröffentlicht von|"
        "éditeur|publié par|publicado por|editorial|editore|pubblicato da|издатель|издано|"
        "опубликовано|wydawca|出版者",
    ),
    (
        "note",
        "catalogue",
        "source|sources|original source|archival source|quelle|quellen|quellennachweis|fundstelle|"
        "fuente|fonte|источник|źródło|zdroj|bron|来源|資料来源|출처|"
        "keywords|key words|subjects|topics|tags|schlagwörter|schlagworte|stichwörter|mots-clés|"
        "mots clés|palabras clave|parole chiave|ключевые слова|słowa kluczowe|关键词|"
        "persons|people mentioned|places mentioned|date added|date of upload|"
        "опись|дело|box|folder|karton|mappe|boîte|carton|dossier|"
        "declassified|declassification date|cited in|physical description|umfang|format",
    ),
    # --- the heading of a record
    (
        "date",
        "shared",
        "date|time|date and time|time and date|date of conversation|date of meeting|dated|"
        "interview date|initial interview date|date of interview|date of recording|recorded on|"
        "datum|zeit|uhrzeit|tag|zeitpunkt|datum und zeit|date et heure|heure|fecha|hora|"
        "fecha y hora|data|ora|data e ora|data e hora|дата|время|дата и время|czas|čas|"
        "dátum|tarih|tijd|datum en tijd|dato|tid|时间|日期|日時|日付|시간|일시|날짜",
    ),
    (
        "place",
        "shared",
        "place|location|venue|place of meeting|place of conversation|ort|sitzungsort|lieu|endroit|"
        "lugar|luogo|local|место|место встречи|miejsce|místo|hely|yer|plaats|sted|plats|"
        "地点|场所|場所|장소",
    ),
    (
        "people",
        "record",
        "participants|participant|participating|witness|witnesses|attendees|"
        "attendance|attending|attended by|"
        "also attending|also present|present|those present|in attendance|members present|"
        "secretariat|sekretariat|secrétariat|persons present|members|members of the committee|"
        "delegation|delegates|"
        "teilnehmer|teilnehmerinnen|teilnehmende|teilnehmerinnen und teilnehmer|anwesend|"
        "anwesende|beteiligte|gesprächspartner|weitere teilnehmer|"
        "présents|sont présents|étaient présents|participants à l'entretien|assistants|"
        "participantes|asistentes|presentes|presenti|partecipanti|"
        "участники|участники беседы|присутствовали|присутствующие|присутствуют|"
        "участвовали|на беседе присутствовали|"
        "uczestnicy|obecni|přítomni|účastníci|jelen vannak|résztvevők|aanwezig|deelnemers|"
        "deltagere|närvarande|deltagare|katılanlar|"
        "参加者|与会者|在座|陪同|参加人员|出席|出席者|참석자|"
        "chinese side|korean side|soviet side|american side|german side|on our side|"
        "on the chinese side|on the korean side|on the soviet side|on the american side",
    ),
    (
        "role",
        "record",
        "interpreter|interpreters|interpreted by|interpreting|dolmetscher|dolmetscherin|"
        "interprète|interprètes|intérprete|intérpretes|interprete|переводчики|переводил|переводила|"
        "переводили|tłumacze|tlumočník|tolmács|tolk|翻译|口译|通訳|통역",
    ),
    (
        "role",
        "record",
        "recorder|recorded by|record by|notetaker|note taker|note-taker|notes taken by|"
        "minutes taken by|minutes by|minute taker|rapporteur|reported by|reporter|reporters|"
        "stenographer|protokoll|protokollant|protokollführer|protokollführung|protokollführerin|"
        "schriftführung|schriftführer|schriftführerin|aufgezeichnet von|niederschrift|"
        "secrétaire|secrétaire de séance|"
        "procès-verbal|rédigé par|secretario|redactado por|verbalizzante|segretario|"
        "записал|записала|записали|запись|запись вёл|запись вел|запись беседы|протоколировал|"
        "протокол вёл|беседу записал|беседу записала|вёл запись|notował|protokołował|"
        "protokolant|zapsal|jegyezte|"
        "notulist|referent|"
        "记录|记录人|整理|記録|기록",
    ),
    (
        "role",
        "record",
        "chair|chaired by|presided by|presided over by|"
        "presiding|in the chair|interviewer|interviewers|interviewee|"
        "interviewees|interviewed by|moderator|moderated by|host|narrator|respondent|"
        "vorsitz|vorsitzender|vorsitzende|leitung|sitzungsleitung|interviewt von|befragt von|"
        "présidence|sous la présidence de|presidencia|presidenza|председательствовал|"
        "председательствующий|przewodniczy|przewodniczący|předsedá|voorzitter|主持|主持人|司会",
    ),
    (
        "subject",
        "shared",
        "subject|subjects discussed|topic|topics|re|regarding|in re|agenda|theme|about|"
        "betreff|betr.|betrifft|thema|themen|gegenstand|tagesordnung|objet|sujet|thème|"
        "ordre du jour|asunto|tema|orden del día|oggetto|argomento|ordine del giorno|assunto|"
        "тема|предмет|касательно|о чём|повестка дня|dotyczy|temat|porządek obrad|věc|předmět|"
        "tárgy|onderwerp|betreft|emne|ämne|konu|主题|事由|议题|议程|件名|題目|제목|안건",
    ),
    (
        "note",
        "record",
        "apologies|apologies for absence|absent|excused|afwezig|abwesend|entschuldigt|excusés|"
        "absents|отсутствовали|"
        "classification|classified|secret|top secret|confidential|restricted|security level|"
        "priority|precedence|geheimhaltungsgrad|vertraulichkeit|einstufung|dringlichkeit|"
        "urgence|clasificación|classifica|гриф|секретно|密级|"
        "reference|ref|ref.|our reference|your reference|file number|file|file no.|no.|number|nr.|"
        "bezug|geschäftszeichen|aktenzeichen|az.|unser zeichen|ihr zeichen|n° de dossier|"
        "référence|numéro|referencia|expediente|rif.|riferimento|protocollo|дело|исх.|вх.|"
        "编号|文号|"
        "status|version|duration|length|dauer|durée|duración|продолжительность|"
        "tape|recording|session|meeting|sitzung|beginn|ende|schluss|séance|sesión|beginning|end",
    ),
    # --- the heading of a memorandum or telegram
    (
        "recipient",
        "memo",
        "to|memorandum for|memo to|memorandum to|for|addressee|attention|attn|attn.|through|via|"
        "an|an alle|für|zu händen|z. hd.|empfänger|à|pour|destinataire|a l'attention de|"
        "a|para|destinatario|al|per|кому|адресат|do|dla|adresat|komu|címzett|aan|til|till|"
        "致|收件人|送|宛先|받는 사람",
    ),
    (
        "sender",
        "memo",
        "from|memorandum from|memo from|sender|von|absender|de|expéditeur|de la part de|"
        "da|mittente|remitente|от|от кого|отправитель|od|nadawca|feladó|van|fra|från|kimden|"
        "发件人|发自|差出人|보낸 사람",
    ),
    # --- the end of a record
    (
        "distribution",
        "distribution",
        "copies|copy|copies to|copy to|cc|c.c.|cc.|bcc|distribution|distribution list|"
        "distributed to|circulation|circulated to|info|information copies|sent to|"
        "sent out to|dispatched to|file copies|verteiler|nachrichtlich|kopie|kopie an|kopien|"
        "durchschlag|durchdruck an|"
        "ausfertigungen|ampliation|copie|copies à|destinataires|diffusion|copia|copia a|"
        "copia para|distribución|distribuzione|diffusione|"
        "рассылка|разослано|копия|копии|копия направлена|экземпляры|отпечатано|тираж|"
        "rozdzielnik|do wiadomości|kopia|rozdělovník|na vědomí|elosztó|verzendlijst|kopie aan|"
        "抄送|分送|送达|发送|主送|印送|配布先|배포",
    ),
    (
        "distribution",
        "distribution",
        "total number of copies printed|total copies|total number of copies|number of copies|"
        "copies printed|printed|anzahl der ausfertigungen|gesamtzahl der ausfertigungen|auflage|"
        "nombre d'exemplaires|número de ejemplares|numero di copie|количество экземпляров|"
        "всего экземпляров|отпечатано экземпляров|liczba egzemplarzy|wykonano egz.|"
        "共印|印数|印份",
    ),
    (
        "distribution",
        "distribution",
        "enclosure|enclosures|attachment|attachments|annex|annexes|appendix|encl.|encl|"
        "anlage|anlagen|beilage|beilagen|pièce jointe|pièces jointes|annexe|annexes|anexo|anexos|"
        "allegato|allegati|приложение|приложения|załącznik|załączniki|příloha|přílohy|melléklet|"
        "bijlage|bijlagen|附件|"
        "drafted by|drafted|prepared by|cleared by|approved by|approved|typed by|received|"
        "registered|"
        "signed|signature|authentication|verfasst von|gezeichnet|gez.|genehmigt|"
        "eingegangen|eingang|posteingang|rédacteur|signé|firmado|firmato|"
        "исполнитель|исполнил|подпись|отпечатала|печатала|получено|sporządził|"
        "起草|签发|打字|校对",
    ),
    # --- words that open a sentence with a colon
    (
        "",
        "text",
        "note|notes|nota bene|n.b.|nb|p.s.|ps|postscript|comment|remark|remarks|editor's note|"
        "translator's note|footnote|example|for example|e.g.|i.e.|namely|question|questions|"
        "conclusion|conclusions|decision|decisions|resolution|resolved|action|action required|"
        "result|results|motion|vote|first|second|third|firstly|secondly|thirdly|finally|"
        "anmerkung|anmerkungen|bemerkung|hinweis|beispiel|zum beispiel|beschluss|ergebnis|antrag|"
        "abstimmung|erstens|zweitens|drittens|viertens|fünftens|schließlich|fazit|redezeit|"
        "remarque|remarques|exemple|par exemple|conclusions|résolution|décision|premièrement|"
        "deuxièmement|enfin|observación|ejemplo|conclusión|acuerdo|primero|segundo|osservazione|"
        "esempio|conclusione|primo|secondo|"
        "примечание|пример|например|решение|постановили|слушали|итого|во-первых|во-вторых|"
        "uwaga|przykład|wniosek|poznámka|opmerking|注|备注|说明|例|例如|第一|第二|total|summe|"
        "gesamt|chapter|section|article|part|kapitel|abschnitt|artikel|teil|chapitre",
    ),
)


def _fields() -> Mapping[str, Field]:
    known: dict[str, Field] = {}
    for fact, group, words in _TABLE:
        for word in words.split("|"):
            known.setdefault(word.casefold(), Field(fact, group))
    return MappingProxyType(known)


FIELDS: Mapping[str, Field] = _fields()

# Words that make a longer label a field: "Total number of copies printed", "Place of the talks".
_OPENINGS = (
    "total number",
    "number of copies",
    "copies printed",
    "place of ",
    "date of ",
    "time of ",
    "language of ",
    "translated from ",
    "members of ",
    "representing ",
    "representatives of ",
    "on behalf of ",
    "for the ",
    "from the ",
    "subject of ",
    "list of ",
    "zahl der ",
    "anzahl der ",
    "datum der ",
    "ort der ",
    "mitglieder ",
    "vertreter ",
    "membres ",
    "représentants ",
    "miembros ",
    "membri ",
    "представители ",
    "от ",
    "со стороны ",
    "дата ",
    "место ",
)


_SIDE = re.compile(
    r"(?:(?:also )?(?:present|participating|participants) )?(?:from|on|for) the [\w -]{3,30} side"
    r"|(?:anwesend |teilnehmer )?(?:von|auf|seitens) (?:der )?\w{3,30}er seite"
)
"""The label of those who are present for one side of a conversation."""


def field_of(label: str) -> Field | None:
    """Return what the field name `label` means (without colon, in any case), None if it is none."""
    word = " ".join(label.split()).casefold().strip("*_ ").rstrip(":： ")
    found = FIELDS.get(word) or FIELDS.get(word.rstrip("."))
    if found is None and _SIDE.fullmatch(word):
        found = FIELDS["present"]
    if found is None and (head := word.partition(" (")[0]) != word:
        found = FIELDS.get(head)
    return found


def is_field(label: str) -> bool:
    """Say whether `label` is a field's name, or begins as only a field's name does."""
    word = " ".join(label.split()).casefold()
    return field_of(label) is not None or word.startswith(_OPENINGS)
