"""Readable keys from names: "Kim Il Sung" gives "kim-il-sung", "Gomułka" gives "gomulka"."""

import re
import unicodedata

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"}
)
_CYRILLIC = dict(
    zip(
        "абвгдезийклмнопрстуфыэ",
        "abvgdeziyklmnoprstufye",
        strict=True,
    )
) | {
    "ё": "yo",
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ъ": "",
    "ь": "",
    "ю": "yu",
    "я": "ya",
}


def slug(name: str) -> str:
    """Return a key for `name`: small letters without accents, hyphens for what is no letter.

    Letters that have no Latin form stay as they are; an XML name may hold them. A key never begins
    with a figure.
    """
    small = re.sub(r"['’.\[\]]", "", name.lower().translate(_LETTERS))
    small = "".join(_CYRILLIC.get(letter, letter) for letter in small)
    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", small)
        if not unicodedata.combining(letter)
    )
    key = re.sub(r"[\W_]+", "-", plain).strip("-")
    return f"n-{key}" if not key or not key[0].isalpha() else key


def unique(name: str, role: str, taken: frozenset[str] | set[str]) -> str:
    """Return a key for `name` that is not in `taken`: with the words of the role if need be, and
    with a number only where these do not help either."""
    key = slug(name)
    if key in taken and role:
        key = slug(f"{name} {role}")
    base, number = key, 2
    while key in taken:
        key, number = f"{base}-{number}", number + 1
    return key
