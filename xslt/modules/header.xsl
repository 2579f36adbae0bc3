<?xml version="1.0" encoding="UTF-8"?>
<!-- The TEI header (TEI chapter 2): the head of the page. What is said about the text
     behind it is in about.xsl and the modules of its chapters. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">
  <xsl:template match="tei:teiHeader" mode="m:masthead">
    <header class="masthead">
      <h1><xsl:value-of select="/e:edition/e:page/@title"/></h1>
      <xsl:apply-templates mode="m:subtitle"
          select="tei:fileDesc/tei:titleStmt/tei:title[contains(' sub alt desc short volume part ', concat(' ', @type, ' '))]"/>
      <xsl:apply-templates select="tei:fileDesc/tei:titleStmt/tei:author" mode="m:author"/>
      <xsl:apply-templates select="tei:profileDesc/tei:abstract" mode="m:masthead"/>
      <dl class="facts">
        <xsl:call-template name="m:fact">
          <xsl:with-param name="word" select="'created'"/>
          <xsl:with-param name="about" select="(tei:profileDesc/tei:creation//tei:date | tei:fileDesc/tei:sourceDesc//tei:origDate)[1]"/>
        </xsl:call-template>
        <xsl:apply-templates select="tei:profileDesc/tei:correspDesc" mode="m:masthead"/>
        <xsl:call-template name="m:fact">
          <xsl:with-param name="word" select="'repository'"/>
          <xsl:with-param name="about" select="(tei:fileDesc/tei:sourceDesc//tei:msIdentifier)[1]/tei:repository"/>
        </xsl:call-template>
        <xsl:call-template name="m:fact">
          <xsl:with-param name="word" select="'shelfmark'"/>
          <xsl:with-param name="about" select="(tei:fileDesc/tei:sourceDesc//tei:msIdentifier)[1]/*[self::tei:collection or self::tei:idno]"/>
          <xsl:with-param name="between" select="' '"/>
        </xsl:call-template>
        <xsl:call-template name="m:fact">
          <xsl:with-param name="word" select="'pages'"/>
          <xsl:with-param name="about" select="(tei:fileDesc/tei:sourceDesc//tei:biblScope[@unit = 'page'] | tei:fileDesc/tei:sourceDesc//tei:locus)[1]"/>
        </xsl:call-template>
        <xsl:apply-templates select="tei:fileDesc/tei:titleStmt/tei:respStmt" mode="m:masthead"/>
        <xsl:call-template name="m:fact">
          <xsl:with-param name="word" select="'editor'"/>
          <xsl:with-param name="about" select="tei:fileDesc/tei:titleStmt/tei:editor[not(@role) or @role = 'editor']"/>
          <xsl:with-param name="between" select="', '"/>
        </xsl:call-template>
        <xsl:apply-templates select="tei:fileDesc/tei:titleStmt/tei:editor[@role][@role != 'editor']" mode="m:masthead"/>
        <xsl:call-template name="m:fact">
          <xsl:with-param name="word" select="'original-language'"/>
          <xsl:with-param name="about" select="(tei:fileDesc/tei:sourceDesc//tei:textLang)[1]"/>
        </xsl:call-template>
        <xsl:call-template name="m:fact">
          <xsl:with-param name="word" select="'keywords'"/>
          <xsl:with-param name="about" select="tei:profileDesc/tei:textClass//tei:term"/>
          <xsl:with-param name="between" select="', '"/>
        </xsl:call-template>
      </dl>
    </header>
  </xsl:template>

  <xsl:template match="tei:title" mode="m:subtitle">
    <xsl:variable name="words"><xsl:apply-templates mode="m:words"/></xsl:variable>
    <p class="subtitle"><xsl:apply-templates select="@e:lang | @e:dir" mode="m:attribute"/><xsl:value-of select="normalize-space($words)"/></p>
  </xsl:template>
  <xsl:template match="tei:author" mode="m:author">
    <p class="author"><xsl:apply-templates select="." mode="m:name"/></p>
  </xsl:template>
  <xsl:template match="tei:author" mode="m:name">
    <xsl:variable name="words"><xsl:apply-templates mode="m:words"/></xsl:variable>
    <xsl:value-of select="normalize-space($words)"/>
  </xsl:template>
  <xsl:template match="tei:author[tei:persName or tei:orgName or tei:name]" mode="m:name">
    <xsl:for-each select="tei:persName | tei:orgName | tei:name[not(../tei:persName or ../tei:orgName)]"><xsl:if test="position() &gt; 1">, </xsl:if><xsl:value-of select="normalize-space()"/></xsl:for-each>
  </xsl:template>
  <xsl:template match="tei:abstract" mode="m:masthead">
    <div class="abstract"><xsl:apply-templates select="*" mode="m:reading"/></div>
  </xsl:template>

  <xsl:template name="m:fact">
    <xsl:param name="word"/>
    <xsl:param name="about"/>
    <xsl:param name="between" select="'; '"/>
    <xsl:if test="$about">
      <div>
        <dt><xsl:value-of select="key('word', $word)"/></dt>
        <dd>
          <xsl:for-each select="$about">
            <xsl:if test="position() &gt; 1"><xsl:value-of select="$between"/></xsl:if>
            <xsl:apply-templates select="." mode="m:fact"/>
          </xsl:for-each>
        </dd>
      </div>
    </xsl:if>
  </xsl:template>
  <xsl:template match="*" mode="m:fact"><xsl:value-of select="normalize-space()"/></xsl:template>
  <xsl:template match="tei:date[not(normalize-space())]" mode="m:fact"><xsl:value-of select="@e:words"/></xsl:template>
  <xsl:template match="tei:origDate[not(normalize-space())] | tei:locus[not(normalize-space())]" mode="m:fact"><xsl:value-of select="@e:said"/></xsl:template>
  <xsl:template match="tei:ref[@e:href]" mode="m:fact"><a href="{@e:href}"><xsl:value-of select="normalize-space()"/></a></xsl:template>

  <!-- A statement of responsibility has its own label; e:label where it names a role that we know. -->
  <xsl:template match="tei:resp[@e:label]" mode="m:fact"><xsl:value-of select="@e:label"/></xsl:template>
  <xsl:template match="tei:respStmt" mode="m:masthead">
    <div>
      <dt><xsl:apply-templates select="tei:resp[1]" mode="m:fact"/></dt>
      <dd>
        <xsl:for-each select="tei:persName | tei:name | tei:orgName">
          <xsl:if test="position() &gt; 1">, </xsl:if>
          <xsl:value-of select="normalize-space()"/>
        </xsl:for-each>
      </dd>
    </div>
  </xsl:template>

  <xsl:template match="tei:editor" mode="m:masthead">
    <div><dt><xsl:value-of select="@e:label"/></dt><dd><xsl:value-of select="normalize-space()"/></dd></div>
  </xsl:template>

  <!-- Correspondence (2.4.6) -->
  <xsl:template match="tei:correspDesc" mode="m:masthead">
    <xsl:apply-templates select="tei:correspAction" mode="m:masthead"/>
  </xsl:template>
  <xsl:template match="tei:correspAction" mode="m:masthead">
    <div>
      <dt><xsl:apply-templates select="." mode="m:action"/></dt>
      <dd>
        <xsl:for-each select="*">
          <xsl:if test="position() &gt; 1">, </xsl:if>
          <xsl:apply-templates select="." mode="m:fact"/>
        </xsl:for-each>
      </dd>
    </div>
  </xsl:template>
  <xsl:template match="tei:correspAction" mode="m:action"><xsl:value-of select="@type"/></xsl:template>
  <xsl:template match="tei:correspAction[@type = 'sent' or @type = 'received' or @type = 'forwarded' or @type = 'redirected'
      or @type = 'transmitted']" mode="m:action"><xsl:value-of select="key('word', @type)"/></xsl:template>
</xsl:stylesheet>
