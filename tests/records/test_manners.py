"""Records in the manner of many houses: what kind they are, who speaks, and what is no speech."""

import pytest

from tests.records.analysis import Analysed, record

# Each record with its kind and the persons who speak, in order.
SPEAKERS = {
    "question-time": (
        "transcript",
        "henry-walford arthur-pembridge henry-walford arthur-pembridge joan-tillotson "
        "arthur-pembridge",
    ),
    "lords": (
        "transcript",
        "lord-ashcombe lord-pell lord-ashcombe several-noble-lords lord-pell viscount-harte "
        "lord-pell",
    ),
    "select-committee": (
        "transcript",
        "louise-eland helen-marsh jim-dobbs helen-marsh louise-eland helen-marsh karl-martin "
        "louise-eland",
    ),
    "plenum": (
        "transcript",
        "hanna-seefeld jens-kortmann hanna-seefeld jens-kortmann otto-biehl jens-kortmann "
        "ilse-wendt helmuth-brandt",
    ),
    "seance": (
        "transcript",
        "m-le-president m-le-president m-le-president gaston-leduc robert-aubry gaston-leduc "
        "jeanne-carrel robert-aubry mme-la-presidente-de-la-commission",
    ),
    "senate": (
        "transcript",
        "mr-tolliver the-vice-president mr-tolliver mr-tolliver mr-green mr-tolliver mr-green "
        "mr-tolliver mr-haskell",
    ),
    "council-of-nations": (
        "transcript",
        "aurelio-muniz mr-kaiser aurelio-muniz ling-qing mr-leprette aurelio-muniz",
    ),
    "reported": ("transcript", ""),
    "security-council": (
        "transcript",
        "president-farrow walter-coyle president-farrow henry-marlow george-bronson "
        "president-farrow george-bronson president-farrow henry-marlow",
    ),
    "zasedanie": (
        "transcript",
        "орлов гусев-в-а зимин-к-п орлов зимин-к-п котов-н-н все орлов",
    ),
    "questions": (
        "interview",
        "ellen-vayle question ellen-vayle question ellen-vayle question ellen-vayle mr-dale "
        "question ellen-vayle",
    ),
    "deposition": (
        "interview",
        "mr-hollis raymond-t-kelso mr-hollis raymond-t-kelso mr-strand mr-hollis raymond-t-kelso "
        "raymond-t-kelso mr-hollis mr-strand raymond-t-kelso",
    ),
    "tape": (
        "interview",
        "ann-carver rosa-lopez ann-carver rosa-lopez ann-carver rosa-lopez",
    ),
    "tape-inline": (
        "interview",
        "ann-carver rosa-lopez ann-carver rosa-lopez ann-carver rosa-lopez",
    ),
    "board": ("transcript", ""),
    "vermerk": (
        "transcript",
        "minister-hasel botschafter-orlow minister-hasel botschafter-orlow minister-hasel",
    ),
    "entretien": (
        "transcript",
        "le-president-vaubert m-orloff le-president-vaubert m-orloff le-president-vaubert m-orloff",
    ),
    "zapis": ("transcript", "в-и-зимин сульман в-и-зимин сульман в-и-зимин"),
    "river-archive": (
        "transcript",
        "comrade-holub ambassador-tarn comrade-holub ambassador-tarn comrade-benes "
        "ambassador-tarn comrade-holub ambassador-tarn",
    ),
    "telegram": ("memo", ""),
    "numbered": ("prose", ""),
    "stenographic": (
        "transcript",
        "franz-lechner eva-huber franz-lechner karl-pichler abgeordneter-krenn franz-lechner",
    ),
    "parish-council": (
        "transcript",
        "burgermeister-alois-gruber gr-huber gr-lang burgermeister-alois-gruber gr-mayr "
        "burgermeister-alois-gruber",
    ),
    "order-paper": (
        "transcript",
        "colonel-hardcastle mr-beaumont colonel-hardcastle mr-beaumont mr-lamb mr-beaumont "
        "mr-lamb mr-deputy-speaker",
    ),
    "assembly": (
        "transcript",
        "president mrs-pauwels mr-lindqvist mrs-pauwels mr-o-dwyer president",
    ),
    "oval": (
        "transcript",
        "karl-weiss ford-hensley karl-weiss ford-hensley bruce-stone ford-hensley karl-weiss "
        "ford-hensley",
    ),
    "embassy": ("memo", ""),
    "tape-names": (
        "interview",
        "ann-carver rosa-lopez ann-carver rosa-lopez ann-carver rosa-lopez",
    ),
    "gespraech": (
        "interview",
        "frage hinrich-brandt frage hinrich-brandt frage hinrich-brandt",
    ),
    "trial": (
        "interview",
        "mr-justice-hale mr-lorne ada-finch mr-lorne ada-finch mr-dacre ada-finch mr-justice-hale "
        "ada-finch mr-lorne pc-john-trent",
    ),
    "cabinet": ("transcript", ""),
    "posiedzenie": (
        "transcript",
        "przewodniczacy-kowal jan-nowicki przewodniczacy-kowal jan-nowicki wodny-adam-lis "
        "głos-z-sali wodny-adam-lis przewodniczacy-kowal",
    ),
    "diario": (
        "transcript",
        "el-sr-presidente el-sr-robles el-sr-presidente el-sr-robles el-sr-ministro-de-agricultura "
        "la-sra-montero el-sr-presidente",
    ),
    "huitan": ("transcript", "刘 朴 刘 朴 刘"),
    "overheard": ("letter", ""),
    "guide": ("prose", ""),
    "notulen": (
        "transcript",
        "de-heer-jansen mevrouw-de-vries de-heer-bakker de-heer-jansen mevrouw-de-vries",
    ),
    "debriefing": ("memo", ""),
}


