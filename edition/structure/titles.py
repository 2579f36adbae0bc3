"""Words that stand before or beside a person's name: honorifics, offices, and what they exclude.

A table of our own. Words are compared without case and without a final full stop.
"""

from functools import lru_cache


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Honorifics and degrees that go with a name and do not name an office.
HONORIFICS = _words(
    "mr mister messrs mrs ms miss mx sir dame lord lady lords viscount viscountess count countess "
    "baroness marquess marquis dr doctor prof professor rev reverend hon "
    "honourable honorable rt right st h.e s.e "
    "herr herrn frau fräulein freiherr graf gräfin dipl.-ing dipl ing mag mmag ddr dkfm dkffr med "
    "jur phil h.c hc hofrat ökonomierat komm.-rat "
    "m mm mme mlle monsieur madame mademoiselle messieurs me maître "
    "sr sra srta señor señora señorita don doña excmo "
    "sig sigra signor signora signore on onorevole dott dottor dottoressa avv ing "
    "senhor senhora dom "
    "tov tow товарищ тов т т.т господин госпожа г-н г-жа пан пани pan pani panna "
    "comrade comrades cde cdes genosse genossin gen genossen camarade compañero compañera compagno "
    "compagna towarzysz soudruh soudružka elvtárs drug kamerad "
    "dhr de heer mevr mevrouw hr fru fröken bay bayan"
)

# Offices, ranks and functions. In a label they stand before a name, after it, or alone.
OFFICES = _words(
    "president presidents vice-president vice chairman chairwoman chairperson chair co-chairman "
    "speaker deputy acting secretary under-secretary undersecretary assistant "
    "minister ministers premier prime chancellor ambassador consul envoy delegate representative "
    "senator congressman congresswoman councillor councilor counsellor councilman member members "
    "governor mayor judge justice chief attorney counsel clerk witness commissioner director "
    "director-general administrator general admiral colonel major captain lieutenant marshal "
    "commander sergeant officer leader majority minority whip king queen prince princess emperor "
    "shah pope cardinal bishop archbishop father brother sister "
    "interpreter translator recorder reporter interviewer interviewee moderator narrator host "
    "audience voice voices participant operator "
    "präsident präsidentin vizepräsident vizepräsidentin alterspräsident alterspräsidentin "
    "abgeordneter abgeordnete abgeordneten abg bundesminister bundesministerin minister ministerin "
    "bundeskanzler bundeskanzlerin vizekanzler vizekanzlerin kanzler staatssekretär "
    "staatssekretärin staatsminister staatsministerin parl parlamentarischer parlamentarische "
    "bundesrat bundesrätin nationalrat nationalrätin ständerat ständerätin bundespräsident "
    "bundespräsidentin ministerpräsident ministerpräsidentin senator senatorin landeshauptmann "
    "berichterstatter berichterstatterin schriftführer schriftführerin vorsitzender vorsitzende "
    "botschafter botschafterin generalsekretär obmann obfrau klubobmann volksanwalt volksanwältin "
    "stellvertreter stellvertretender stellvertretende außenminister innenminister könig "
    "président présidente ministre ministres premier première député députée sénateur sénatrice "
    "secrétaire ambassadeur rapporteur rapporteure maire directeur directrice général garde "
    "presidente presidenta vicepresidente vicepresidenta ministro ministra diputado diputada "
    "senador senadora secretario secretaria embajador deputato deputata senatore senatrice "
    "segretario segretaria ambasciatore relatore relatrice sottosegretario onorevole "
    "deputado deputada relator "
    "председатель председательствующий президент министр секретарь депутат посол маршал генерал "
    "премьер заместитель член директор представитель "
    "przewodniczący przewodnicząca marszałek wicemarszałek poseł posłanka senator minister premier "
    "prezes prezydent sekretarz ambasador wiceminister podsekretarz "
    "předseda předsedkyně předsedající místopředseda místopředsedkyně poslanec poslankyně ministr "
    "ministryně senátor senátorka zpravodaj predseda podpredseda poslanec "
    "elnök képviselő miniszter államtitkár predsednik predsednica poslanik poslanica zastupnik "
    "zastupnica "
    "voorzitter minister staatssecretaris kamerlid talman talmannen ledamot statsråd statsminister "
    "statsministern minister ordförande formand formanden stortingspresidenten presidenten "
    "başkan bakan milletvekili "
    "主席 总理 总统 部长 副部长 大使 同志 先生 委员长 "
    "司长 首相 大臣 議長 議員 委員長 의장 의원 대통령 총리"
)

