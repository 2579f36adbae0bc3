<?xml version="1.0" encoding="UTF-8"?>
<!-- What the text is: language, kind, correspondence, people, hands (TEI chapters 2.4 and 15.2). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">

  <xsl:template match="tei:profileDesc" mode="m:part">
    <xsl:if test="*[@e:label != '']"><xsl:call-template name="m:part"/></xsl:if>
  </xsl:template>
  <xsl:template match="tei:creation | tei:channel | tei:constitution | tei:derivation | tei:domain
      | tei:factuality | tei:interaction | tei:preparedness | tei:purpose | tei:calendar | tei:catRef
      | tei:handNote | tei:scriptNote | tei:classCode" mode="m:about">
    <xsl:call-template name="m:row"/>
  </xsl:template>
  <xsl:template match="tei:textClass | tei:calendarDesc | tei:textDesc | tei:settingDesc | tei:handNotes" mode="m:about">
    <xsl:call-template name="m:spread"/>
  </xsl:template>
  <xsl:template match="tei:langUsage | tei:keywords | tei:setting" mode="m:about"><xsl:call-template name="m:row-joined"/></xsl:template>
  <xsl:template match="tei:langUsage[tei:p] | tei:setting[tei:p]" mode="m:about"><xsl:call-template name="m:row"/></xsl:template>
  <xsl:template match="tei:keywords[tei:list]" mode="m:about">
    <xsl:call-template name="m:row-joined"><xsl:with-param name="parts" select="tei:list/tei:item"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="tei:language" mode="m:reading">
    <span class="language"><xsl:apply-templates select="@e:id | @e:lang | @e:dir" mode="m:attribute"/><xsl:apply-templates mode="m:reading"/></span>
    <xsl:apply-templates select="@usage" mode="m:said"/>
  </xsl:template>
  <xsl:template match="tei:language[not(node())]" mode="m:reading">
    <xsl:value-of select="@ident"/><xsl:apply-templates select="@usage" mode="m:said"/>
  </xsl:template>
  <xsl:template match="tei:language/@usage" mode="m:said"> (<xsl:value-of select="."/> %)</xsl:template>

  <!-- The head of the page has sender, receiver, people: here is what is left to say. -->
  <xsl:template match="tei:correspDesc" mode="m:about">
    <div>
      <dt><xsl:value-of select="@e:label"/></dt>
      <dd>
        <xsl:apply-templates select="@e:id | @e:lang | @e:dir" mode="m:attribute"/>
        <xsl:apply-templates select="tei:p | tei:ab | tei:note | tei:correspContext" mode="m:reading"/>
      </dd>
    </div>
  </xsl:template>
  <xsl:template match="tei:correspContext" mode="m:reading">
    <xsl:apply-templates select="tei:p | tei:ab | tei:note" mode="m:reading"/>
    <xsl:if test="tei:ref | tei:ptr">
      <ul class="letters"><xsl:for-each select="tei:ref | tei:ptr"><li><xsl:apply-templates select="@type" mode="m:letter"/><xsl:apply-templates select="." mode="m:reading"/></li></xsl:for-each></ul>
    </xsl:if>
  </xsl:template>
  <xsl:template match="@type" mode="m:letter"/>
  <xsl:template match="@type[. = 'prev' or . = 'next']" mode="m:letter"><span class="said"><xsl:value-of select="key('word', concat('letter-', .))"/></span><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="tei:particDesc" mode="m:about">
    <div><dt><xsl:value-of select="@e:label"/></dt><dd><xsl:apply-templates select="tei:p | tei:ab" mode="m:reading"/></dd></div>
  </xsl:template>
  <xsl:template match="tei:place" mode="m:about">
    <div><dt><xsl:value-of select="@e:label"/></dt><dd><xsl:apply-templates select="." mode="m:named"/></dd></div>
  </xsl:template>
  <xsl:template match="tei:listPlace" mode="m:about">
    <div>
      <dt><xsl:value-of select="@e:label"/></dt>
      <dd><xsl:for-each select=".//tei:place"><xsl:if test="position() &gt; 1">, </xsl:if><xsl:apply-templates select="." mode="m:named"/></xsl:for-each></dd>
    </div>
  </xsl:template>
  <xsl:template match="tei:place" mode="m:named"><xsl:value-of select="normalize-space((tei:placeName | tei:settlement | tei:geogName | tei:p)[1])"/></xsl:template>
  <xsl:template match="tei:activity | tei:locale" mode="m:reading"><xsl:call-template name="m:inline"/></xsl:template>
</xsl:stylesheet>
