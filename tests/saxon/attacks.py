"""Stylesheets that try to read, write or reach what they may not, each in one way.

`$secret` is the address of a file outside the stylesheet's folder that holds the word CANARY,
`$made` that of one that does not exist, `$link` that of a link beside the stylesheet to the folder
outside, `$web` one of this machine that somebody listens at. None is a literal where it is used,
for the check before the run would find it there.
"""

from typing import Final

READING: Final = {
    "unparsed-text": '<xsl:value-of select="unparsed-text($secret)"/>',
    "unparsed-text-lines": '<xsl:value-of select="unparsed-text-lines($secret)"/>',
    "doc": '<xsl:value-of select="doc($secret)"/>',
    "document": '<xsl:value-of select="document($secret)"/>',
    "document of a value of the source": '<xsl:value-of select="document(/a/@secret)"/>',
    "collection": (
        "<xsl:value-of select=\"collection(replace($secret, '/[^/]*$', '') || '?select=*.xml')\"/>"
    ),
    "uri-collection": (
        "<xsl:value-of select=\"uri-collection(replace($secret, '/[^/]*$', ''))"
        " ! (string(.), if (matches(., 'xml$')) then doc(.) else ())\"/>"
    ),
    "json-doc": "<xsl:value-of select=\"json-doc($secret || '.json')?word\"/>",
    "json-to-xml": "<xsl:value-of select=\"json-to-xml(unparsed-text($secret || '.json'))\"/>",
    "source-document": (
        '<xsl:source-document href="{$secret}"><xsl:value-of select="."/></xsl:source-document>'
    ),
    "merge": (
        '<xsl:merge><xsl:merge-source for-each-source="$secret" select="/*"'
        ' sort-before-merge="yes">'
        '<xsl:merge-key select="string(.)"/></xsl:merge-source>'
        "<xsl:merge-action>"
        '<xsl:value-of select="current-merge-group()"/></xsl:merge-action></xsl:merge>'
    ),
    "evaluate": (
        "<xsl:evaluate xpath=\"'string(doc($s))'\" with-params=\"map{QName('', 's'): $secret}\"/>"
    ),
    "transform": (
        "<xsl:value-of select=\"transform(map{'stylesheet-location': $secret || '.xsl',"
        " 'source-node': /})?output\"/>"
    ),
    "an entity in parsed words": (
        "<xsl:value-of select=\"parse-xml('&lt;!DOCTYPE a [&lt;!ENTITY e SYSTEM &quot;'"
        " || $secret || '&quot;&gt;]&gt;&lt;a&gt;&amp;e;&lt;/a&gt;')\"/>"
    ),
    "an entity in a file beside": "<xsl:value-of select=\"doc('entity.xml')\"/>",
    "a DTD of a file beside": "<xsl:value-of select=\"doc('dtd.xml')\"/>",
    "a link beside": "<xsl:value-of select=\"doc('link.xml')\"/>",
    "a link to a folder": "<xsl:value-of select=\"doc('folder/secret.xml')\"/>",
    "a path upwards": "<xsl:value-of select=\"doc('../' || 'outside/secret.xml')\"/>",
    "a path upwards, encoded": "<xsl:value-of select=\"doc('%2E%2E/outside/secret.xml')\"/>",
    "a jar": "<xsl:value-of select=\"doc('jar:' || $secret || '.zip!/secret.xml')\"/>",
}
"""How the canary could be read into the page."""

LEAD_NOWHERE: Final = {"a jar", "in transform()"}
"""Ways that lead nowhere even unconfined in this Saxon; they are tried all the same."""

WRITING: Final = {
    "an absolute path": (
        "<xsl:result-document href=\"{replace($made, '^file://', '')}\"><b/></xsl:result-document>"
    ),
    "a file URL": '<xsl:result-document href="{$made}"><b/></xsl:result-document>',
    "upwards": (
        "<xsl:result-document href=\"{string-join((1 to 30) ! '../') || substring($made, 9)}\">"
        "<b/></xsl:result-document>"
    ),
    "through a link": '<xsl:result-document href="{$link}/made"><b/></xsl:result-document>',
    "over a file": '<xsl:result-document href="{$secret}"><b/></xsl:result-document>',
    "over the stylesheet": (
        '<xsl:result-document href="{static-base-uri()}.new"><b/></xsl:result-document>'
    ),
    "in transform()": (
        "<xsl:variable name=\"done\" select=\"transform(map{'stylesheet-location': 'writer.xsl',"
        " 'source-node': /, 'base-output-uri': $made, 'delivery-format': 'serialized'})\"/>"
        '<xsl:value-of select="$done?*"/>'
    ),
    "as text": ('<xsl:result-document href="{$made}" method="text">words</xsl:result-document>'),
}
"""How something outside could be written."""

CONNECTING: Final = {
    "doc": '<xsl:value-of select="doc($web)"/>',
    "unparsed-text": '<xsl:value-of select="unparsed-text($web)"/>',
    "json-doc": '<xsl:value-of select="json-doc($web)"/>',
    "collection": '<xsl:value-of select="collection($web)"/>',
    "an entity": (
        "<xsl:value-of select=\"parse-xml('&lt;!DOCTYPE a SYSTEM &quot;' || $web"
        " || '&quot;&gt;&lt;a/&gt;')\"/>"
    ),
    "result-document": '<xsl:result-document href="{$web}"><b/></xsl:result-document>',
}
"""How somebody else could be told something."""
