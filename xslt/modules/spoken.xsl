<?xml version="1.0" encoding="UTF-8"?>
<!-- Transcriptions of speech (TEI chapter 8). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">
  <xsl:template match="tei:u" mode="m:reading">
    <div>
      <xsl:call-template name="m:attributes"><xsl:with-param name="class" select="'sp u'"/></xsl:call-template>
      <xsl:apply-templates select="@e:speaker" mode="m:reading"/>
      <div class="said"><xsl:apply-templates mode="m:reading"/></div>
    </div>
  </xsl:template>
  <xsl:template match="tei:annotationBlock" mode="m:reading"><xsl:call-template name="m:division"/></xsl:template>
  <xsl:template match="@e:speaker" mode="m:reading"><p class="speaker"><xsl:value-of select="."/></p></xsl:template>
  <xsl:template match="tei:u[@e:href]/@e:speaker" mode="m:reading">
    <p class="speaker"><a class="name" href="{../@e:href}"><xsl:value-of select="."/></a></p>
  </xsl:template>
  <xsl:template match="tei:incident | tei:vocal | tei:kinesic | tei:writing" mode="m:reading">
    <xsl:call-template name="m:inline">
      <xsl:with-param name="class" select="'stage'"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="tei:pause" mode="m:reading"><span class="stage">(…)</span></xsl:template>
  <xsl:template match="tei:shift" mode="m:reading"/>
  <!-- Plain text -->
  <xsl:template match="tei:u" mode="m:plain">
    <block kind="sp"><xsl:apply-templates select="@xml:id" mode="m:plain"/>
      <xsl:apply-templates select="@e:speaker" mode="m:plain"/>
      <xsl:apply-templates mode="m:plain"/>
    </block>
  </xsl:template>
  <xsl:template match="@e:speaker" mode="m:plain"><block kind="speaker"><xsl:value-of select="."/></block></xsl:template>
  <xsl:template match="tei:pause" mode="m:plain">(…)</xsl:template>
  <xsl:template match="tei:incident[@e:block] | tei:vocal[@e:block] | tei:kinesic[@e:block]" mode="m:plain">
    <block kind="p"><xsl:apply-templates select="@xml:id" mode="m:plain"/><xsl:apply-templates mode="m:plain"/></block>
  </xsl:template>
</xsl:stylesheet>
