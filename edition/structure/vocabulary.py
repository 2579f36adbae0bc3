"""Tables of words, written as running text."""


def vocabulary(words: str) -> frozenset[str]:
    """Return the set of the words in a string."""
    return frozenset(words.split())
