"""What scanning and typing do to citations: spaces before commas, words run together, breaks."""

from random import Random

Chunks = list[tuple[str, str]]


def spoil(chunks: Chunks, random: Random) -> tuple[str, list[str]]:
    """Return the text of a citation and the field of each character, a third of them spoilt."""
    text = "".join(words for words, _ in chunks)
    fields = [name for words, name in chunks for _ in words]
    roll = random.random()
    if roll < 0.68:
        return text, fields
    rate = random.choice((0.02, 0.06, 0.15, 0.3, 0.5))
    out: list[str] = []
    marks: list[str] = []
    for place, (character, name) in enumerate(zip(text, fields, strict=True)):
        before, after = text[place - 1 : place], text[place + 1 : place + 2]
        if character == " " and before.isalnum() and after.isalnum():
            if random.random() < rate * 0.3:
                continue
        elif character == " " and random.random() < rate:
            continue
        elif character in ",.:;(" and random.random() < rate:
            out.append(" ")
            marks.append(name if place and fields[place - 1] == name else "")
        out.append(character)
        marks.append(name)
        if character in "(" and random.random() < rate:
            out.append(" ")
            marks.append("")
        elif (
            character.isalpha()
            and after.isalpha()
            and name in ("title", "container")
            and random.random() < rate * 0.03
        ):
            out.append(random.choice(("- ", "-", " ")))
            marks.extend([name] * len(out[-1]))
    return "".join(out), marks
