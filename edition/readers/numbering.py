"""The numbers that word processors and browsers put before list items."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
BULLET = "•"


def as_number(value: str | None, default: int) -> int:
    """Return what an attribute says if it is a plain number, else `default`."""
    plain = value is not None and value.isascii() and value.isdigit() and len(value) < 10
    return int(value or 0) if plain else default


def written_number(number: int, style: str) -> str:
    """Return `number` in `style`: "1", "01", "a", "A", "i", "I"; other styles are as "1"."""
    if style in ("a", "A") and number > 0:
        letters = _letters(number)
        return letters.upper() if style == "A" else letters
    if style in ("i", "I") and 0 < number < 4000:
        roman = _roman(number)
        return roman.upper() if style == "I" else roman
    return f"{number:02}" if style == "01" else str(number)


def _letters(number: int) -> str:
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _roman(number: int) -> str:
    roman = ""
    for value, letters in _ROMAN:
        while number >= value:
            roman += letters
            number -= value
    return roman
