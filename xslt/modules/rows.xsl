<?xml version="1.0" encoding="UTF-8"?>
<!-- How a description is laid out: rows of a label and what it is about. The step `descriptions` of
     the preparation says which elements are rows (@e:label) and puts attributes into words (@e:said). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">
  <!-- A description: first what has no label, then rows. A row holds words, or rows again. Where an
       element only gathers rows, they stand in the rows of its parent. -->
  <xsl:template name="m:part">
    <h3><xsl:value-of select="@e:label"/></h3>
    <xsl:call-template name="m:described"/>
  </xsl:template>
  <xsl:template name="m:described">
    <div class="described">
      <xsl:apply-templates select="@e:id" mode="m:attribute"/>
      <xsl:call-template name="m:rows"/>
    </div>
  </xsl:template>
  <xsl:template name="m:rows">
    <xsl:apply-templates select="*[not(@e:label)]" mode="m:reading"/>
    <xsl:call-template name="m:rows-only"/>
  </xsl:template>
  <xsl:template name="m:rows-only">
    <xsl:if test="*[@e:label != '']">
      <dl class="rows"><xsl:apply-templates select="*[@e:label != '']" mode="m:about"/></dl>
    </xsl:if>
  </xsl:template>
  <xsl:template name="m:row">
    <div>
      <dt><xsl:value-of select="@e:label"/></dt>
      <dd>
        <xsl:apply-templates select="@e:id | @e:lang | @e:dir" mode="m:attribute"/>
        <xsl:apply-templates select="@e:said" mode="m:said"/>
        <xsl:apply-templates select="@e:by" mode="m:said"/>
        <xsl:apply-templates mode="m:reading"/>
      </dd>
    </div>
  </xsl:template>
  <xsl:template name="m:row-of-rows">
    <div>
      <dt><xsl:value-of select="@e:label"/></dt>
      <dd>
        <xsl:apply-templates select="@e:id" mode="m:attribute"/>
        <xsl:apply-templates select="@e:said" mode="m:said"/>
        <xsl:call-template name="m:rows"/>
      </dd>
    </div>
  </xsl:template>
  <xsl:template name="m:row-of-itself">
    <div><dt><xsl:value-of select="@e:label"/></dt><dd><xsl:apply-templates select="." mode="m:reading"/></dd></div>
  </xsl:template>
  <xsl:template name="m:spread">
    <xsl:if test="@e:said or *[not(@e:label)]">
      <div>
        <dt><xsl:value-of select="@e:label"/></dt>
        <dd>
          <xsl:apply-templates select="@e:id | @e:lang | @e:dir" mode="m:attribute"/>
          <xsl:if test="*[not(@e:label)]"><xsl:apply-templates select="@e:said" mode="m:said"/></xsl:if>
          <xsl:if test="not(*[not(@e:label)])"><xsl:value-of select="@e:said"/></xsl:if>
          <xsl:apply-templates select="*[not(@e:label)]" mode="m:reading"/>
        </dd>
      </div>
    </xsl:if>
    <xsl:apply-templates select="*[@e:label != '']" mode="m:about"/>
  </xsl:template>
  <!-- Attributes in words: beside the words of the element, or instead of them -->
  <xsl:template match="@e:said" mode="m:said"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="@e:said[normalize-space(..)]" mode="m:said"><span class="said"><xsl:value-of select="."/></span><xsl:text> </xsl:text></xsl:template>
  <xsl:template name="m:joined">
    <xsl:param name="parts" select="*"/>
    <xsl:param name="between" select="', '"/>
    <xsl:for-each select="$parts">
      <xsl:if test="position() &gt; 1"><xsl:value-of select="$between"/></xsl:if>
      <xsl:apply-templates select="." mode="m:reading"/>
    </xsl:for-each>
  </xsl:template>
  <xsl:template name="m:row-joined">
    <xsl:param name="parts" select="*"/>
    <xsl:param name="between" select="', '"/>
    <div>
      <dt><xsl:value-of select="@e:label"/></dt>
      <dd>
        <xsl:apply-templates select="@e:id | @e:lang | @e:dir" mode="m:attribute"/>
        <xsl:apply-templates select="@e:said" mode="m:said"/>
        <xsl:call-template name="m:joined">
          <xsl:with-param name="parts" select="$parts"/><xsl:with-param name="between" select="$between"/>
        </xsl:call-template>
      </dd>
    </div>
  </xsl:template>
</xsl:stylesheet>
