<?xml version="1.0" encoding="UTF-8"?>
<!-- Representation of primary sources (TEI chapter 11). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">
  <xsl:template match="tei:supplied" mode="m:reading">
    <span>
      <xsl:call-template name="m:attributes"><xsl:with-param name="class" select="'editor supplied'"/></xsl:call-template>
      <span class="bracket">[</span><xsl:apply-templates mode="m:reading"/><span class="bracket">]</span>
    </span>
  </xsl:template>
  <xsl:template match="tei:fw" mode="m:reading"/>
  <xsl:template match="tei:stamp" mode="m:reading"><xsl:call-template name="m:inline"/></xsl:template>
  <!-- Plain text -->
  <xsl:template match="tei:supplied" mode="m:plain">[<xsl:apply-templates mode="m:plain"/>]</xsl:template>
  <xsl:template match="tei:fw" mode="m:plain"/>
</xsl:stylesheet>
