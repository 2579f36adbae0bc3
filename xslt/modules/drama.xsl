<?xml version="1.0" encoding="UTF-8"?>
<!-- Performance texts (TEI chapter 7). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">
  <!-- A speech: who speaks, then what is said. Mode m:speech makes the frame, for drama and talk. -->
  <xsl:template match="tei:sp" mode="m:reading">
    <div class="sp">
      <xsl:apply-templates select="@e:*" mode="m:attribute"><xsl:with-param name="class" select="'sp'"/></xsl:apply-templates>
      <xsl:apply-templates select="@e:speaker | tei:speaker" mode="m:reading"/>
      <div class="said">
        <xsl:apply-templates select="node()[not(self::tei:speaker)]" mode="m:reading"/>
      </div>
    </div>
  </xsl:template>
  <xsl:template match="tei:speaker" mode="m:reading">
    <p class="speaker">
      <xsl:apply-templates select="@e:*" mode="m:attribute"><xsl:with-param name="class" select="'speaker'"/></xsl:apply-templates>
      <xsl:apply-templates mode="m:reading"/>
      <xsl:apply-templates select="../@e:id" mode="m:permalink"/>
    </p>
  </xsl:template>
  <xsl:template match="tei:speaker[@e:href]" mode="m:reading">
    <p class="speaker">
      <xsl:apply-templates select="@e:*" mode="m:attribute"><xsl:with-param name="class" select="'speaker'"/></xsl:apply-templates>
      <a class="name" href="{@e:href}"><xsl:apply-templates mode="m:reading"/></a>
      <xsl:apply-templates select="../@e:id" mode="m:permalink"/>
    </p>
  </xsl:template>

  <xsl:template match="tei:stage" mode="m:reading">
    <xsl:call-template name="m:inline">
      <xsl:with-param name="class" select="'stage'"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="tei:stage[@e:block]" mode="m:reading">
    <xsl:call-template name="m:paragraph">
      <xsl:with-param name="class" select="'stage'"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="tei:move | tei:camera | tei:caption | tei:sound | tei:tech | tei:view"
      mode="m:reading">
    <xsl:call-template name="m:inline"/>
  </xsl:template>

  <!-- Cast lists (7.1.4) -->
  <xsl:template match="tei:castList" mode="m:reading">
    <div>
      <xsl:call-template name="m:attributes"><xsl:with-param name="class" select="'castList'"/></xsl:call-template>
      <xsl:apply-templates select="*[@e:lead]" mode="m:reading"/>
      <ul><xsl:apply-templates select="tei:castItem | tei:castGroup" mode="m:reading"/></ul>
      <xsl:apply-templates select="*[@e:late]" mode="m:reading"/>
    </div>
  </xsl:template>
  <xsl:template match="tei:castGroup" mode="m:reading">
    <li>
      <xsl:call-template name="m:attributes"><xsl:with-param name="class" select="'castGroup'"/></xsl:call-template>
      <xsl:apply-templates select="*[@e:lead]" mode="m:reading"/>
      <ul><xsl:apply-templates select="tei:castItem | tei:castGroup" mode="m:reading"/></ul>
      <xsl:apply-templates select="*[@e:late]" mode="m:reading"/>
    </li>
  </xsl:template>
  <xsl:template match="tei:castItem" mode="m:reading">
    <li>
      <xsl:call-template name="m:attributes"/>
      <xsl:apply-templates mode="m:reading"/>
    </li>
  </xsl:template>
  <xsl:template match="tei:role | tei:roleDesc | tei:actor" mode="m:reading">
    <xsl:call-template name="m:inline"/>
  </xsl:template>
  <xsl:template match="tei:set | tei:prologue | tei:epilogue | tei:performance | tei:spGrp" mode="m:reading">
    <xsl:call-template name="m:division"/>
  </xsl:template>
  <!-- Plain text -->
  <xsl:template match="tei:sp" mode="m:plain">
    <block kind="sp"><xsl:apply-templates select="@xml:id" mode="m:plain"/>
      <xsl:apply-templates select="@e:speaker | tei:speaker" mode="m:plain"/>
      <xsl:apply-templates select="node()[not(self::tei:speaker)]" mode="m:plain"/>
    </block>
  </xsl:template>
  <xsl:template match="tei:speaker" mode="m:plain"><block kind="speaker"><xsl:apply-templates mode="m:plain"/></block></xsl:template>
  <xsl:template match="tei:castList" mode="m:plain">
    <block kind="list"><xsl:apply-templates mode="m:plain"/></block>
  </xsl:template>
  <xsl:template match="tei:castGroup" mode="m:plain">
    <block kind="item"><xsl:apply-templates mode="m:plain"/></block>
  </xsl:template>
  <xsl:template match="tei:stage[@e:block]" mode="m:plain">
    <block kind="p"><xsl:apply-templates select="@xml:id" mode="m:plain"/><xsl:apply-templates mode="m:plain"/></block>
  </xsl:template>
</xsl:stylesheet>
