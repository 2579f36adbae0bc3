<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">
  <xsl:template match="tei:table" mode="m:reading">
    <div class="table-frame" role="region" tabindex="0" aria-label="{key('word', 'table')}">
      <xsl:apply-templates select="*[@e:lead and not(self::tei:head)]" mode="m:reading"/>
      <table>
        <xsl:call-template name="m:attributes"/>
        <xsl:if test="tei:head"><caption><xsl:apply-templates select="tei:head" mode="m:caption"/></caption></xsl:if>
        <xsl:apply-templates select="tei:row" mode="m:reading"/>
      </table>
      <xsl:apply-templates select="*[@e:late]" mode="m:reading"/>
    </div>
  </xsl:template>
  <xsl:template match="tei:head" mode="m:caption">
    <xsl:if test="position() &gt; 1"><br/></xsl:if><xsl:apply-templates mode="m:reading"/>
  </xsl:template>
  <xsl:template match="tei:row" mode="m:reading">
    <tr><xsl:call-template name="m:attributes"/><xsl:apply-templates select="tei:cell" mode="m:reading"/></tr>
  </xsl:template>
  <xsl:template match="tei:cell" mode="m:reading">
    <td><xsl:call-template name="m:cell"/></td>
  </xsl:template>
  <xsl:template match="tei:row[@role = 'label']/tei:cell" mode="m:reading">
    <th scope="col"><xsl:call-template name="m:cell"/></th>
  </xsl:template>
  <xsl:template match="tei:cell[@role = 'label']" mode="m:reading">
    <th scope="row"><xsl:call-template name="m:cell"/></th>
  </xsl:template>
  <xsl:template name="m:cell">
    <xsl:call-template name="m:attributes"/>
    <xsl:if test="@cols &gt; 1"><xsl:attribute name="colspan"><xsl:value-of select="floor(@cols)"/></xsl:attribute></xsl:if>
    <xsl:if test="@rows &gt; 1"><xsl:attribute name="rowspan"><xsl:value-of select="floor(@rows)"/></xsl:attribute></xsl:if>
    <xsl:apply-templates mode="m:reading"/>
  </xsl:template>

  <xsl:template match="tei:figure" mode="m:reading">
    <figure>
      <xsl:call-template name="m:attributes"/>
      <xsl:apply-templates select="*[not(self::tei:head or self::tei:figDesc)]" mode="m:reading"/>
      <xsl:if test="not(tei:graphic)"><xsl:apply-templates select="tei:figDesc" mode="m:described"/></xsl:if>
      <xsl:if test="tei:head"><figcaption><xsl:apply-templates select="tei:head/node()" mode="m:reading"/></figcaption></xsl:if>
    </figure>
  </xsl:template>
  <xsl:template match="tei:figDesc" mode="m:described"><p class="figDesc"><xsl:apply-templates mode="m:reading"/></p></xsl:template>
  <xsl:template match="tei:figDesc" mode="m:reading"/>
  <xsl:template match="tei:graphic[@e:src] | tei:media[@e:src][starts-with(@mimeType, 'image/')]" mode="m:reading">
    <img src="{@e:src}" alt="{@e:alt}" loading="lazy">
      <xsl:if test="@e:alt = ''"><xsl:attribute name="alt"><xsl:value-of select="key('word', 'illustration')"/></xsl:attribute></xsl:if>
    </img>
  </xsl:template>
  <xsl:template match="tei:graphic | tei:media" mode="m:reading">
    <span class="illustration">[<xsl:choose>
      <xsl:when test="tei:desc or parent::tei:figure/tei:figDesc"><xsl:value-of select="@e:alt"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="key('word', 'illustration')"/></xsl:otherwise>
    </xsl:choose>]</span>
  </xsl:template>
  <xsl:template match="tei:formula" mode="m:reading">
    <xsl:call-template name="m:inline"><xsl:with-param name="name" select="'code'"/></xsl:call-template>
  </xsl:template>

  <!-- MathML: these elements only, and no attribute of theirs -->
  <xsl:template mode="m:reading" xmlns:mml="http://www.w3.org/1998/Math/MathML" match="mml:math
      | mml:mrow | mml:mi | mml:mn | mml:mo | mml:mtext | mml:mspace | mml:mfrac | mml:msqrt | mml:mroot
      | mml:msup | mml:msub | mml:msubsup | mml:mover | mml:munder | mml:munderover | mml:mtable
      | mml:mtr | mml:mtd | mml:mstyle | mml:mpadded | mml:mphantom | mml:merror | mml:mmultiscripts
      | mml:mprescripts | mml:ms">
    <xsl:element name="{local-name()}"><xsl:apply-templates mode="m:reading"/></xsl:element>
  </xsl:template>
  <xsl:template mode="m:reading" xmlns:mml="http://www.w3.org/1998/Math/MathML" match="mml:semantics">
    <xsl:apply-templates select="*[1]" mode="m:reading"/>
  </xsl:template>
  <xsl:template mode="m:reading" xmlns:mml="http://www.w3.org/1998/Math/MathML" match="mml:annotation | mml:annotation-xml"/>
  <xsl:template mode="m:reading" xmlns:mml="http://www.w3.org/1998/Math/MathML" priority="-0.2" match="mml:*">
    <xsl:element name="mrow"><xsl:apply-templates mode="m:reading"/></xsl:element>
  </xsl:template>
  <xsl:template match="tei:formula[*]" mode="m:reading">
    <xsl:call-template name="m:inline"/>
  </xsl:template>

  <!-- Plain text -->
  <xsl:template mode="m:plain" xmlns:mml="http://www.w3.org/1998/Math/MathML" match="mml:annotation | mml:annotation-xml"/>
  <xsl:template match="tei:table" mode="m:plain">
    <block kind="list"><xsl:apply-templates select="@xml:id" mode="m:plain"/><xsl:apply-templates mode="m:plain"/></block>
  </xsl:template>
  <xsl:template match="tei:row" mode="m:plain">
    <block kind="l"><xsl:apply-templates select="tei:cell" mode="m:plain"/></block>
  </xsl:template>
  <xsl:template match="tei:cell" mode="m:plain">
    <xsl:if test="position() &gt; 1"> | </xsl:if><xsl:apply-templates mode="m:plain"/>
  </xsl:template>
  <xsl:template match="tei:figure" mode="m:plain">
    <block kind="division"><xsl:apply-templates select="@xml:id" mode="m:plain"/>
      <xsl:if test="not(*) or tei:head | tei:figDesc | tei:graphic | tei:media">
        <block kind="p">[<xsl:value-of select="key('word', 'illustration')"/><xsl:if test="tei:head | tei:figDesc">: </xsl:if><xsl:apply-templates select="tei:head | tei:figDesc" mode="m:plain-inline"/>]</block>
      </xsl:if>
      <xsl:apply-templates select="*[not(self::tei:head or self::tei:figDesc or self::tei:graphic or self::tei:media)]" mode="m:plain"/>
    </block>
  </xsl:template>
  <xsl:template match="*" mode="m:plain-inline">
    <xsl:if test="position() &gt; 1">. </xsl:if><xsl:apply-templates mode="m:plain"/>
  </xsl:template>
</xsl:stylesheet>
