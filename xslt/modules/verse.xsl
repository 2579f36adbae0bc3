<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">
  <!-- Stanzas and lines -->
  <xsl:template match="tei:lg" mode="m:reading">
    <div class="lg">
      <xsl:apply-templates select="@e:*" mode="m:attribute"><xsl:with-param name="class" select="'lg'"/></xsl:apply-templates>
      <xsl:apply-templates mode="m:reading"/>
    </div>
  </xsl:template>
  <xsl:template match="tei:l" mode="m:reading">
    <div class="l">
      <xsl:choose>
        <xsl:when test="@e:*">
          <xsl:apply-templates select="@e:*" mode="m:attribute"><xsl:with-param name="class" select="'l'"/></xsl:apply-templates>
          <xsl:apply-templates mode="m:reading"/>
          <xsl:apply-templates select="@e:line" mode="m:reading"/>
        </xsl:when>
        <xsl:otherwise><xsl:apply-templates mode="m:reading"/></xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>
  <xsl:template match="@e:shape" mode="m:attribute">
    <xsl:attribute name="class"><xsl:value-of select="normalize-space(concat('l ', ., ' ', ../@e:class))"/></xsl:attribute>
  </xsl:template>
  <xsl:variable name="m:line" select="string(/e:edition/e:words/e:word[@key = 'line'])"/>
  <xsl:template match="@e:line" mode="m:reading">
    <a class="line-number" href="#{../@e:id}" aria-label="{$m:line} {.}"><xsl:value-of select="."/></a>
  </xsl:template>
  <xsl:template match="tei:caesura" mode="m:reading"><span class="caesura"><xsl:text>  </xsl:text></span></xsl:template>
  <xsl:template match="tei:rhyme" mode="m:reading"><xsl:apply-templates mode="m:reading"/></xsl:template>

  <!-- Plain text -->
  <xsl:template match="tei:caesura" mode="m:plain"><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="tei:lg" mode="m:plain">
    <block kind="lg"><xsl:apply-templates select="@xml:id" mode="m:plain"/><xsl:apply-templates mode="m:plain"/></block>
  </xsl:template>
  <xsl:template match="tei:l" mode="m:plain">
    <block kind="l"><xsl:apply-templates select="@xml:id" mode="m:plain"/><xsl:apply-templates mode="m:plain"/></block>
  </xsl:template>
</xsl:stylesheet>
