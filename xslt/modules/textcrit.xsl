<?xml version="1.0" encoding="UTF-8"?>
<!-- Critical apparatus (TEI chapter 12), as prepared. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">

  <!-- The words of an entry: a link to it. Where a witness departs from the base text, a mark. -->
  <xsl:template match="e:lemma" mode="m:reading">
    <span class="lemma"><xsl:apply-templates mode="m:reading"/></span>
  </xsl:template>
  <xsl:template match="e:lemma[@e:href]" mode="m:reading">
    <a class="lemma" href="{@e:href}"><xsl:apply-templates mode="m:reading"/></a>
  </xsl:template>
  <xsl:template match="e:lemma[not(text())]" mode="m:reading" priority="1">
    <a class="lemma" href="{@e:href}">‸<xsl:apply-templates mode="m:reading"/></a>
  </xsl:template>
  <xsl:template match="e:lemma[@lost]" mode="m:reading" priority="2"><xsl:apply-templates mode="m:reading"/></xsl:template>
  <xsl:template match="e:lemma[@differs]" mode="m:reading" priority="2">
    <span class="differs"><xsl:apply-templates mode="m:reading"/></span>
  </xsl:template>
  <xsl:template match="e:lemma[@differs and @e:href]" mode="m:reading" priority="3">
    <a class="differs" href="{@e:href}"><xsl:apply-templates mode="m:reading"/></a>
  </xsl:template>
  <xsl:template match="e:lemma[@differs and not(text())]" mode="m:reading" priority="4">
    <a class="differs" href="{@e:href}" title="{key('word', 'omitted')}">‸</a>
  </xsl:template>
  <!-- A reading that is a gap or a space has the sign for it. -->
  <xsl:template match="e:lemma[@sign]" mode="m:reading" priority="5"><xsl:apply-templates mode="m:reading"/></xsl:template>
  <xsl:template match="e:call" mode="m:reading"/>
  <xsl:template match="e:call[@n]" mode="m:reading"><span id="lem-{@n}"/></xsl:template>
  <xsl:template match="e:call[key('entry', @n)/@count]" mode="m:reading"><sup class="app-call" id="lem-{@n}"><xsl:value-of select="key('entry', @n)/@count"/></sup></xsl:template>
  <!-- Behind a name, which is a link of its own, the mark leads to the entry. -->
  <xsl:template match="e:call[@beside]" mode="m:reading" priority="1">
    <sup class="app-call">
      <xsl:apply-templates select="@n" mode="m:call"/>
      <a href="{@e:href}" aria-label="{key('word', 'apparatus')}"><xsl:apply-templates select="." mode="m:sign"/></a>
    </sup>
  </xsl:template>
  <xsl:template match="e:call/@n" mode="m:call"><xsl:attribute name="id">lem-<xsl:value-of select="."/></xsl:attribute></xsl:template>
  <xsl:template match="e:call" mode="m:sign">°</xsl:template>
  <xsl:template match="e:call[key('entry', @n)/@count]" mode="m:sign"><xsl:value-of select="key('entry', @n)/@count"/></xsl:template>
  <xsl:template match="e:lacuna" mode="m:reading"><span class="lacuna">[<xsl:value-of select="key('word', 'lacuna')"/>]</span></xsl:template>
  <xsl:key name="entry" match="e:apparatus/e:entry" use="@n"/>

  <!-- The apparatus at the foot -->
  <xsl:template match="e:apparatus" mode="m:reading">
    <section class="apparatus" aria-labelledby="apparatus">
      <h2 id="apparatus"><xsl:value-of select="key('word', 'apparatus')"/></h2>
      <ol><xsl:apply-templates select="e:entry" mode="m:reading"/></ol>
    </section>
  </xsl:template>
  <xsl:template match="e:apparatus/e:entry" mode="m:reading">
    <li id="app-{@n}">
      <a class="at" href="#lem-{@n}" aria-label="{@line}{@count}, {key('word', 'to-text')}"><xsl:apply-templates select="." mode="m:label"/></a>
      <xsl:text> </xsl:text>
      <xsl:apply-templates select="e:lem" mode="m:reading"/>
      <xsl:apply-templates select="e:detail[not(preceding-sibling::e:rdg)]" mode="m:reading"/>
      <xsl:text>] </xsl:text>
      <xsl:apply-templates select="e:rdg | e:detail[preceding-sibling::e:rdg]" mode="m:reading"/>
      <xsl:apply-templates select="@kind" mode="m:sigla"/>
    </li>
  </xsl:template>
  <xsl:template match="e:entry[@line]" mode="m:label"><xsl:value-of select="@line"/></xsl:template>
  <xsl:template match="e:entry[@count]" mode="m:label"><xsl:value-of select="@count"/></xsl:template>
  <xsl:template match="e:lem" mode="m:reading">
    <span class="lem"><xsl:apply-templates mode="m:entry"/><xsl:apply-templates select="@empty" mode="m:entry"/></span>
    <xsl:apply-templates select="@kind | @hand" mode="m:sigla"/>
    <xsl:apply-templates select="@by | @wit" mode="m:sigla"/>
  </xsl:template>
  <xsl:template match="e:lem/@empty" mode="m:entry"> ‸</xsl:template>
  <xsl:template match="e:rdg" mode="m:reading">
    <xsl:if test="preceding-sibling::e:rdg">; </xsl:if>
    <xsl:apply-templates select="." mode="m:words-of-reading"/>
    <xsl:apply-templates select="@kind | @hand" mode="m:sigla"/>
    <xsl:apply-templates select="@by | @wit" mode="m:sigla"/>
  </xsl:template>
  <xsl:template match="e:rdg" mode="m:words-of-reading"><xsl:apply-templates select="tei:*/node()" mode="m:entry"/></xsl:template>
  <xsl:template match="e:rdg[@omitted]" mode="m:words-of-reading"><i><xsl:value-of select="key('word', 'omitted')"/></i></xsl:template>
  <xsl:template match="e:rdg[@omitted and @moved]" mode="m:words-of-reading"/>
  <xsl:template match="@wit | @by" mode="m:sigla"><xsl:if test=". != ''"><xsl:text> </xsl:text><i class="sigla"><xsl:value-of select="."/></i></xsl:if></xsl:template>
  <xsl:template match="@kind | @hand" mode="m:sigla"><xsl:text> </xsl:text><span class="kind">(<xsl:value-of select="."/>)</span></xsl:template>
  <xsl:template match="e:detail" mode="m:reading">
    <xsl:text> </xsl:text><span class="kind"><xsl:apply-templates select="@wit" mode="m:words-of-detail"/><xsl:apply-templates select="tei:*/node()" mode="m:entry"/></span>
  </xsl:template>
  <xsl:template match="e:detail[tei:wit]" mode="m:reading"><xsl:apply-templates select="tei:wit" mode="m:reading"/></xsl:template>
  <xsl:template match="e:detail/@wit" mode="m:words-of-detail"><xsl:if test=". != ''"><xsl:value-of select="."/>: </xsl:if></xsl:template>

  <!-- m:entry: a reading on one line, lines of verse with strokes between them -->
  <xsl:template match="tei:l | tei:p | tei:ab | tei:head | tei:item | tei:row" mode="m:entry">
    <xsl:if test="preceding-sibling::*"> / </xsl:if><xsl:apply-templates mode="m:entry"/>
  </xsl:template>
  <xsl:template match="tei:cell" mode="m:entry">
    <xsl:if test="preceding-sibling::tei:cell"> | </xsl:if><xsl:apply-templates mode="m:entry"/>
  </xsl:template>
  <xsl:template match="tei:lg | tei:div | tei:sp | tei:seg | tei:w | tei:list | tei:table" mode="m:entry"><xsl:apply-templates mode="m:entry"/></xsl:template>
  <xsl:template match="node()" mode="m:entry" priority="-1"><xsl:apply-templates select="." mode="m:reading"/></xsl:template>
  <xsl:template match="tei:note" mode="m:entry"> (<xsl:apply-templates mode="m:entry"/>)</xsl:template>
  <!-- An entry inside a reading, and words that it has from another place -->
  <xsl:template match="e:inner" mode="m:entry">⟨<xsl:apply-templates select="e:rdg | e:detail" mode="m:inner"/>⟩</xsl:template>
  <xsl:template match="e:rdg" mode="m:inner">
    <xsl:if test="preceding-sibling::e:rdg"> | </xsl:if>
    <xsl:apply-templates select="." mode="m:words-of-reading"/>
    <xsl:apply-templates select="@kind | @hand" mode="m:sigla"/>
    <xsl:apply-templates select="@by | @wit" mode="m:sigla"/>
  </xsl:template>
  <xsl:template match="e:detail" mode="m:inner">
    <xsl:text> </xsl:text><span class="kind">(<xsl:apply-templates select="@wit" mode="m:words-of-detail"/><xsl:apply-templates select="tei:*/node()" mode="m:entry"/>)</span>
  </xsl:template>
  <xsl:template match="e:detail[tei:wit]" mode="m:inner"><xsl:apply-templates select="tei:wit" mode="m:reading"/></xsl:template>
  <xsl:template match="e:moved" mode="m:entry">
    <xsl:for-each select="*"><xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if><xsl:apply-templates mode="m:entry"/></xsl:for-each>
  </xsl:template>
  <xsl:template match="e:inner | e:moved" mode="m:reading"><xsl:apply-templates select="." mode="m:entry"/></xsl:template>
  <xsl:template match="tei:lacunaStart | tei:lacunaEnd | tei:witStart | tei:witEnd" mode="m:reading">
    <xsl:text> </xsl:text><span class="kind">[<xsl:value-of select="key('word', local-name())"/>]</span>
  </xsl:template>
  <xsl:template match="tei:wit" mode="m:reading"><xsl:text> </xsl:text><i class="sigla"><xsl:apply-templates mode="m:reading"/></i></xsl:template>
  <xsl:template match="tei:listWit | tei:variantEncoding | tei:listApp | tei:witDetail | tei:listTranspose" mode="m:reading"/>

  <!-- Witnesses side by side -->
  <xsl:template match="e:variants" mode="m:reading">
    <div class="table-frame" id="text" role="region" tabindex="0" aria-label="{key('word', 'variants')}">
      <table class="variants">
        <thead>
          <tr><xsl:for-each select="e:column"><th scope="col"><a href="{@href}"><xsl:value-of select="@label"/></a></th></xsl:for-each></tr>
        </thead>
        <tbody><xsl:apply-templates select="e:row" mode="m:reading"/></tbody>
      </table>
    </div>
  </xsl:template>
  <xsl:template match="e:variants/e:row" mode="m:reading"><tr><xsl:apply-templates select="e:cell" mode="m:reading"/></tr></xsl:template>
  <xsl:template match="e:variants/e:row/e:cell" mode="m:reading"><td><xsl:apply-templates select="*" mode="m:reading"/></td></xsl:template>

  <!-- Witnesses and their sigla -->
  <xsl:template match="e:witnesses" mode="m:reading">
    <section class="witnesses" aria-labelledby="witnesses">
      <h2 id="witnesses"><xsl:value-of select="key('word', 'witnesses')"/></h2>
      <dl><xsl:apply-templates select="e:witness" mode="m:reading"/></dl>
    </section>
  </xsl:template>
  <xsl:template match="e:witness" mode="m:reading">
    <div><dt><xsl:value-of select="@siglum"/></dt><dd><xsl:value-of select="."/></dd></div>
  </xsl:template>

  <!-- Plain text -->
  <xsl:template match="e:lemma" mode="m:plain"><xsl:apply-templates mode="m:plain"/></xsl:template>
  <xsl:template match="e:call" mode="m:plain"/>
  <xsl:template match="e:call[key('entry', @n)/@count]" mode="m:plain">‹<xsl:value-of select="key('entry', @n)/@count"/>›</xsl:template>
  <xsl:template match="e:lemma[@lost]" mode="m:plain"/>
  <xsl:template match="e:witnesses" mode="m:plain">
    <block kind="head2"><xsl:value-of select="key('word', 'witnesses')"/></block>
    <block kind="division"><xsl:apply-templates select="e:witness" mode="m:plain"/></block>
  </xsl:template>
  <xsl:template match="e:witness" mode="m:plain">
    <block kind="note"><xsl:value-of select="normalize-space(concat(@siglum, ' ', .))"/></block>
  </xsl:template>
  <xsl:template match="e:lacuna" mode="m:plain">[---]</xsl:template>
  <xsl:template match="e:apparatus" mode="m:plain">
    <block kind="head2"><xsl:value-of select="key('word', 'apparatus')"/></block>
    <block kind="division"><xsl:apply-templates select="e:entry" mode="m:plain"/></block>
  </xsl:template>
  <xsl:template match="e:apparatus/e:entry" mode="m:plain">
    <block kind="note">
      <xsl:value-of select="@line"/><xsl:apply-templates select="@count" mode="m:plain"/><xsl:text> </xsl:text>
      <xsl:variable name="lemma"><xsl:apply-templates select="e:lem | e:detail[not(preceding-sibling::e:rdg)]" mode="m:plain"/></xsl:variable>
      <xsl:value-of select="normalize-space($lemma)"/>
      <xsl:text>] </xsl:text>
      <xsl:apply-templates select="e:rdg | e:detail[preceding-sibling::e:rdg]" mode="m:plain"/>
      <xsl:apply-templates select="@kind" mode="m:plain"/>
    </block>
  </xsl:template>
  <xsl:template match="@count" mode="m:plain">‹<xsl:value-of select="."/>›</xsl:template>
  <xsl:template match="e:lem" mode="m:plain">
    <xsl:value-of select="."/><xsl:apply-templates select="@empty" mode="m:entry"/>
    <xsl:apply-templates select="@kind | @hand" mode="m:plain"/><xsl:apply-templates select="@by | @wit" mode="m:plain"/>
  </xsl:template>
  <xsl:template match="e:rdg" mode="m:plain">
    <xsl:if test="preceding-sibling::e:rdg">; </xsl:if>
    <xsl:variable name="words"><xsl:apply-templates select="." mode="m:words-of-reading"/></xsl:variable>
    <xsl:value-of select="normalize-space($words)"/>
    <xsl:apply-templates select="@kind | @hand" mode="m:plain"/><xsl:apply-templates select="@by | @wit" mode="m:plain"/>
  </xsl:template>
  <xsl:template match="@kind | @hand" mode="m:plain"> (<xsl:value-of select="."/>)</xsl:template>
  <xsl:template match="@wit | @by" mode="m:plain"><xsl:if test=". != ''"><xsl:text> </xsl:text><xsl:value-of select="."/></xsl:if></xsl:template>
  <xsl:template match="e:detail" mode="m:plain">
    <xsl:variable name="words"><xsl:apply-templates select="@wit" mode="m:words-of-detail"/><xsl:apply-templates select="tei:*/node()" mode="m:entry"/></xsl:variable>
    <xsl:text> (</xsl:text><xsl:value-of select="normalize-space($words)"/>)</xsl:template>
  <xsl:template match="e:detail[tei:wit]" mode="m:plain"><xsl:text> </xsl:text><xsl:value-of select="normalize-space(tei:wit)"/></xsl:template>
</xsl:stylesheet>
