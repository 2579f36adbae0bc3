"""Which attributes of TEI point (teidata.pointer), and which of them to images."""

from edition.validation.document import Use

POINTERS = frozenset(
    "active ana calendar change code copyOf corresp decls domains edRef end exclude facs from "
    "given hand inst lemmaRef mutual new next nymRef passive perf period prev ref rendition "
    "require resp sameAs scheme scribeRef scriptRef select source spanTo start synch target "
    "targetEnd to toWhom unitRef url where who".split()
)
"""The attributes that hold one or several pointers, on all elements or on some; @wit aside."""

MOST_IDS = 20_000
"""Among more identifiers no nearest one is looked for."""

_ONLY_ON = {
    "scheme": frozenset({"catRef", "classCode", "keywords", "locus", "locusGrp", "occupation"}),
    "code": frozenset({"occupation", "socecStatus"}),
    "from": frozenset({"app", "span", "arc"}),
    "to": frozenset({"app", "span", "arc"}),
    "new": frozenset({"handShift"}),
    "where": frozenset({"event", "eventName"}),
    "start": frozenset({"u", "pause", "vocal", "kinesic", "incident", "writing", "media"}),
    "end": frozenset({"u", "pause", "vocal", "kinesic", "incident", "writing", "media"}),
}
_IMAGES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".tif", ".tiff", ".jp2", ".avif")
_SHOWN = frozenset({"graphic", "media", "binaryObject"})


def is_pointer(use: Use) -> bool:
    """Whether the attribute holds pointers where it stands."""
    if use.element.startswith("{"):
        return False
    only = _ONLY_ON.get(use.name)
    return only is None or use.element in only


def is_image(use: Use) -> bool:
    """Whether the attribute names image files."""
    if use.name == "url":
        return use.element in _SHOWN
    return use.name == "facs" and use.value.split("#")[0].lower().endswith(_IMAGES)
