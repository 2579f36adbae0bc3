"""Forms of call numbers, labels and senders, by the fields that they give, in the text's order."""

import pytest

from edition.bibliography import read

FORMS = [
    (
        "AVPRF, 0102/20/99/3/12",
        "repository=AVPRF fond=0102 opis=20 folder=99 delo=3 pages=12",
    ),
    (
        "ЦДА, ф. 1Б, оп. 64, а.е. 368, л. 4-7",
        "repository=ЦДА fond=1Б opis=64 file=368 pages=4-7",
    ),
    (
        "SAPMO-BArch, DY 30 / 11523, Bl. 23",
        "repository=SAPMO-BArch shelfmark=DY 30 / 11523 pages=23",
    ),
    (
        "BStU, MfS, HA XX/4, Nr. 1234, Bl. 5-9.",
        "repository=BStU collection=MfS collection=HA XX/4 shelfmark=1234 pages=5-9",
    ),
    (
        "Letter, Adams (Peking) to Holmes (FO), 9 July 1953, FO 371/105567, TNA.",
        "author=Adams recipient=Holmes date=9 July 1953 shelfmark=FO 371/105567 repository=TNA",
    ),
    (
        "Seoul tel. 12 to FO, 5 March 1961, TNA, FO 371/158541",
        "author=Seoul document=12 recipient=FO date=5 March 1961 repository=TNA "
        "shelfmark=FO 371/158541",
    ),
    (
        "NARA, RG 59, CFPF 1967–69, POL 27-7 KOR S, Box 2278",
        "repository=NARA fond=RG 59 collection=CFPF 1967–69 shelfmark=POL 27-7 KOR S box=2278",
    ),
    (
        "HSTL, PSF, Box 215, “NSC Reports.”",
        "repository=HSTL collection=PSF box=215 folder=NSC Reports",
    ),
    (
        "MOL, M-KS 288. f. 5/331. ő. e.",
        "repository=MOL collection=M-KS fond=288 opis=5 file=331",
    ),
    ("AMSZ, z. 6/77, w. 26, t. 1, k. 5", "repository=AMSZ fond=6/77 box=26 folder=1 pages=5"),
    ("ANIC, fond X, dosarul nr. 12/1958, f. 3", "repository=ANIC fond=X file=12/1958 pages=3"),
    (
        "辽宁省档案馆，全宗号ZE1，目录号2，案卷号187，第5页",
        "repository=辽宁省档案馆 fond=ZE1 opis=2 file=187 pages=5",
    ),
    (
        "외교사료관, 등록번호 1234, 롤번호 C-0012, 프레임 12-15",
        "repository=외교사료관 shelfmark=1234 reel=C-0012 pages=12-15",
    ),
    (
        "Department of State, Central Files, 751J.00/3–361. Secret; Priority.",
        "repository=Department of State collection=Central Files shelfmark=751J.00/3–361",
    ),
    (
        "Department of State, S/S–NSC Files: Lot 63 D 351, NSC 5501 Series. Top Secret.",
        "repository=Department of State collection=S/S–NSC Files shelfmark=Lot 63 D 351 "
        "collection=NSC 5501 Series",
    ),
    (
        "Washington National Records Center, RG 330, OASD/ISA Files: FRC 71 A 6682, 110.01.",
        "repository=Washington National Records Center fond=RG 330 collection=OASD/ISA Files "
        "shelfmark=FRC 71 A 6682",
    ),
    ("AAPD, 1972, Dok. 45", "series=AAPD, 1972 document=45"),
    ("FRUS 1950, VII, 349", "series=FRUS 1950 volume=VII pages=349"),
    (
        "HL Deb, 5 May 1950, vol. 167, cc. 123–45",
        "series=HL Deb date=5 May 1950 volume=167 pages=123–45",
    ),
    (
        "DDF, 1965, t. I (1er janvier-30 juin), Bruxelles, Lang, 2003, doc. 45",
        "series=DDF, 1965 volume=I place=Bruxelles publisher=Lang date=2003 document=45",
    ),
    (
        "李丹：《档案》，《历史研究》2004年第3期，第34-45页。",
        "author=李丹 title=档案 journal=历史研究 date=2004年 issue=3 pages=34-45",
    ),
    ("人民日报，1964年4月28日，第1版", "journal=人民日报 date=1964年4月28日 pages=1"),
    (
        "Zit. nach Peter Horn, Der Weg (München: Beck, 1998), S. 45.",
        "author=Peter Horn book=Der Weg place=München publisher=Beck date=1998 pages=45",
    ),
    (
        "Петров А. В. Помощь // Восток. 1999. № 3. С. 45–56.",
        "author=Петров А. В. title=Помощь journal=Восток date=1999 issue=3 extent=45–56",
    ),
]


@pytest.mark.parametrize(("citation", "fields"), FORMS, ids=[row[0] for row in FORMS])
def test_a_form_gives_its_fields(citation: str, fields: str) -> None:
    parts = read(citation).parts
    found = [f"{part.field}={citation[part.start : part.end].strip()}" for part in parts]
    assert " ".join(found) == fields
