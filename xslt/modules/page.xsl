<?xml version="1.0" encoding="UTF-8"?>
<!-- What is around the text: head, navigation, foot. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">
  <xsl:key name="word" match="e:words/e:word" use="@key"/>

  <xsl:template name="m:page">
    <xsl:param name="title"/>
    <xsl:param name="class"/>
    <html lang="{e:page/@language}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'self'; img-src 'self' https: data:; style-src 'self'; style-src-attr 'unsafe-inline'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'"/>
        <meta name="color-scheme" content="light dark"/>
        <title>
          <xsl:value-of select="$title"/>
          <xsl:if test="e:page/@view"> (<xsl:value-of select="e:page/@view"/>)</xsl:if>
          <xsl:if test="$title != e:page/@site-title"> · <xsl:value-of select="e:page/@site-title"/></xsl:if>
        </title>
        <xsl:for-each select="e:page/e:meta">
          <meta name="{@name}" content="{@content}"/>
        </xsl:for-each>
        <xsl:if test="e:page/@address"><link rel="canonical" href="{e:page/@address}"/></xsl:if>
        <xsl:apply-templates select="e:page/e:download[@name = 'TEI']" mode="m:alternate"/>
        <link rel="stylesheet" href="{$assets}/edition.css"/>
        <script defer="defer" src="{$assets}/edition.js"><xsl:text> </xsl:text></script>
      </head>
      <body class="{$class}">
        <xsl:if test="e:page/@beside"><xsl:attribute name="class"><xsl:value-of select="concat($class, ' has-beside')"/></xsl:attribute></xsl:if>
        <a class="skip" href="#text"><xsl:value-of select="key('word', 'skip')"/></a>
        <xsl:call-template name="m:banner"/>
        <main id="main">
          <xsl:apply-templates select="." mode="m:main"/>
        </main>
        <footer class="site-foot">
          <p><xsl:value-of select="e:page/@site-title"/><xsl:apply-templates select="e:page/@publisher" mode="m:foot"/></p>
        </footer>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="e:page/@publisher" mode="m:foot"> · <xsl:value-of select="."/></xsl:template>

  <xsl:template match="e:download" mode="m:alternate">
    <link rel="alternate" type="application/tei+xml" title="TEI" href="{@href}"/>
  </xsl:template>

  <xsl:template name="m:banner">
    <header class="site-head">
      <nav aria-label="{key('word', 'menu')}">
        <a class="site-title" href="index.html"><xsl:value-of select="e:page/@site-title"/></a>
        <a href="index.html"><xsl:value-of select="key('word', 'documents')"/></a>
        <a href="persons.html"><xsl:value-of select="key('word', 'persons')"/></a>
      </nav>
    </header>
  </xsl:template>

  <xsl:template match="e:page" mode="m:views">
    <xsl:if test="e:view">
      <nav class="views" aria-label="{key('word', 'views')}">
        <ul>
          <xsl:for-each select="e:view">
            <li>
              <a href="{@href}">
                <xsl:if test="@current"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
                <xsl:if test="@shows"><xsl:attribute name="data-shows"><xsl:value-of select="@shows"/></xsl:attribute></xsl:if>
                <xsl:value-of select="@label"/>
              </a>
            </li>
          </xsl:for-each>
        </ul>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:template name="m:contents">
    <xsl:if test="e:page/@heads &gt; 2">
      <nav class="contents" aria-labelledby="contents">
        <h2 id="contents"><xsl:value-of select="key('word', 'contents')"/></h2>
        <ol>
          <xsl:apply-templates select="tei:TEI/tei:text" mode="m:toc"/>
        </ol>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:variable name="m:permalink" select="string(/e:edition/e:words/e:word[@key = 'permalink'])"/>
  <xsl:template match="@e:id" mode="m:permalink">
    <a class="permalink" href="#{.}" aria-label="{$m:permalink}">¶</a>
  </xsl:template>
</xsl:stylesheet>
