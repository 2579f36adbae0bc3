"""What the tokens of a Markdown parser do not say of themselves."""

import re
from dataclasses import dataclass

from markdown_it.token import Token

_DASHED = re.compile(r"\A[^\n]{1,20} [-*+]\Z")


@dataclass(frozen=True, slots=True)
class Definition:
    """A link definition that no link uses: its lines, from 0, and its text."""

    line: int
    label: str
    text: str


def find_unused(environment: dict[str, object], tokens: list[Token], text: str) -> list[Definition]:
    """Return the link definitions that no link uses, in the order of the source."""
    references = environment.get("references")
    if not isinstance(references, dict):
        return []
    used = {
        child.meta.get("label")
        for token in tokens
        for child in token.children or ()
        if child.type in ("link_open", "image")
    }
    lines = text.split("\n")
    unused = [
        Definition(entry["map"][0], label, "\n".join(lines[slice(*entry["map"])]).strip())
        for label, entry in references.items()
        if label not in used
    ]
    return sorted(unused, key=lambda definition: definition.line)


def find_plain_lists(tokens: list[Token]) -> set[int]:
    """Return the `id` of the opening tokens of lists that are none to a reader of the text: one
    number alone ("112. Sitzung"), numbers that do not count up, a page number ("- 12 -")."""
    plain: set[int] = set()
    stack: list[tuple[Token, list[str]]] = []
    for token in tokens:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            stack.append((token, []))
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            opening, items = stack.pop()
            if not _is_list(opening, items):
                plain.add(id(opening))
        elif stack and token.type == "list_item_open":
            stack[-1][1].append(token.info)
        elif stack and token.type == "inline" and stack[-1][1] and stack[-1][1][-1] == "":
            stack[-1][1][-1] = token.content
    return plain


def _is_list(opening: Token, items: list[str]) -> bool:
    if opening.type == "bullet_list_open":
        return len(items) > 1 or not _DASHED.search(items[0])
    numbers = [int(number) for number in items]
    counting = list(range(numbers[0], numbers[0] + len(numbers)))
    return len(numbers) > 1 and (numbers == counting or set(numbers) == {1})
