"""Name classes in compact syntax (RELAX NG Compact Syntax, section 3, `nameClass`)."""

from edition.relaxng.compact_cursor import Cursor
from edition.relaxng.compact_tokens import CNAME, NSNAME
from edition.relaxng.parse import Node


def name_class(cursor: Cursor, default: str) -> Node:
    """Return the node of the name class that must come; names without a prefix are in `default`."""
    token = cursor.next()
    first = _simple(cursor, default)
    if first.kind in ("anyName", "nsName") and cursor.took("-"):
        excluded = _simple(cursor, default)
        first.children.append(cursor.node("except", token, None, excluded))
        if cursor.kind == "|":
            raise cursor.error("put parentheses around the name class with '-'", token)
        return first
    parts = [first]
    while cursor.took("|"):
        parts.append(_simple(cursor, default))
        if cursor.kind == "-":
            raise cursor.error("put parentheses around the name class with '-'")
    return first if len(parts) == 1 else cursor.node("choice", token, None, *parts)


def _simple(cursor: Cursor, default: str) -> Node:
    cursor.annotations()
    token = cursor.next()
    if cursor.took("("):
        with cursor.deeper():
            node = name_class(cursor, default)
        cursor.expect(")")
    elif cursor.took("*"):
        node = cursor.node("anyName", token)
    elif cursor.took(NSNAME):
        node = cursor.node("nsName", token)
        node.namespace = cursor.namespace(token, token.text)
    else:
        node = cursor.node("name", token)
        if cursor.took(CNAME):
            prefix, _, node.text = token.text.partition(":")
            node.namespace = cursor.namespace(token, prefix)
        else:
            node.text = cursor.name()
            node.namespace = default
    cursor.following_annotations()
    return node
