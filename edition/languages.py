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
