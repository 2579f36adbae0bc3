<?xml version="1.0" encoding="UTF-8"?>
<!-- Manuscript description (TEI chapter 10): in words, and as rows of a description. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">

  <xsl:template match="tei:repository | tei:institution | tei:collection | tei:locus | tei:msName
      | tei:height | tei:width | tei:dim | tei:material | tei:watermark | tei:stamp | tei:depth
      | tei:objectType | tei:heraldry | tei:rubric | tei:incipit | tei:explicit | tei:finalRubric
      | tei:colophon | tei:offset | tei:secFol | tei:signatures | tei:catchwords | tei:origDate
      | tei:origPlace" mode="m:reading">
    <xsl:call-template name="m:inline"/>
  </xsl:template>
  <xsl:template match="tei:locus[@e:said] | tei:origDate[@e:said][not(node())]" mode="m:reading">
    <span><xsl:call-template name="m:attributes"><xsl:with-param name="class" select="local-name()"/></xsl:call-template><xsl:value-of select="@e:said"/></span>
  </xsl:template>
  <xsl:template match="tei:locusGrp" mode="m:reading">
    <xsl:call-template name="m:joined"/>
  </xsl:template>
  <xsl:template match="tei:dimensions" mode="m:reading">
    <span>
      <xsl:call-template name="m:attributes"><xsl:with-param name="class" select="'dimensions'"/></xsl:call-template>
      <xsl:call-template name="m:joined">
        <xsl:with-param name="parts" select="tei:height | tei:width | tei:depth"/><xsl:with-param name="between" select="' × '"/>
      </xsl:call-template>
      <xsl:if test="tei:height | tei:width | tei:depth"><xsl:apply-templates select="@unit" mode="m:said"/></xsl:if>
      <xsl:apply-templates select="tei:dim" mode="m:dim"/>
    </span>
  </xsl:template>
  <xsl:template match="tei:dim" mode="m:dim">
    <xsl:if test="preceding-sibling::*">, </xsl:if><xsl:value-of select="@type"/><xsl:if test="@type"><xsl:text> </xsl:text></xsl:if><xsl:apply-templates select="." mode="m:reading"/>
    <xsl:apply-templates select="../@unit" mode="m:said"/>
  </xsl:template>
  <xsl:template match="@unit" mode="m:said"><xsl:text> </xsl:text><xsl:value-of select="."/></xsl:template>
  <xsl:template match="tei:msIdentifier | tei:altIdentifier" mode="m:reading">
    <span>
      <xsl:call-template name="m:attributes"><xsl:with-param name="class" select="'shelfmark'"/></xsl:call-template>
      <xsl:call-template name="m:joined"/>
    </span>
  </xsl:template>

  <!-- A manuscript in the source description, and one in a list of works or a witness -->
  <xsl:template match="tei:msDesc" mode="m:part"><xsl:call-template name="m:part"/></xsl:template>
  <xsl:template match="tei:msDesc | tei:msPart | tei:msFrag" mode="m:reading"><xsl:call-template name="m:described"/></xsl:template>

  <!-- Rows of words -->
  <xsl:template match="tei:locus | tei:locusGrp | tei:msName" mode="m:about">
    <xsl:call-template name="m:row-of-itself"/>
  </xsl:template>
  <xsl:template match="tei:locus[@e:said]" mode="m:about">
    <div><dt><xsl:value-of select="@e:label"/></dt><dd><xsl:value-of select="@e:said"/></dd></div>
  </xsl:template>
  <xsl:template match="tei:rubric | tei:incipit | tei:explicit | tei:finalRubric | tei:colophon
      | tei:filiation | tei:support | tei:foliation | tei:collation | tei:condition | tei:layout
      | tei:typeNote | tei:musicNotation | tei:decoNote | tei:additions | tei:accMat
      | tei:origin | tei:provenance | tei:acquisition | tei:custEvent | tei:surrogates
      | tei:source" mode="m:about">
    <xsl:call-template name="m:row"/>
  </xsl:template>
  <xsl:template match="tei:summary" mode="m:reading">
    <div class="p summary"><xsl:apply-templates select="@e:id | @e:lang | @e:dir" mode="m:attribute"/><xsl:apply-templates mode="m:reading"/></div>
  </xsl:template>

  <!-- Identifiers: the parts of a shelfmark in one row, other names below it -->
  <xsl:template match="tei:msIdentifier" mode="m:about">
    <xsl:if test="*[not(self::tei:msName or self::tei:altIdentifier)]">
      <xsl:call-template name="m:row-joined">
        <xsl:with-param name="parts" select="*[not(self::tei:msName or self::tei:altIdentifier)]"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:apply-templates select="tei:msName | tei:altIdentifier" mode="m:about"/>
  </xsl:template>
  <xsl:template match="tei:altIdentifier" mode="m:about"><xsl:call-template name="m:row-joined"/></xsl:template>

  <!-- Rows that hold rows -->
  <xsl:template match="tei:msContents | tei:msItem | tei:physDesc | tei:history
      | tei:recordHist | tei:binding | tei:seal | tei:msPart | tei:msFrag" mode="m:about">
    <xsl:call-template name="m:row-of-rows"/>
  </xsl:template>
  <xsl:template match="tei:objectDesc | tei:supportDesc | tei:layoutDesc | tei:handDesc | tei:scriptDesc
      | tei:typeDesc | tei:decoDesc | tei:bindingDesc | tei:sealDesc | tei:additional | tei:adminInfo
      | tei:custodialHist" mode="m:about">
    <xsl:call-template name="m:spread"/>
  </xsl:template>

  <!-- Plain text: a manuscript in a list of works, by its shelfmark, its head and its paragraphs -->
  <xsl:template match="tei:msDesc" mode="m:plain">
    <block kind="item">
      <xsl:for-each select="tei:msIdentifier/*[not(self::tei:altIdentifier)]"><xsl:if test="position() &gt; 1">, </xsl:if><xsl:apply-templates mode="m:plain"/></xsl:for-each>
      <xsl:apply-templates select="tei:head | tei:p | tei:ab" mode="m:plain-sentence"/>
    </block>
  </xsl:template>
  <xsl:template match="*" mode="m:plain-sentence">. <xsl:apply-templates mode="m:plain"/></xsl:template>
</xsl:stylesheet>
