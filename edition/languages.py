"""Names of languages in the words that sources use, and their BCP 47 tags."""

import re

_TAGS = {
    "ar": "Arabic Arabisch arabe árabe",
    "bg": "Bulgarian Bulgarisch bulgare búlgaro",
    "cs": "Czech Tschechisch tchèque checo",
    "da": "Danish Dänisch danois danés",
    "de": "German Deutsch allemand alemán tedesco",
    "el": "Greek Griechisch grec griego",
    "en": "English Englisch anglais inglés inglese",
    "es": "Spanish Spanisch espagnol español Castilian",
    "fa": "Persian Farsi Persisch persan",
    "fi": "Finnish Finnisch finnois",
    "fr": "French Französisch français francés francese",
    "he": "Hebrew Hebräisch hébreu",
    "hi": "Hindi",
    "hu": "Hungarian Ungarisch hongrois húngaro magyar",
    "id": "Indonesian Indonesisch indonésien",
    "it": "Italian Italienisch italien italiano",
    "ja": "Japanese Japanisch japonais japonés",
    "km": "Khmer Cambodian",
    "ko": "Korean Koreanisch coréen coreano",
    "la": "Latin Lateinisch latín",
    "mn": "Mongolian Mongolisch mongol",
    "nl": "Dutch Niederländisch néerlandais Nederlands",
    "no": "Norwegian Norwegisch norvégien",
    "pl": "Polish Polnisch polonais polaco polski",
    "pt": "Portuguese Portugiesisch portugais português portugués",
    "ro": "Romanian Rumänisch roumain rumano Rumanian",
    "ru": "Russian Russisch russe ruso russkij русский",
    "sk": "Slovak Slowakisch slovaque",
    "sq": "Albanian Albanisch albanais",
    "sr": "Serbian Serbisch serbe",
    "sv": "Swedish Schwedisch suédois",
    "th": "Thai",
    "tr": "Turkish Türkisch turc turco",
    "uk": "Ukrainian Ukrainisch ukrainien",
    "vi": "Vietnamese Vietnamesisch vietnamien",
    "yi": "Yiddish Jiddisch",
    "zh": "Chinese Chinesisch chinois chino Mandarin",
}
_BY_NAME = {name.casefold(): tag for tag, names in _TAGS.items() for name in names.split()}
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def tags(words: str) -> tuple[str, ...]:
    """Return the BCP 47 tags of the languages that `words` name, in their order, each once.

    A string that is itself a tag ("de-AT") stands for itself. Words that name no language that we
    know give nothing.
    """
    if _TAG.fullmatch(words) and (words[:2].lower() in _TAGS or words[:3].lower() in _TAGS):
        return (words,)
    found = (_BY_NAME.get(word.casefold()) for word in re.findall(r"\w+", words))
    return tuple(dict.fromkeys(tag for tag in found if tag))


_FUNCTION_WORDS = {
    "de": "der die das und ist nicht ich zu den mit sich auf für dem ein eine von wir daß dass "
    "aber im des als auch hat sind war bei nach zur zum wird oder noch nur über vom durch",
    "en": "the and of to that is was for it with you he his not be this are have from but which "
    "by on at as had has were their its an will would they been or a in your",
    "es": "el la los las de que y en un una no por con para su se del al lo como pero",
    "fr": "le la les des et est que dans une pour qui pas vous nous ce il du sur au avec mais "
    "par aux son ses ont été sont cette plus à un en d l qu",
    "hu": "a az és hogy nem egy van is meg de csak ez volt mint már azt ezt kell",
    "it": "il la che di e non un una per con del della sono come anche ma gli nel questo lo",
    "nl": "de het een en van is dat niet op te zijn voor met die ik aan er maar",
    "pl": "i w nie na się że do jest to z o jak ale po co tak za od przez",
    "pt": "o a os as de que e não em um uma para com por se do da mais como mas",
    "ru": "и в не на что я с он как это по но они мы из у за то все так",
}
_ENOUGH = 0.16
_CLEARLY = 1.5
_FEWEST, _FEWEST_FOUND = 12, 5
_SAMPLE = 20_000
_SMALL = re.compile(r"(?<!\w)[^\W\d_]\w*(?!\w)")


def recognise(text: str) -> str:
    """Return the BCP 47 tag of the language that a text is plainly in, or "".

    Counts the commonest function words of ten languages among the words in small letters, for
    names and titles in other languages say nothing, in the text's first twenty thousand
    characters; "" where fewer than one in six is one of them, or a second language comes near.
    """
    words = [word for word in _SMALL.findall(text[:_SAMPLE]) if word[0].islower()]
    if len(words) < _FEWEST:
        return ""
    counts = dict.fromkeys(_FUNCTION_WORDS, 0)
    for word in words:
        for tag in _TAGS_OF.get(word, ()):
            counts[tag] += 1
    best, second = sorted(counts, key=lambda tag: (-counts[tag], tag))[:2]
    enough = counts[best] >= max(_FEWEST_FOUND, _ENOUGH * len(words))
    return best if enough and counts[best] >= _CLEARLY * counts[second] else ""


_TAGS_OF: dict[str, list[str]] = {}
for _tag, _words in _FUNCTION_WORDS.items():
    for _word in _words.split():
        _TAGS_OF.setdefault(_word, []).append(_tag)
