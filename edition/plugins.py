"""Readers, annotators, rules and outputs, ours and a stranger's, through the same entry points."""

from dataclasses import dataclass
from functools import cache
from importlib.metadata import EntryPoint, entry_points

from edition.errors import UsageError

GROUPS = ("edition.readers", "edition.annotators", "edition.rules", "edition.outputs")


@dataclass(frozen=True, slots=True)
class Plugin:
    """A registered piece: its `name` within its group; `load()` imports it when first used."""

    name: str
    entry_point: EntryPoint

    def load(self) -> object:
        """Import the object; UsageError names the plugin that cannot be imported."""
        try:
            return self.entry_point.load()
        except (ImportError, AttributeError) as error:
            raise UsageError(
                f"the plugin {self.name} ({self.entry_point.value}) cannot be loaded: {error}"
            ) from error


@cache
def registered(group: str) -> tuple[Plugin, ...]:
    """Return the plugins of `group`, sorted by name; two of one name are an error."""
    found: dict[str, Plugin] = {}
    for entry_point in entry_points(group=group):
        other = found.get(entry_point.name)
        if other is not None and other.entry_point.value != entry_point.value:
            raise UsageError(
                f"two plugins of {group} are named {entry_point.name}: "
                f"{other.entry_point.value} and {entry_point.value}; uninstall one"
            )
        found[entry_point.name] = Plugin(entry_point.name, entry_point)
    return tuple(found[name] for name in sorted(found))
