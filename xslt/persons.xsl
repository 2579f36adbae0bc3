<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of persons: who is mentioned or described, with links back to every mention. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">
  <xsl:import href="html.xsl"/>

  <xsl:template match="/e:edition">
    <xsl:call-template name="m:page">
      <xsl:with-param name="title" select="key('word', 'persons')"/>
      <xsl:with-param name="class" select="'persons'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="e:edition" mode="m:main">
    <header class="masthead"><h1><xsl:value-of select="key('word', 'persons')"/></h1></header>
    <div id="text" class="register">
      <xsl:apply-templates select="e:entry" mode="m:register"/>
    </div>
  </xsl:template>

  <xsl:template match="e:entry" mode="m:register">
    <section class="entry" id="{@slug}">
      <h2>
        <xsl:value-of select="@label"/>
        <a class="permalink" href="#{@slug}" aria-label="{key('word', 'permalink')}">¶</a>
      </h2>
      <xsl:apply-templates select="tei:*" mode="m:card"/>
      <xsl:apply-templates select="e:in" mode="m:register"/>
    </section>
  </xsl:template>

  <xsl:template match="e:in" mode="m:register">
    <h3><a href="{@page}.html"><xsl:value-of select="@title"/></a></h3>
    <xsl:if test="e:speech">
      <p class="where"><xsl:value-of select="key('word', 'speeches')"/>: <xsl:apply-templates select="e:speech" mode="m:register"/><xsl:apply-templates select="@speeches" mode="m:count"/></p>
    </xsl:if>
    <xsl:if test="e:mention">
      <ul class="mentions"><xsl:apply-templates select="e:mention" mode="m:register"/></ul>
    </xsl:if>
  </xsl:template>
  <xsl:template match="e:speech" mode="m:register">
    <xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if>
    <a href="{@href}"><xsl:value-of select="position()"/></a>
  </xsl:template>
  <xsl:template match="e:mention" mode="m:register">
    <li><xsl:value-of select="@before"/><a href="{@href}"><xsl:value-of select="@words"/></a><xsl:value-of select="@after"/></li>
  </xsl:template>
</xsl:stylesheet>
