<?xml version="1.0" encoding="UTF-8"?>
<!-- The text as a tree of blocks, which edition.publishing.outputs.text wraps and joins.
     Input: a prepared tree (e:edition), see README.md. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">
  <xsl:import href="html.xsl"/>
  <xsl:output method="xml" encoding="UTF-8"/>

  <xsl:template match="/e:edition">
    <blocks>
      <block kind="title"><xsl:value-of select="e:page/@title"/></block>
      <block kind="p"><xsl:apply-templates select="e:page" mode="m:citation"/></block>
      <block kind="p"><xsl:value-of select="e:page/@policy"/></block>
      <xsl:apply-templates select="tei:TEI/tei:text" mode="m:plain"/>
      <xsl:apply-templates select="e:apparatus" mode="m:plain"/>
      <xsl:if test="e:apparatus"><xsl:apply-templates select="e:witnesses[e:witness != '']" mode="m:plain"/></xsl:if>
      <xsl:apply-templates select="e:transpositions" mode="m:plain"/>
      <xsl:if test="e:page/@notes">
        <block kind="head2"><xsl:value-of select="key('word', 'notes')"/></block>
        <block kind="division"><xsl:apply-templates select="tei:TEI/tei:text//tei:note[@e:n]" mode="m:plain-note"/></block>
      </xsl:if>
    </blocks>
  </xsl:template>
</xsl:stylesheet>
