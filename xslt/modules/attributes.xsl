<?xml version="1.0" encoding="UTF-8"?>
<!-- Global attributes (TEI chapter 1.3.1): only prepared ones reach the page. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">

  <xsl:template name="m:attributes">
    <xsl:param name="class"/>
    <xsl:if test="$class != ''"><xsl:attribute name="class"><xsl:value-of select="$class"/></xsl:attribute></xsl:if>
    <xsl:apply-templates select="@e:*" mode="m:attribute">
      <xsl:with-param name="class" select="$class"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- Elements that texts are full of write their class themselves, and apply this mode: the classes
       of the source come after theirs. -->
  <xsl:template match="@e:*" mode="m:attribute"/>
  <xsl:template match="@e:class" mode="m:attribute">
    <xsl:param name="class"/>
    <xsl:attribute name="class"><xsl:value-of select="normalize-space(concat($class, ' ', ../@e:shape, ' ', .))"/></xsl:attribute>
  </xsl:template>
  <xsl:template match="@e:id" mode="m:attribute">
    <xsl:attribute name="id"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>
  <xsl:template match="@e:lang" mode="m:attribute">
    <xsl:attribute name="lang"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>
  <xsl:template match="@e:dir" mode="m:attribute">
    <xsl:attribute name="dir"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>
  <xsl:template match="@e:style" mode="m:attribute">
    <xsl:attribute name="style"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>
  <xsl:template match="@e:title" mode="m:title">
    <xsl:attribute name="title"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <!-- Plain text: the id that a block has in the source. Most have none: none is written empty. -->
  <xsl:template match="@xml:id" mode="m:plain">
    <xsl:attribute name="id"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <!-- An element inside a line; a division where it holds blocks. -->
  <xsl:template name="m:inline">
    <xsl:param name="name" select="'span'"/>
    <xsl:param name="class" select="local-name()"/>
    <xsl:variable name="element">
      <xsl:choose>
        <xsl:when test="@e:block or @e:holds-block">div</xsl:when>
        <xsl:otherwise><xsl:value-of select="$name"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:element name="{$element}">
      <xsl:call-template name="m:attributes">
        <xsl:with-param name="class" select="$class"/>
      </xsl:call-template>
      <xsl:apply-templates select="@e:title" mode="m:title"/>
      <xsl:apply-templates mode="m:reading"/>
    </xsl:element>
  </xsl:template>

  <!-- A paragraph; a division where it holds blocks, since HTML lets none into a paragraph. -->
  <xsl:template name="m:paragraph">
    <xsl:param name="class"/>
    <xsl:param name="permalink" select="/.."/>
    <xsl:choose>
      <xsl:when test="@e:holds-block">
        <div>
          <xsl:call-template name="m:attributes">
            <xsl:with-param name="class" select="normalize-space(concat('p ', $class))"/>
          </xsl:call-template>
          <xsl:apply-templates mode="m:reading"/>
          <xsl:apply-templates select="$permalink" mode="m:permalink"/>
        </div>
      </xsl:when>
      <xsl:otherwise>
        <p>
          <xsl:if test="$class != ''"><xsl:attribute name="class"><xsl:value-of select="$class"/></xsl:attribute></xsl:if>
          <xsl:apply-templates select="@e:*" mode="m:attribute"><xsl:with-param name="class" select="$class"/></xsl:apply-templates>
          <xsl:apply-templates mode="m:reading"/>
          <xsl:apply-templates select="$permalink" mode="m:permalink"/>
        </p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A block that is no paragraph. -->
  <xsl:template name="m:division">
    <xsl:param name="class" select="local-name()"/>
    <div>
      <xsl:call-template name="m:attributes">
        <xsl:with-param name="class" select="$class"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:reading"/>
    </div>
  </xsl:template>
</xsl:stylesheet>
