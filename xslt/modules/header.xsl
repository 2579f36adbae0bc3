<?xml version="1.0" encoding="UTF-8"?>
<!-- The TEI header (TEI chapter 2): masthead, how to cite, and what is said about the text. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">
  <xsl:template match="tei:teiHeader" mode="m:masthead">
    <header class="masthead">
      <h1><xsl:value-of select="/e:edition/e:page/@title"/></h1>
      <xsl:apply-templates select="tei:fileDesc/tei:titleStmt/tei:title[@type = 'sub']" mode="m:subtitle"/>
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
          <xsl:with-param name="about" select="tei:fileDesc/tei:sourceDesc//tei:msIdentifier[1]/tei:repository"/>
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
          <xsl:with-param name="about" select="tei:fileDesc/tei:titleStmt/tei:editor"/>
          <xsl:with-param name="between" select="', '"/>
        </xsl:call-template>
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
    <p class="subtitle"><xsl:value-of select="normalize-space()"/></p>
  </xsl:template>
  <xsl:template match="tei:author" mode="m:author">
    <p class="author"><xsl:value-of select="normalize-space()"/></p>
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
  <xsl:template match="tei:correspAction[@type = 'sent']" mode="m:action"><xsl:value-of select="key('word', 'sent')"/></xsl:template>
  <xsl:template match="tei:correspAction[@type = 'received']" mode="m:action"><xsl:value-of select="key('word', 'received')"/></xsl:template>

  <!-- How to cite; downloads; decisions of the encoding -->
  <xsl:template name="m:about">
    <section class="about" aria-labelledby="about">
      <h2 id="about"><xsl:value-of select="key('word', 'about')"/></h2>
      <h3><xsl:value-of select="key('word', 'cite')"/></h3>
      <p class="citation" id="citation"><xsl:apply-templates select="e:page" mode="m:citation"/></p>
      <xsl:apply-templates select="tei:TEI/tei:teiHeader/tei:fileDesc/tei:sourceDesc" mode="m:about"/>
      <xsl:apply-templates select="tei:TEI/tei:teiHeader/tei:fileDesc/tei:publicationStmt" mode="m:about"/>
      <xsl:apply-templates select="tei:TEI/tei:teiHeader/tei:fileDesc/tei:titleStmt" mode="m:about"/>
      <xsl:apply-templates select="tei:TEI/tei:teiHeader/tei:encodingDesc" mode="m:about"/>
      <h3><xsl:value-of select="key('word', 'download')"/></h3>
      <ul class="downloads">
        <xsl:for-each select="e:page/e:download">
          <li><a href="{@href}"><xsl:value-of select="@name"/></a></li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <xsl:template match="e:page" mode="m:citation">
    <xsl:for-each select="e:cite"><xsl:value-of select="."/></xsl:for-each>
    <xsl:if test="@address"><xsl:text> </xsl:text><a href="{@address}"><xsl:value-of select="@address"/></a></xsl:if>
  </xsl:template>
  <xsl:template match="tei:sourceDesc" mode="m:about">
    <xsl:if test="tei:bibl | tei:biblStruct | tei:p | tei:biblFull">
      <h3><xsl:value-of select="key('word', 'source')"/></h3>
      <xsl:apply-templates select="tei:bibl | tei:biblStruct | tei:p | tei:biblFull" mode="m:about"/>
    </xsl:if>
  </xsl:template>
  <xsl:template match="tei:publicationStmt" mode="m:about">
    <h3><xsl:value-of select="key('word', 'published')"/></h3>
    <xsl:apply-templates select="*[normalize-space()]" mode="m:about"/>
  </xsl:template>
  <xsl:template match="tei:titleStmt" mode="m:about">
    <xsl:if test="tei:funder">
      <h3><xsl:value-of select="key('word', 'funder')"/></h3>
      <xsl:apply-templates select="tei:funder" mode="m:about"/>
    </xsl:if>
  </xsl:template>
  <xsl:template match="tei:encodingDesc" mode="m:about">
    <xsl:if test=".//tei:p">
      <h3><xsl:value-of select="key('word', 'decisions')"/></h3>
      <xsl:apply-templates select=".//tei:p" mode="m:about"/>
    </xsl:if>
  </xsl:template>
  <xsl:template match="tei:*" mode="m:about"><div class="p"><xsl:apply-templates mode="m:reading"/></div></xsl:template>
  <xsl:template match="tei:availability" mode="m:about"><xsl:apply-templates select="*" mode="m:about"/></xsl:template>
  <xsl:template match="tei:licence[@e:href]" mode="m:about"><p><a href="{@e:href}"><xsl:apply-templates mode="m:reading"/></a></p></xsl:template>
</xsl:stylesheet>
