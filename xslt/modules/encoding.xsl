<?xml version="1.0" encoding="UTF-8"?>
<!-- How the text was encoded (TEI chapter 2.3), and what was changed in it (2.6). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">

  <xsl:template match="tei:encodingDesc" mode="m:part">
    <xsl:if test="*[not(@e:label) or @e:label != '']">
      <h3><xsl:value-of select="key('word', 'decisions')"/></h3>
      <xsl:call-template name="m:described"/>
    </xsl:if>
  </xsl:template>
  <xsl:template match="tei:projectDesc | tei:samplingDecl | tei:correction | tei:normalization
      | tei:quotation | tei:hyphenation | tei:segmentation | tei:stdVals | tei:interpretation
      | tei:punctuation | tei:metDecl | tei:variantEncoding | tei:geoDecl | tei:transcriptionDesc" mode="m:about">
    <xsl:call-template name="m:row"/>
  </xsl:template>
  <xsl:template match="tei:editorialDecl | tei:appInfo | tei:classDecl" mode="m:about"><xsl:call-template name="m:spread"/></xsl:template>
  <xsl:template match="tei:refsDecl" mode="m:about">
    <div><dt><xsl:value-of select="@e:label"/></dt><dd><xsl:apply-templates select="tei:p | tei:ab" mode="m:reading"/></dd></div>
  </xsl:template>
  <xsl:template match="tei:schemaRef" mode="m:about">
    <div>
      <dt><xsl:value-of select="@e:label"/></dt>
      <dd><xsl:apply-templates select="." mode="m:link"/><xsl:text> </xsl:text><xsl:apply-templates mode="m:reading"/></dd>
    </div>
  </xsl:template>
  <xsl:template match="tei:application" mode="m:about">
    <div>
      <dt><xsl:value-of select="@e:label"/></dt>
      <dd>
        <xsl:apply-templates select="@e:id | @e:lang | @e:dir" mode="m:attribute"/>
        <xsl:apply-templates select="tei:label" mode="m:reading"/><xsl:text> </xsl:text>
        <xsl:value-of select="@version"/><xsl:text> </xsl:text>
        <xsl:apply-templates select="*[not(self::tei:label)]" mode="m:reading"/>
      </dd>
    </div>
  </xsl:template>

  <!-- Taxonomies: lists in lists; a long one is shut -->
  <xsl:template match="tei:taxonomy" mode="m:about">
    <div>
      <dt><xsl:value-of select="@e:label"/></dt>
      <dd>
        <xsl:apply-templates select="@e:id | @e:lang | @e:dir" mode="m:attribute"/>
        <xsl:apply-templates select="*[not(self::tei:category or self::tei:taxonomy)]" mode="m:reading"/>
        <xsl:call-template name="m:shut">
          <xsl:with-param name="parts" select="tei:category | tei:taxonomy"/>
        </xsl:call-template>
      </dd>
    </div>
  </xsl:template>
  <xsl:template match="tei:category | tei:taxonomy" mode="m:item">
    <li>
      <xsl:apply-templates select="@e:id | @e:lang | @e:dir" mode="m:attribute"/>
      <xsl:apply-templates select="." mode="m:words-of-category"/>
      <xsl:if test="tei:category | tei:taxonomy">
        <ul><xsl:apply-templates select="tei:category | tei:taxonomy" mode="m:item"/></ul>
      </xsl:if>
    </li>
  </xsl:template>
  <xsl:template match="tei:category | tei:taxonomy" mode="m:words-of-category"><xsl:value-of select="@xml:id"/></xsl:template>
  <xsl:template match="tei:category[tei:catDesc or tei:desc or tei:gloss] | tei:taxonomy[tei:desc or tei:gloss or tei:bibl]" mode="m:words-of-category">
    <xsl:call-template name="m:joined">
      <xsl:with-param name="parts" select="tei:catDesc | tei:desc | tei:gloss | tei:bibl"/><xsl:with-param name="between" select="' · '"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="tei:catDesc" mode="m:reading"><xsl:call-template name="m:inline"/></xsl:template>

  <!-- Characters and glyphs (5): what they stand for, and what they are called -->
  <xsl:template match="tei:charDecl" mode="m:about">
    <div>
      <dt><xsl:value-of select="@e:label"/></dt>
      <dd>
        <xsl:apply-templates select="tei:desc" mode="m:reading"/>
        <xsl:call-template name="m:shut"><xsl:with-param name="parts" select="tei:char | tei:glyph"/></xsl:call-template>
      </dd>
    </div>
  </xsl:template>
  <xsl:template match="tei:char | tei:glyph" mode="m:item">
    <li>
      <xsl:apply-templates select="@e:id | @e:lang | @e:dir" mode="m:attribute"/>
      <xsl:call-template name="m:joined">
        <xsl:with-param name="parts" select="tei:mapping | tei:localProp | tei:desc | tei:figure | tei:graphic | tei:note"/>
      </xsl:call-template>
    </li>
  </xsl:template>
  <xsl:template match="tei:mapping" mode="m:reading"><xsl:call-template name="m:inline"/></xsl:template>
  <xsl:template match="tei:localProp" mode="m:reading"><span class="said"><xsl:value-of select="@value"/></span></xsl:template>
  <xsl:template match="tei:g" mode="m:reading"><xsl:call-template name="m:inline"/></xsl:template>
  <xsl:key name="character" match="tei:char | tei:glyph" use="concat('#', @xml:id)"/>
  <xsl:template match="tei:g[not(node())]" mode="m:reading">
    <span><xsl:call-template name="m:attributes"><xsl:with-param name="class" select="'g'"/></xsl:call-template><xsl:value-of select="key('character', @ref)/tei:mapping"/></span>
  </xsl:template>
  <xsl:template match="tei:g[not(node())]" mode="m:plain"><xsl:value-of select="key('character', @ref)/tei:mapping"/></xsl:template>

  <!-- A list that is shut if it is long: @e:said is its length. -->
  <xsl:template name="m:shut">
    <xsl:param name="parts"/>
    <xsl:choose>
      <xsl:when test="@e:said &gt; 8">
        <details>
          <summary><xsl:value-of select="concat(@e:label, ' (', @e:said, ')')"/></summary>
          <ul><xsl:apply-templates select="$parts" mode="m:item"/></ul>
        </details>
      </xsl:when>
      <xsl:when test="$parts"><ul><xsl:apply-templates select="$parts" mode="m:item"/></ul></xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- Changes (2.6), and stages of writing (11.7) -->
  <xsl:template match="tei:revisionDesc" mode="m:part">
    <h3><xsl:value-of select="key('word', 'revisions')"/></h3>
    <div class="changes">
      <xsl:apply-templates select="@e:id | @e:lang | @e:dir" mode="m:attribute"/>
      <xsl:apply-templates select="tei:list" mode="m:reading"/>
      <xsl:call-template name="m:shut"><xsl:with-param name="parts" select="tei:change | tei:listChange"/></xsl:call-template>
    </div>
  </xsl:template>
  <xsl:template match="tei:listChange" mode="m:item"><xsl:apply-templates select="tei:change | tei:listChange" mode="m:item"/></xsl:template>
  <xsl:template match="tei:listChange[tei:desc]" mode="m:item">
    <li>
      <xsl:apply-templates select="@e:id | @e:lang | @e:dir" mode="m:attribute"/>
      <xsl:apply-templates select="tei:desc" mode="m:reading"/>
      <ul><xsl:apply-templates select="tei:change | tei:listChange" mode="m:item"/></ul>
    </li>
  </xsl:template>
  <xsl:template match="tei:listChange" mode="m:about">
    <div>
      <dt><xsl:value-of select="@e:label"/></dt>
      <dd>
        <xsl:apply-templates select="tei:desc" mode="m:reading"/>
        <xsl:call-template name="m:shut"><xsl:with-param name="parts" select="tei:change | tei:listChange"/></xsl:call-template>
      </dd>
    </div>
  </xsl:template>
  <xsl:template match="tei:listChange" mode="m:reading">
    <div class="list"><ul><xsl:apply-templates select="tei:change | tei:listChange" mode="m:item"/></ul></div>
  </xsl:template>
  <xsl:template match="tei:change" mode="m:item">
    <li>
      <xsl:apply-templates select="@e:id | @e:lang | @e:dir" mode="m:attribute"/>
      <xsl:apply-templates select="@e:said" mode="m:said"/>
      <xsl:apply-templates select="@e:by" mode="m:said"/>
      <xsl:apply-templates mode="m:reading"/>
    </li>
  </xsl:template>
  <xsl:template match="@e:by" mode="m:said"><span class="by"><xsl:value-of select="."/></span><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="tei:change" mode="m:about"><xsl:call-template name="m:row"/></xsl:template>
  <xsl:template match="tei:change" mode="m:reading"><xsl:call-template name="m:inline"/></xsl:template>

  <!-- Metadata in another format: that it is there -->
  <xsl:template match="tei:xenoData" mode="m:part">
    <xsl:if test="not(preceding-sibling::tei:xenoData)"><h3><xsl:value-of select="@e:label"/></h3></xsl:if>
    <p><xsl:apply-templates select="@e:said" mode="m:said"/><xsl:value-of select="key('word', 'in-tei')"/></p>
  </xsl:template>
</xsl:stylesheet>
