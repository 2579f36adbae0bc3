<?xml version="1.0" encoding="UTF-8"?>
<!-- Dictionaries (TEI chapter 9). An entry is a paragraph; step 27 of the preparation sets the white
     space between its parts. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">
  <xsl:template match="tei:entry | tei:entryFree" mode="m:reading">
    <xsl:call-template name="m:paragraph"><xsl:with-param name="class" select="'entry'"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="tei:superEntry" mode="m:reading"><xsl:call-template name="m:division"/></xsl:template>
  <xsl:template match="tei:form | tei:orth | tei:pron | tei:hyph | tei:syll | tei:stress | tei:gramGrp
      | tei:gram | tei:pos | tei:subc | tei:case | tei:number | tei:gen | tei:per | tei:tns | tei:mood
      | tei:iType | tei:sense | tei:hom | tei:def | tei:usg | tei:xr | tei:etym | tei:lang | tei:lbl
      | tei:re | tei:dictScrap | tei:oRef | tei:pRef | tei:colloc" mode="m:reading">
    <xsl:call-template name="m:inline"/>
  </xsl:template>
  <xsl:template match="tei:sense[@n]" mode="m:reading">
    <span class="sense-number"><xsl:apply-templates select="@n" mode="m:sense"/></span>
    <xsl:call-template name="m:inline"/>
  </xsl:template>
  <xsl:template match="tei:sense/@n" mode="m:sense"><xsl:value-of select="."/><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="tei:sense/@n[number(.) = number(.)]" mode="m:sense"><xsl:value-of select="."/><xsl:text>. </xsl:text></xsl:template>

  <!-- Plain text -->
  <xsl:template match="tei:entry | tei:entryFree" mode="m:plain">
    <block kind="p"><xsl:apply-templates select="@xml:id" mode="m:plain"/><xsl:apply-templates mode="m:plain"/></block>
  </xsl:template>
  <xsl:template match="tei:sense[@n]" mode="m:plain">
    <xsl:apply-templates select="@n" mode="m:sense"/>
    <xsl:apply-templates mode="m:plain"/>
  </xsl:template>
</xsl:stylesheet>
