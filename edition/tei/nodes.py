"""Small trees for what is not running text: the header and the stand-off lists."""

from dataclasses import dataclass

from edition.tei.nest import Sink


@dataclass(frozen=True, slots=True)
class Node:
    """An element with its attributes and children."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    children: tuple["Node | str", ...]

    def write(self, sink: Sink) -> None:
        """Send the element's events to the sink."""
        sink.start(self.name, self.attributes)
        for child in self.children:
            if isinstance(child, str):
                sink.text(child)
            else:
                child.write(sink)
        sink.end(self.name)

    def words(self) -> str:
        """Return the text of the element and all below it, children apart by a space."""
        return " ".join(c if isinstance(c, str) else c.words() for c in self.children)


def node(name: str, *children: "Node | str | None", **attributes: str | None) -> Node:
    """Return an element; children and attributes that are None or empty are left out.

    `xml_id` and `xml_lang` are the attributes of the XML namespace; in other names `_` is `-`.
    """
    named = tuple(
        (f"xml:{key[4:]}" if key.startswith("xml_") else key.strip("_").replace("_", "-"), value)
        for key, value in attributes.items()
        if value
    )
    return Node(name, named, tuple(child for child in children if child))


def filled(name: str, *children: "Node | str | None", **attributes: str | None) -> Node | None:
    """Return an element as `node` does, or None if it would have no content."""
    made = node(name, *children, **attributes)
    return made if made.children else None
