<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of one document: reading text, apparatus, notes, what is known of people and places.
     Input: a prepared tree (e:edition), see README.md. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">
  <xsl:import href="modules/unknown.xsl"/>
  <xsl:include href="params.xsl"/>
  <xsl:include href="modules/page.xsl"/>
  <xsl:include href="modules/attributes.xsl"/>
  <xsl:include href="modules/header.xsl"/>
  <xsl:include href="modules/about.xsl"/>
  <xsl:include href="modules/encoding.xsl"/>
  <xsl:include href="modules/profile.xsl"/>
  <xsl:include href="modules/rows.xsl"/>
  <xsl:include href="modules/core.xsl"/>
  <xsl:include href="modules/textstructure.xsl"/>
  <xsl:include href="modules/transcr.xsl"/>
  <xsl:include href="modules/verse.xsl"/>
  <xsl:include href="modules/drama.xsl"/>
  <xsl:include href="modules/spoken.xsl"/>
  <xsl:include href="modules/dictionaries.xsl"/>
  <xsl:include href="modules/figures.xsl"/>
  <xsl:include href="modules/namesdates.xsl"/>
  <xsl:include href="modules/cards.xsl"/>
  <xsl:include href="modules/msdescription.xsl"/>
  <xsl:include href="modules/textcrit.xsl"/>
  <xsl:include href="modules/linking.xsl"/>
  <xsl:include href="modules/standoff.xsl"/>
  <xsl:output method="html" encoding="UTF-8"/>

  <xsl:template match="/e:edition">
    <xsl:call-template name="m:page">
      <xsl:with-param name="title" select="e:page/@title"/>
      <xsl:with-param name="class" select="e:page/@kind"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="e:edition" mode="m:text">
    <div class="view" data-view="{e:page/@view-name}">
      <xsl:apply-templates select="tei:TEI/tei:text" mode="m:reading"/>
      <xsl:apply-templates select="e:apparatus" mode="m:reading"/>
      <xsl:apply-templates select="e:transpositions" mode="m:reading"/>
      <xsl:call-template name="m:notes"/>
    </div>
  </xsl:template>
  <xsl:template match="e:edition[e:variants]" mode="m:text">
    <xsl:apply-templates select="e:variants" mode="m:reading"/>
  </xsl:template>

  <xsl:template match="e:edition" mode="m:main">
    <xsl:apply-templates select="tei:TEI/tei:teiHeader" mode="m:masthead"/>
    <xsl:apply-templates select="e:page" mode="m:views"/>
    <xsl:call-template name="m:participants"/>
    <xsl:call-template name="m:contents"/>
    <xsl:apply-templates select="." mode="m:text"/>
    <xsl:apply-templates select="e:witnesses" mode="m:reading"/>
    <xsl:call-template name="m:entries"/>
    <xsl:call-template name="m:about"/>
  </xsl:template>
</xsl:stylesheet>
