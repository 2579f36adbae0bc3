<?xml version="1.0" encoding="UTF-8"?>
<!-- Representation of primary sources (TEI chapter 11, with 3.5). The reading text follows the
     last intention of the writer and the editor's corrections; the diplomatic transcription shows
     what stands on the page. In that view the prepared tree has @e:written on what differs. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">

  <!-- The bridge: in the diplomatic view these elements have a mode of their own. They are named
       one by one: a predicate on `*` makes libxslt count the siblings of every element. -->
  <xsl:template match="tei:add[@e:written] | tei:am[@e:written] | tei:choice[@e:written] | tei:corr[@e:written]
       | tei:del[@e:written] | tei:ex[@e:written] | tei:expan[@e:written] | tei:fw[@e:written]
       | tei:handShift[@e:written] | tei:lb[@e:written] | tei:metamark[@e:written]
       | tei:reg[@e:written] | tei:restore[@e:written] | tei:secl[@e:written] | tei:space[@e:written]
       | tei:supplied[@e:written] | tei:surplus[@e:written] | tei:unclear[@e:written]" mode="m:reading" priority="10">
    <xsl:apply-templates select="." mode="m:diplomatic"/>
  </xsl:template>
  <xsl:template match="tei:add[@e:written] | tei:am[@e:written] | tei:choice[@e:written] | tei:corr[@e:written]
       | tei:del[@e:written] | tei:ex[@e:written] | tei:expan[@e:written] | tei:fw[@e:written]
       | tei:handShift[@e:written] | tei:lb[@e:written] | tei:metamark[@e:written]
       | tei:reg[@e:written] | tei:restore[@e:written] | tei:secl[@e:written] | tei:space[@e:written]
       | tei:supplied[@e:written] | tei:surplus[@e:written] | tei:unclear[@e:written]" mode="m:plain" priority="10">
    <xsl:apply-templates select="." mode="m:plain-diplomatic"/>
  </xsl:template>

  <!-- Reading text -->
  <xsl:template match="tei:supplied" mode="m:reading">
    <span>
      <xsl:call-template name="m:attributes"><xsl:with-param name="class" select="'editor supplied'"/></xsl:call-template>
      <span class="bracket">[</span><xsl:apply-templates mode="m:reading"/><span class="bracket">]</span>
    </span>
  </xsl:template>
  <!-- What the editor thinks genuine but out of its place (11.3.1.7) -->
  <xsl:template match="tei:secl" mode="m:reading">
    <span>
      <xsl:call-template name="m:attributes"><xsl:with-param name="class" select="'editor secl'"/></xsl:call-template>
      <span class="bracket">{</span><xsl:apply-templates mode="m:reading"/><span class="bracket">}</span>
    </span>
  </xsl:template>
  <xsl:template match="tei:secl[@e:block or @e:holds-block]" mode="m:reading"><xsl:call-template name="m:division"/></xsl:template>
  <xsl:template match="tei:supplied[@e:block or @e:holds-block]" mode="m:reading"><xsl:call-template name="m:division"/></xsl:template>
  <xsl:template match="tei:add | tei:subst | tei:restore | tei:mod | tei:damage | tei:unclear
      | tei:retrace | tei:redo | tei:zone | tei:line" mode="m:reading">
    <xsl:call-template name="m:inline"/>
  </xsl:template>
  <xsl:template match="tei:am" mode="m:reading"><xsl:call-template name="m:inline"/></xsl:template>
  <xsl:template match="tei:am[@e:left-out]" mode="m:reading"/>
  <xsl:template match="tei:del | tei:surplus | tei:fw | tei:metamark | tei:handShift
      | tei:delSpan | tei:addSpan | tei:damageSpan | tei:undo | tei:substJoin | tei:listTranspose"
      mode="m:reading"/>
  <xsl:template match="tei:restore/tei:del" mode="m:reading"><xsl:apply-templates mode="m:reading"/></xsl:template>
  <xsl:template match="tei:space" mode="m:reading"><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="tei:stamp" mode="m:reading"><xsl:call-template name="m:inline"/></xsl:template>

  <!-- Diplomatic transcription -->
  <xsl:template match="tei:choice" mode="m:diplomatic">
    <xsl:for-each select="*[not(@e:left-out)]"><xsl:if test="@e:or"> / </xsl:if><xsl:apply-templates select="." mode="m:reading"/></xsl:for-each>
  </xsl:template>
  <xsl:template match="tei:add" mode="m:diplomatic">
    <ins>
      <xsl:call-template name="m:attributes"><xsl:with-param name="class" select="normalize-space(concat('add ', @e:place))"/></xsl:call-template>
      <xsl:apply-templates mode="m:reading"/>
    </ins>
  </xsl:template>
  <xsl:template match="tei:del" mode="m:diplomatic">
    <del>
      <xsl:call-template name="m:attributes"><xsl:with-param name="class" select="'del'"/></xsl:call-template>
      <xsl:apply-templates mode="m:reading"/>
    </del>
  </xsl:template>
  <xsl:template match="tei:restore" mode="m:diplomatic">
    <span>
      <xsl:call-template name="m:attributes"><xsl:with-param name="class" select="'restore'"/></xsl:call-template>
      <xsl:apply-templates mode="m:reading"/>
    </span>
  </xsl:template>
  <xsl:template match="tei:surplus | tei:metamark | tei:fw | tei:unclear | tei:am | tei:secl" mode="m:diplomatic">
    <xsl:call-template name="m:inline"/>
  </xsl:template>
  <xsl:template match="tei:supplied | tei:ex" mode="m:diplomatic"/>
  <!-- Where only the editor's form is recorded it stands for what was written, in brackets. -->
  <xsl:template match="tei:corr | tei:reg" mode="m:diplomatic"><xsl:call-template name="m:inline"/></xsl:template>
  <xsl:template match="tei:corr[@e:lone] | tei:reg[@e:lone]" mode="m:diplomatic">
    <span class="editor"><span class="bracket">[</span><xsl:call-template name="m:inline"/><span class="bracket">]</span></span>
  </xsl:template>
  <xsl:template match="tei:supplied[@reason = 'lost' or @reason = 'illegible' or @reason = 'damage']" mode="m:diplomatic">
    <span class="gap">[…]</span>
  </xsl:template>
  <xsl:template match="tei:expan" mode="m:diplomatic"><xsl:apply-templates mode="m:reading"/></xsl:template>
  <xsl:template match="tei:space" mode="m:diplomatic"><span class="space">[ ]</span></xsl:template>
  <xsl:template match="tei:handShift" mode="m:diplomatic">
    <span class="hand">[<xsl:value-of select="key('word', 'hand')"/><xsl:apply-templates select="@e:hand" mode="m:diplomatic"/>]</span><xsl:text> </xsl:text>
  </xsl:template>
  <xsl:template match="@e:hand" mode="m:diplomatic">: <xsl:value-of select="."/></xsl:template>
  <xsl:template match="tei:lb" mode="m:diplomatic"><br/><xsl:apply-templates select="@e:line" mode="m:inscribed"/></xsl:template>

  <xsl:template match="tei:lb[@e:first]" mode="m:diplomatic"/>

  <!-- Transpositions (11.3.4.5): in the reading text a sign that leads to the list, in the diplomatic
       transcription the number of the place that a piece is to have -->
  <xsl:template match="e:place" mode="m:reading"><sup class="order"><xsl:value-of select="@n"/></sup></xsl:template>
  <xsl:template match="e:place[@moved]" mode="m:reading">
    <sup class="order"><a href="#transposition-{@n}" aria-label="{key('word', 'transpositions')} {@n}">⇄</a></sup>
  </xsl:template>
  <xsl:template match="e:transpositions" mode="m:reading">
    <section class="transpositions" aria-labelledby="transpositions">
      <h2 id="transpositions"><xsl:value-of select="key('word', 'transpositions')"/></h2>
      <ol><xsl:apply-templates select="e:transposition" mode="m:reading"/></ol>
    </section>
  </xsl:template>
  <xsl:template match="e:transposition" mode="m:reading">
    <li id="transposition-{@n}">
      <xsl:for-each select="e:part">
        <xsl:if test="position() &gt; 1"> · </xsl:if>
        <a href="{@e:href}"><xsl:value-of select="."/></a>
      </xsl:for-each>
      <xsl:text> </xsl:text><span class="kind">(<xsl:value-of select="key('word', @state)"/>)</span>
    </li>
  </xsl:template>

  <!-- Plain text -->
  <xsl:template match="e:place" mode="m:plain">‹<xsl:value-of select="@n"/>›</xsl:template>
  <xsl:template match="e:place[@moved]" mode="m:plain"/>
  <xsl:template match="e:place" mode="m:words"/>
  <xsl:template match="e:transpositions" mode="m:plain">
    <block kind="head2"><xsl:value-of select="key('word', 'transpositions')"/></block>
    <block kind="division"><xsl:apply-templates select="e:transposition" mode="m:plain"/></block>
  </xsl:template>
  <xsl:template match="e:transposition" mode="m:plain">
    <block kind="note">
      <xsl:for-each select="e:part"><xsl:if test="position() &gt; 1"> · </xsl:if><xsl:value-of select="."/></xsl:for-each>
      <xsl:text> (</xsl:text><xsl:value-of select="key('word', @state)"/>)</block>
  </xsl:template>
  <xsl:template match="tei:supplied[@e:block or @e:holds-block] | tei:secl[@e:block or @e:holds-block]" mode="m:plain">
    <xsl:apply-templates mode="m:plain"/>
  </xsl:template>
  <xsl:template match="tei:secl" mode="m:plain">{<xsl:apply-templates mode="m:plain"/>}</xsl:template>
  <xsl:template match="tei:supplied" mode="m:plain">[<xsl:apply-templates mode="m:plain"/>]</xsl:template>
  <xsl:template match="tei:del | tei:surplus | tei:fw | tei:metamark | tei:handShift | tei:am[@e:left-out]" mode="m:plain"/>
  <xsl:template match="tei:restore/tei:del" mode="m:plain"><xsl:apply-templates mode="m:plain"/></xsl:template>
  <xsl:template match="tei:space" mode="m:plain"><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="tei:choice" mode="m:plain-diplomatic">
    <xsl:for-each select="*[not(@e:left-out)]"><xsl:if test="@e:or"> / </xsl:if><xsl:apply-templates select="." mode="m:plain"/></xsl:for-each>
  </xsl:template>
  <xsl:template match="tei:add" mode="m:plain-diplomatic">\<xsl:apply-templates mode="m:plain"/>/</xsl:template>
  <xsl:template match="tei:del" mode="m:plain-diplomatic">[[<xsl:apply-templates mode="m:plain"/>]]</xsl:template>
  <xsl:template match="tei:restore | tei:surplus | tei:metamark | tei:fw | tei:unclear | tei:am | tei:expan | tei:secl" mode="m:plain-diplomatic">
    <xsl:apply-templates mode="m:plain"/>
  </xsl:template>
  <xsl:template match="tei:supplied | tei:ex" mode="m:plain-diplomatic"/>
  <xsl:template match="tei:corr | tei:reg" mode="m:plain-diplomatic"><xsl:apply-templates mode="m:plain"/></xsl:template>
  <xsl:template match="tei:corr[@e:lone] | tei:reg[@e:lone]" mode="m:plain-diplomatic">[<xsl:apply-templates mode="m:plain"/>]</xsl:template>
  <xsl:template match="tei:supplied[@reason = 'lost' or @reason = 'illegible' or @reason = 'damage']" mode="m:plain-diplomatic">[...]</xsl:template>
  <xsl:template match="tei:space | tei:handShift" mode="m:plain-diplomatic"><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="tei:lb" mode="m:plain-diplomatic"><line/></xsl:template>
</xsl:stylesheet>