@pytest.mark.parametrize("name", SPEAKERS)
def test_who_speaks(name: str) -> None:
    kind, persons = SPEAKERS[name]
    found = record(name)
    assert found.structure.kind == kind
    assert [person for person, _ in found.speeches()] == persons.split()
    assert not found.uncovered()
    assert not found.crossing()


def _facts(name: str) -> dict[str, str]:
    return record(name).facts()


def _after_the_last_speech(found: Analysed) -> str:
    last = max(item.end for item in found.structure.annotations if item.element == "sp")
    return " ".join(found.document.text[last:].split())


def test_a_question_on_the_order_paper_is_a_speech() -> None:
    found = record("question-time")
    assert found.all("speaker")[0] == "1. Sir Henry Walford (Luton, North)"
    assert found.all("p")[0].startswith("asked the Minister of Fuel and Power")
    assert found.all("incident") == [
        "[Mr. SPEAKER in the Chair]",
        '[HON. MEMBERS: "Hear, hear."]',
    ]
    assert found.all("vocal") == ["[Laughter.]"]


def test_interjections_are_no_speakers() -> None:
    assert record("plenum").all("incident")[1] == "(Zuruf von der SPD: Nein!)"
    assert "(Abg. Krenn: Na endlich!)" in record("stenographic").all("incident")


def test_offices_and_countries_of_those_listed() -> None:
    people = {person.key: person for person in record("council-of-nations").structure.people}
    assert people["ling-qing"].affiliation == "China"
    people = {person.key: person for person in record("security-council").structure.people}
    assert people["walter-coyle"].role == "Director of Central Intelligence"
    people = {person.key: person for person in record("select-committee").structure.people}
    assert people["helen-marsh"].affiliation == "Professor of Transport, University of Wexley"
    people = {person.key: person for person in record("lords").structure.people}
    assert people["lord-pell"].role == "THE PARLIAMENTARY SECRETARY, MINISTRY OF TRANSPORT"


def test_a_gap_of_part_of_a_line() -> None:
    annotations = record("security-council").structure.annotations
    reasons = [item.get("reason") for item in annotations if item.element == "gap"]
    assert reasons == ["redacted"]


