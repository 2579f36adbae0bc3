<?xml version="1.0" encoding="UTF-8"?>
<!-- The first page: all documents of the edition. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">
  <xsl:import href="html.xsl"/>

  <xsl:template match="/e:edition">
    <xsl:call-template name="m:page">
      <xsl:with-param name="title" select="e:page/@site-title"/>
      <xsl:with-param name="class" select="'index'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="e:edition" mode="m:main">
    <header class="masthead">
      <h1><xsl:value-of select="e:page/@site-title"/></h1>
      <xsl:if test="e:page/@editor"><p class="author"><xsl:value-of select="concat(key('word', 'editor'), ' ', e:page/@editor)"/></p></xsl:if>
    </header>
    <div id="text">
      <h2><xsl:value-of select="key('word', 'documents')"/></h2>
      <ul class="documents"><xsl:apply-templates select="e:document" mode="m:index"/></ul>
    </div>
  </xsl:template>

  <xsl:template match="e:document" mode="m:index">
    <li>
      <p class="document-title"><a href="{@href}"><xsl:value-of select="@title"/></a></p>
      <xsl:if test="@author"><p><xsl:value-of select="@author"/></p></xsl:if>
      <xsl:if test="@date"><p class="date"><xsl:value-of select="@date"/></p></xsl:if>
      <xsl:if test="@abstract"><p class="known"><xsl:value-of select="@abstract"/></p></xsl:if>
    </li>
  </xsl:template>
</xsl:stylesheet>
