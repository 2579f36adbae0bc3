<?xml version="1.0" encoding="UTF-8"?>
<!-- Pictures of the source (TEI chapter 11.1) and what stands apart from the text (16.10). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">

  <!-- Pictures: a list of links, since a book has hundreds of them -->
  <xsl:template match="tei:facsimile" mode="m:part">
    <xsl:if test="tei:graphic | tei:surface | tei:surfaceGrp">
      <h3><xsl:value-of select="@e:label"/></h3>
      <div class="surfaces">
        <xsl:apply-templates select="@e:id" mode="m:attribute"/>
        <xsl:call-template name="m:shut"><xsl:with-param name="parts" select="tei:graphic | tei:surface | tei:surfaceGrp"/></xsl:call-template>
      </div>
    </xsl:if>
  </xsl:template>
  <xsl:template match="tei:surfaceGrp" mode="m:item"><xsl:apply-templates select="tei:surface | tei:surfaceGrp" mode="m:item"/></xsl:template>
  <xsl:template match="tei:surfaceGrp[@n]" mode="m:item">
    <li>
      <xsl:apply-templates select="@e:id" mode="m:attribute"/>
      <xsl:value-of select="@n"/>
      <ul><xsl:apply-templates select="tei:surface | tei:surfaceGrp" mode="m:item"/></ul>
    </li>
  </xsl:template>
  <xsl:template match="tei:surface" mode="m:item">
    <li>
      <xsl:apply-templates select="@e:id | @e:lang | @e:dir" mode="m:attribute"/>
      <xsl:value-of select="@e:said"/>
      <xsl:apply-templates select="tei:graphic[@e:src] | tei:zone/tei:graphic[@e:src]" mode="m:leaf"/>
      <xsl:if test="tei:surface"><ul><xsl:apply-templates select="tei:surface" mode="m:item"/></ul></xsl:if>
    </li>
  </xsl:template>
  <xsl:template match="tei:graphic" mode="m:item"/>
  <xsl:template match="tei:graphic[@e:src]" mode="m:item"><li><xsl:apply-templates select="." mode="m:leaf"/></li></xsl:template>
  <xsl:template match="tei:graphic" mode="m:leaf"/>
  <xsl:template match="tei:graphic[@e:src][not(starts-with(@e:src, 'data:'))]" mode="m:leaf">
    <xsl:text> </xsl:text><a href="{@e:src}"><xsl:apply-templates select="@e:alt" mode="m:leaf"/></a>
  </xsl:template>
  <xsl:template match="@e:alt" mode="m:leaf"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="@e:alt[. = '']" mode="m:leaf"><xsl:value-of select="key('word', 'picture')"/></xsl:template>

  <!-- Apart from the text: works and events in full, of annotations their number -->
  <xsl:template match="tei:standOff" mode="m:part">
    <xsl:if test="*[not(@e:label) or @e:label != '']"><xsl:call-template name="m:part"/></xsl:if>
  </xsl:template>
  <xsl:template match="tei:linkGrp | tei:spanGrp | tei:interpGrp | tei:joinGrp | tei:altGrp | tei:listAnnotation
      | tei:listRelation | tei:timeline | tei:xenoData" mode="m:about">
    <div>
      <dt><xsl:value-of select="@e:label"/></dt>
      <dd><span class="said"><xsl:value-of select="@e:said"/></span><xsl:text> </xsl:text><xsl:value-of select="key('word', 'in-tei')"/></dd>
    </div>
  </xsl:template>
  <xsl:template match="tei:listEvent" mode="m:about">
    <xsl:call-template name="m:row-of-itself"/>
  </xsl:template>
  <xsl:template match="tei:listEvent" mode="m:reading">
    <div class="list">
      <xsl:apply-templates select="tei:head | tei:desc" mode="m:reading"/>
      <ul><xsl:apply-templates select="tei:event | tei:listEvent" mode="m:item"/></ul>
    </div>
  </xsl:template>
  <xsl:template match="tei:event" mode="m:item">
    <li>
      <xsl:call-template name="m:attributes"/>
      <xsl:apply-templates select="@e:said" mode="m:said"/>
      <xsl:call-template name="m:joined"><xsl:with-param name="between" select="' '"/></xsl:call-template>
    </li>
  </xsl:template>
  <xsl:template match="tei:listEvent" mode="m:item"><li><xsl:apply-templates select="." mode="m:reading"/></li></xsl:template>
  <!-- Plain text -->
  <xsl:template match="tei:listEvent" mode="m:plain">
    <block kind="list"><xsl:apply-templates select="@xml:id" mode="m:plain"/><xsl:apply-templates mode="m:plain"/></block>
  </xsl:template>
  <xsl:template match="tei:listEvent/tei:event" mode="m:plain">
    <block kind="item"><xsl:apply-templates select="@xml:id" mode="m:plain"/><xsl:apply-templates mode="m:plain"/></block>
  </xsl:template>
</xsl:stylesheet>
