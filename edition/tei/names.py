"""Namespaces and the spelling of attributes."""

TEI = "http://www.tei-c.org/ns/1.0"
XML = "http://www.w3.org/XML/1998/namespace"

XML_ID = "xml:id"
XML_LANG = "xml:lang"
