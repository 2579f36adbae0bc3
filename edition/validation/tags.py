"""Language tags (BCP 47, RFC 5646)."""

import re

_TAG = re.compile(
    r"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{2,3})"
    r"(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*"
    r"(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?"
    r"|x(?:-[a-z0-9]{1,8})+"
    r"|i-[a-z]+|art-lojban|cel-gaulish|no-bok|no-nyn|zh-min-nan|sgn-[a-z]{2}-[a-z]{2}",
    re.I,
)
_SHORTER = dict(
    pair.split(":")
    for pair in (
        "ara:ar bul:bg ces:cs cze:cs chi:zh zho:zh cym:cy wel:cy dan:da deu:de ger:de dut:nl "
        "nld:nl ell:el gre:el eng:en est:et eus:eu baq:eu fas:fa per:fa fin:fi fra:fr fre:fr "
        "gle:ga heb:he hin:hi hrv:hr hun:hu isl:is ice:is ita:it jpn:ja kor:ko lat:la lav:lv "
        "lit:lt nor:no pol:pl por:pt ron:ro rum:ro rus:ru san:sa slk:sk slo:sk slv:sl spa:es "
        "srp:sr swe:sv tur:tr ukr:uk vie:vi yid:yi hye:hy arm:hy kat:ka geo:ka"
    ).split()
)


def fault_of(tag: str) -> tuple[str, str]:
    """Return why `tag` is no language tag and what to write, each "" where there is nothing."""
    first, dash, rest = tag.partition("-")
    if "_" in tag:
        return "its parts are joined by hyphens", tag.replace("_", "-")
    if not _TAG.fullmatch(tag):
        if len(first) > 3:
            return f"{first} is no code of two or three letters", ""
        return "it is not built as BCP 47 asks", ""
    short = _SHORTER.get(first.lower())
    if short:
        return f"the registry has {short} for {first}", f"{short}{dash}{rest}"
    return "", ""