# Small words that may stand in an office's name or a surname.
PARTICLES = _words(
    "of the for and in to at a an von vom beim van der den de del della di da do dos das du des "
    "le la les l' d' y e i und für im am zu zur zum aus bei auf et pour à au aux el los las al "
    "ter ten te op het af av och og til i ve bin ibn al- el- ben abu st"
)

# A surname may begin with these; an office's name goes on with the others.
NAME_PARTICLES = _words(
    "von vom van der den de del della di da do dos das du des le la l' d' ter ten te zu zur "
    "bin ibn ben abu al el st mac mc o'"
)

# German offices are compounds: Botschaftsrat, Abteilungsleiterin, Generaldirektor.
_COMPOUNDS = (
    "minister",
    "ministerin",
    "präsident",
    "präsidentin",
    "sekretär",
    "sekretärin",
    "direktor",
    "direktorin",
    "leiter",
    "leiterin",
    "srat",
    "srätin",
    "kommissar",
    "kommissarin",
    "botschafter",
    "botschafterin",
)

FEMALE = _words(
    "mrs ms miss dame lady frau fräulein mme mlle madame mademoiselle sra srta señora señorita "
    "doña signora sigra senhora госпожа г-жа пани pani panna mevr mevrouw fru fröken "
    "abgeordnete bundesministerin präsidentin ministerin staatssekretärin schriftführerin "
    "vorsitzende bundeskanzlerin berichterstatterin chairwoman congresswoman présidente députée "
    "sénatrice ministra diputada presidenta senadora deputata senatrice poslankyně předsedkyně "
    "ministryně posłanka queen princess"
)
MALE = _words(
    "mr mister sir lord herr herrn m monsieur sr señor don signor signore senhor господин г-н "
    "dhr abgeordneter bundesminister präsident staatssekretär schriftführer vorsitzender "
    "bundeskanzler berichterstatter chairman congressman député sénateur ministro diputado senador "
    "deputato senatore poslanec poseł king prince"
)

# A word of a label that makes it one of many mouths: it has no person behind it.
COLLECTIVES = _words(
    "members several some voices all audience crowd both various others unidentified unknown "
    "rufe ruf zuruf zurufe abgeordnete mehrere einige stimmen plusieurs voix varios voces voci "
    "голоса голос все głosy głos stimme stimmen wszyscy hlasy všichni alle tous todos tutti"
)

# Those whose voice is all that one knows of them; where they are stands behind in small letters.
VOICES = _words(
    "voice voices głos głosy голос голоса hlas hlasy stimme stimmen voix voz voces voci"
)


def plain(word: str) -> str:
    """Return a word as the tables have it: in lower case, without the full stop of abbreviation."""
    return word.strip(",;:()[]").casefold().rstrip(".")


def is_honorific(word: str) -> bool:
    """Say whether `word` is an honorific or a degree."""
    return plain(word) in HONORIFICS


def is_office(word: str) -> bool:
    """Say whether `word` names an office or a function."""
    known = plain(word)
    if known in OFFICES or (known.endswith("s") and known[:-1] in OFFICES):
        return True
    return len(known) > 9 and known.endswith(_COMPOUNDS)


@lru_cache(maxsize=8192)
def is_title(word: str) -> bool:
    """Say whether `word` is an honorific or an office."""
    return is_honorific(word) or is_office(word)
