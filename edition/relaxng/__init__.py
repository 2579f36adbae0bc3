"""A RELAX NG engine: schema in, verdict and expectations out.

It needs nothing but the standard library and nothing of the rest of `edition`:

    schema = relaxng.load("tei_all.rng")
    for finding in schema.validate("play.xml"):
        print(finding.line, finding.column, finding.code, finding.message)
"""

from edition.relaxng.errors import DocumentError, SchemaError
from edition.relaxng.expat_driver import Observer
from edition.relaxng.findings import CODES, Finding
from edition.relaxng.limits import Limits
from edition.relaxng.schema import Schema, load

__all__ = [
    "CODES",
    "DocumentError",
    "Finding",
    "Limits",
    "Observer",
    "Schema",
    "SchemaError",
    "load",
]