def test_reported_speech_has_a_front_and_no_speakers() -> None:
    found = record("reported")
    assert found.all("label") == ["SUBJECT", "PARTICIPANTS"]
    assert [item.get("n") for item in found.structure.annotations if item.element == "note"] == [
        "1"
    ]
    assert "halvdan-lunde" in {person.key for person in found.structure.people}
    board = record("board")
    assert board.all("head")[1:] == [
        "1. Minutes of the last meeting",
        "2. Treasurer's report",
        "3. Any other business",
    ]


def test_times_stay_where_they_stand() -> None:
    found = record("tape")
    assert found.all("time")[0] == "[00:00:05]"
    assert found.all("speaker")[0] == "[00:00:05] Carver:"
    inline = record("tape-inline").all("time")
    assert "(00:12)" in inline
    assert "00:01:00" in inline


def test_the_signs_of_a_deposition_are_doubtful() -> None:
    found = record("deposition")
    speeches = [item for item in found.structure.annotations if item.element == "sp"]
    assert all(item.cert and item.why for item in speeches if found.words(item)[:2] == "Q.")
    assert "BY MR. HOLLIS:" in found.all("p")


@pytest.mark.parametrize(
    ("name", "kind", "value"),
    [
        ("vermerk", "shelfmark", "MfA, A 1223, Bl. 14–17"),
        ("vermerk", "collection", "Ministerium für Auswärtiges"),
        ("entretien", "title", "Entretien entre le président Vaubert et M. Orloff"),
        ("entretien", "shelfmark", "12 AE 334, f. 22-25"),
        ("entretien", "translator", "Hélène Marchand"),
        ("zapis", "repository", "Центральный архив водного хозяйства"),
        ("zapis", "collection", "5"),
        ("zapis", "pages", "14-18"),
        ("river-archive", "repository", "National Archives Lindenau"),
        ("river-archive", "collection", "MZV"),
        ("river-archive", "shelfmark", "Fond 4, box 12, folder 3"),
        ("river-archive", "pages", "1-4"),
        ("river-archive", "translator", "Anna Voss"),
        ("telegram", "recipient", "Secretary of State"),
        ("telegram", "date", "June 12, 1961, 6 p.m."),
        ("security-council", "title", "Minutes of a Meeting of the National Security Council"),
        ("zasedanie", "title", "ЗАСЕДАНИЕ ПОЛИТБЮРО ЦК КПСС"),
        ("tape", "title", "Interview with Rosa Lopez"),
    ],
)
def test_facts(name: str, kind: str, value: str) -> None:
    assert _facts(name)[kind] == value


def test_what_ends_a_record_is_no_speech() -> None:
    assert _after_the_last_speech(record("zapis")) == "Беседу записал К. А. Котов"
    assert _after_the_last_speech(record("entretien")).startswith("Fait à Genève")
    assert record("parish-council").all("head")[1:] == ["1. Straßenbau", "2. Allfälliges"]


def test_pages_numbered_at_the_head() -> None:
    breaks = [item for item in record("numbered").structure.annotations if item.element == "pb"]
    assert [item.get("n") for item in breaks] == ["1", "2", "3"]


def test_bodies_and_those_absent_are_no_participants() -> None:
    assert not record("embassy").structure.people
    assert record("embassy").facts()["sender"] == "the Embassy in Marland"
    assert not record("telegram").structure.people
    keys = [person.key for person in record("notulen").structure.people]
    assert keys == ["de-heer-jansen", "mevrouw-de-vries", "de-heer-bakker"]
    roles = {person.key: person.role for person in record("cabinet").structure.people}
    assert roles["h-morrow"] == "Lord President of the Council"
    assert roles["norman-brace"] == ""


def test_names_in_chinese_letters() -> None:
    people = {person.key: person.role for person in record("huitan").structure.people}
    assert people == {"刘": "主席", "朴": "大使", "李向文": "翻译"}
