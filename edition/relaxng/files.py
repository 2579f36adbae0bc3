"""Where a schema may find its other files: in its own folder and below, nowhere else."""

from pathlib import Path
from urllib.parse import unquote, urljoin

from edition.relaxng.cache import digest
from edition.relaxng.parse import Node, parse

_MOST_FILES = 500
_COMPACT = ".rnc"


def is_compact(path: str) -> bool:
    """Whether the suffix of a path tells of the compact syntax."""
    return path.lower().endswith(_COMPACT)


def parse_file(data: bytes, path: str, namespace: str = "") -> Node:
    """Return the root node of a schema in the syntax that the suffix of its path tells."""
    if is_compact(path):
        from edition.relaxng.compact import parse as parse_compact

        return parse_compact(data, path, namespace)
    return parse(data, path, namespace)


class SchemaFiles:
    """Reads the files that `include` and `externalRef` name (4.5 to 4.7)."""

    def __init__(self, path: Path, data: bytes) -> None:
        """Take the main file; its folder is the root that nothing may leave."""
        self.root = path.resolve().parent
        self.main = path
        self.data = data
        self.read: list[tuple[str, str]] = []
        """Path below the root and digest of each further file, as read."""
        self._open: dict[str, tuple[str, ...]] = {}

    def start(self) -> Node:
        """Return the root node of the main file."""
        self._open[str(self.main)] = (str(self.main.resolve()),)
        return parse_file(self.data, str(self.main))

    def load(self, node: Node) -> Node:
        """Return the root node of the file that a node's href names; raises `SchemaError`."""
        href = node.attributes["href"]
        if "#" in href:
            raise node.error(f"href {href!r} has a fragment", "4.5")
        if ":" in href.partition("/")[0] or href.startswith("//"):
            raise node.error(f"{href} is not a file beside the schema; nothing is fetched", "4.5")
        path = Path(node.path).parent / unquote(urljoin(node.base, href))
        real = path.resolve()
        if not real.is_relative_to(self.root):
            raise node.error(f"{href} is outside the folder of the schema", "4.5")
        chain = self._open.get(node.path, ())
        if str(real) in chain:
            raise node.error(f"{href} includes itself", "4.7")
        if len(self.read) >= _MOST_FILES:
            raise node.error(f"the schema has more than {_MOST_FILES} files", "4.7")
        if not real.is_file():
            raise node.error(f"there is no file {href}", "4.5")
        data = real.read_bytes()
        self.read.append((real.relative_to(self.root).as_posix(), digest(data)))
        self._open[str(path)] = (*chain, str(real))
        return parse_file(data, str(path), node.namespace)
