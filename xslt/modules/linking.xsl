<?xml version="1.0" encoding="UTF-8"?>
<!-- Linking, segmentation and alignment (TEI chapter 17). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">
  <xsl:template match="tei:ref | tei:ptr" mode="m:reading">
    <xsl:call-template name="m:inline"/>
  </xsl:template>
  <xsl:template match="tei:ref[@e:href] | tei:gloss[@e:href] | tei:term[@e:href]" mode="m:reading">
    <a href="{@e:href}">
      <xsl:call-template name="m:attributes"/>
      <xsl:apply-templates mode="m:reading"/>
    </a>
  </xsl:template>
  <xsl:template match="tei:ref[@e:n]" mode="m:reading" priority="1">
    <sup class="note-call"><a href="{@e:href}" aria-label="{key('word', 'to-note')} {@e:n}"><xsl:value-of select="@e:n"/></a></sup>
  </xsl:template>
  <xsl:template match="tei:ref[@e:n]" mode="m:plain" priority="1">[<xsl:value-of select="@e:n"/>]</xsl:template>
  <xsl:template match="tei:ptr[@e:href]" mode="m:reading">
    <a href="{@e:href}">
      <xsl:call-template name="m:attributes"/>
      <xsl:apply-templates mode="m:reading"/>
    </a>
  </xsl:template>

  <!-- The words that an annotation is about, and what it quotes of them -->
  <xsl:template match="e:range" mode="m:reading"><span class="noted"><xsl:apply-templates mode="m:reading"/></span></xsl:template>
  <xsl:template match="e:about" mode="m:reading"><span class="noted-words"><xsl:apply-templates mode="m:reading"/></span>] </xsl:template>
  <xsl:template match="e:about" mode="m:plain"><xsl:apply-templates mode="m:plain"/>] </xsl:template>

  <!-- Annotations that stand apart from the words they are about: nothing to read -->
  <xsl:template match="tei:join | tei:joinGrp | tei:alt | tei:altGrp | tei:timeline | tei:annotation | tei:listAnnotation
      | tei:xenoData" mode="m:reading"/>
  <xsl:template match="tei:join | tei:joinGrp | tei:alt | tei:altGrp | tei:timeline | tei:annotation | tei:listAnnotation
      | tei:xenoData | tei:index | tei:substJoin | tei:listTranspose | tei:undo" mode="m:plain"/>
  <xsl:template match="tei:link | tei:linkGrp | tei:span | tei:spanGrp | tei:interp | tei:interpGrp
      | tei:certainty | tei:precision | tei:respons | tei:relation | tei:listRelation | tei:fs | tei:fLib
      | tei:fvLib | tei:alt | tei:altGrp | tei:join | tei:joinGrp | tei:timeline" mode="m:reading"/>
  <xsl:template match="tei:link | tei:linkGrp | tei:span | tei:spanGrp | tei:interp | tei:interpGrp
      | tei:certainty | tei:precision | tei:respons | tei:relation | tei:listRelation | tei:fs | tei:fLib
      | tei:fvLib | tei:alt | tei:altGrp | tei:join | tei:joinGrp | tei:timeline" mode="m:plain"/>
</xsl:stylesheet>
