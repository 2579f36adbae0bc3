"""TEI to an HTML edition and to plain text.

"XSLT maps, Python counts": `prepare` resolves what XSLT 1.0 does badly and hands the stylesheets a
normalised tree; `transform` runs them; `outputs` make files of one document; `site` puts the files
of all documents, the index and the register of persons into one folder.
"""

from edition.publishing.output import Document, OutputFile, Site
from edition.publishing.site import Published, Request, publish_site

__all__ = ["Document", "OutputFile", "Published", "Request", "Site", "publish_site"]
