<?xml version="1.0" encoding="UTF-8"?>
<!-- An element that no template knows is shown, and reported. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:m="urn:edition:mode" exclude-result-prefixes="m">

  <xsl:template match="*" mode="m:reading">
    <xsl:message>unknown element <xsl:value-of select="local-name()"/></xsl:message>
    <xsl:call-template name="m:inline">
      <xsl:with-param name="class" select="'unknown'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="processing-instruction() | comment()" mode="m:reading"/>
  <xsl:template match="*" mode="m:toc"/>
  <xsl:template match="*" mode="m:plain"><xsl:apply-templates mode="m:plain"/></xsl:template>
  <xsl:template match="processing-instruction() | comment()" mode="m:plain"/>
</xsl:stylesheet>
