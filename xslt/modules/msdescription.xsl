<?xml version="1.0" encoding="UTF-8"?>
<!-- Manuscript description (TEI chapter 10), as far as a masthead shows it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">
  <xsl:template match="tei:repository | tei:institution | tei:collection | tei:locus | tei:msName
      | tei:height | tei:width | tei:dim | tei:dimensions | tei:material | tei:watermark | tei:stamp
      | tei:depth | tei:objectType | tei:heraldry | tei:rubric | tei:incipit | tei:explicit
      | tei:finalRubric | tei:colophon | tei:offset | tei:secFol | tei:signatures | tei:catchwords | tei:origDate | tei:origPlace"
      mode="m:reading">
    <xsl:call-template name="m:inline"/>
  </xsl:template>
</xsl:stylesheet>
