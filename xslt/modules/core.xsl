<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements available in all TEI documents (TEI chapter 3). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">

  <xsl:template match="tei:p" mode="m:reading">
    <xsl:call-template name="m:paragraph">
      <xsl:with-param name="permalink" select="@e:id"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="tei:p[@e:further]" mode="m:reading">
    <xsl:call-template name="m:paragraph">
      <xsl:with-param name="class" select="'further'"/>
      <xsl:with-param name="permalink" select="@e:id"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="tei:ab" mode="m:reading">
    <xsl:call-template name="m:paragraph">
      <xsl:with-param name="class" select="'ab'"/>
      <xsl:with-param name="permalink" select="@e:id"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Highlighting and quotation (3.3) -->
  <xsl:template match="tei:hi" mode="m:reading">
    <xsl:call-template name="m:inline"/>
  </xsl:template>
  <xsl:template match="tei:emph" mode="m:reading">
    <xsl:call-template name="m:inline"><xsl:with-param name="name" select="'em'"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="tei:title | tei:mentioned" mode="m:reading">
    <xsl:call-template name="m:inline"><xsl:with-param name="name" select="'cite'"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="tei:title[@level = 'a']" mode="m:reading">
    <xsl:call-template name="m:inline"><xsl:with-param name="class" select="'title-a'"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="tei:foreign | tei:distinct | tei:soCalled | tei:seg | tei:s | tei:w | tei:pc
      | tei:phr | tei:cl | tei:num | tei:measure | tei:abbr | tei:expan | tei:ex | tei:rs
      | tei:name | tei:term | tei:gloss | tei:desc | tei:email | tei:address | tei:addrLine
      | tei:street | tei:postCode | tei:label | tei:c | tei:m | tei:ident | tei:code | tei:val
      | tei:att | tei:gi | tei:tag | tei:headLabel | tei:headItem | tei:postBox
      | tei:noteGrp | tei:g | tei:unit | tei:measureGrp | tei:time | tei:listRef"
      mode="m:reading">
    <xsl:call-template name="m:inline"/>
  </xsl:template>
  <xsl:template match="tei:address[@e:block]/tei:addrLine" mode="m:reading">
    <xsl:call-template name="m:paragraph"><xsl:with-param name="class" select="'addrLine'"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="tei:q | tei:said" mode="m:reading">
    <xsl:call-template name="m:inline"/>
  </xsl:template>
  <xsl:template match="tei:quote" mode="m:reading">
    <xsl:call-template name="m:inline"/>
  </xsl:template>
  <xsl:template match="tei:quote[@e:block] | tei:quote[@e:holds-block] | tei:q[@e:block]" mode="m:reading">
    <blockquote>
      <xsl:call-template name="m:attributes"/>
      <xsl:apply-templates mode="m:reading"/>
    </blockquote>
  </xsl:template>
  <xsl:template match="tei:cit" mode="m:reading"><xsl:call-template name="m:inline"/></xsl:template>

  <!-- Editorial changes (3.5): the reading text has the regular form, in brackets where both
       forms stand in the source's own text. -->
  <xsl:template match="tei:choice" mode="m:reading">
    <span class="choice">
      <xsl:apply-templates select="@e:id" mode="m:attribute"/>
      <xsl:for-each select="*[not(@e:left-out)]"><xsl:if test="@e:or"> / </xsl:if><xsl:apply-templates select="." mode="m:reading"/></xsl:for-each>
    </span>
  </xsl:template>
  <xsl:template match="tei:choice[@e:both]" mode="m:reading">
    <span class="choice">
      <xsl:apply-templates select="@e:id" mode="m:attribute"/>
      <xsl:apply-templates select="tei:orig[not(@e:left-out)]" mode="m:reading"/>
      <xsl:text> </xsl:text>
      <span class="editor"><span class="bracket">[</span><xsl:for-each select="tei:reg[not(@e:left-out)]"><xsl:if test="@e:or"> / </xsl:if><xsl:apply-templates select="." mode="m:reading"/></xsl:for-each><span class="bracket">]</span></span>
    </span>
  </xsl:template>
  <xsl:template match="tei:orig | tei:reg | tei:sic | tei:corr" mode="m:reading">
    <xsl:call-template name="m:inline"/>
  </xsl:template>
  <xsl:template match="tei:gap" mode="m:reading">
    <span>
      <xsl:call-template name="m:attributes"><xsl:with-param name="class" select="'gap'"/></xsl:call-template>
      <xsl:text>[</xsl:text>
      <xsl:apply-templates select="." mode="m:sign"/>
      <xsl:text>]</xsl:text>
    </span>
  </xsl:template>
  <xsl:template match="tei:gap[@e:block]" mode="m:reading">
    <p>
      <xsl:call-template name="m:attributes"><xsl:with-param name="class" select="'gap'"/></xsl:call-template>
      <xsl:text>[</xsl:text><xsl:apply-templates select="." mode="m:sign"/><xsl:text>]</xsl:text>
    </p>
  </xsl:template>
  <xsl:template match="tei:gap" mode="m:sign">…</xsl:template>
  <xsl:template match="tei:gap[@e:dots]" mode="m:sign"><xsl:value-of select="@e:dots"/></xsl:template>
  <xsl:template match="tei:gap[tei:desc]" mode="m:sign">
    <xsl:text>… </xsl:text><xsl:apply-templates select="tei:desc" mode="m:reading"/>
  </xsl:template>

  <!-- Markup as an example (22.1.2), line by line -->
  <xsl:template match="e:code" mode="m:reading">
    <pre class="egXML"><code><xsl:for-each select="e:line"><xsl:if test="position() &gt; 1"><xsl:text>&#10;</xsl:text></xsl:if><xsl:value-of select="."/></xsl:for-each></code></pre>
  </xsl:template>

  <xsl:template match="tei:eg" mode="m:reading">
    <xsl:call-template name="m:inline"><xsl:with-param name="class" select="'eg'"/></xsl:call-template>
  </xsl:template>

  <!-- Ruby (3.4.2) -->
  <xsl:template match="tei:ruby" mode="m:reading">
    <ruby><xsl:call-template name="m:attributes"/><xsl:apply-templates mode="m:reading"/></ruby>
  </xsl:template>
  <xsl:template match="tei:rb" mode="m:reading"><xsl:apply-templates mode="m:reading"/></xsl:template>
  <xsl:template match="tei:rt" mode="m:reading"><rp>(</rp><rt><xsl:apply-templates mode="m:reading"/></rt><rp>)</rp></xsl:template>
  <xsl:template match="tei:rt" mode="m:plain">(<xsl:apply-templates mode="m:plain"/>)</xsl:template>

  <!-- Lists (3.8) -->
  <xsl:template match="tei:list" mode="m:reading">
    <div>
      <xsl:call-template name="m:attributes"><xsl:with-param name="class" select="'list'"/></xsl:call-template>
      <xsl:apply-templates select="*[@e:lead]" mode="m:reading"/>
      <ul><xsl:apply-templates select="tei:item" mode="m:item"/></ul>
      <xsl:apply-templates select="*[@e:late]" mode="m:reading"/>
    </div>
  </xsl:template>
  <xsl:template match="tei:list[contains(concat(' ', @rend, ' '), ' numbered ') or @type = 'ordered']" mode="m:reading">
    <div>
      <xsl:call-template name="m:attributes"><xsl:with-param name="class" select="'list'"/></xsl:call-template>
      <xsl:apply-templates select="*[@e:lead]" mode="m:reading"/>
      <ol><xsl:apply-templates select="tei:item" mode="m:item"/></ol>
      <xsl:apply-templates select="*[@e:late]" mode="m:reading"/>
    </div>
  </xsl:template>
  <xsl:template match="tei:list[e:pair]" mode="m:reading" priority="2">
    <div>
      <xsl:call-template name="m:attributes"><xsl:with-param name="class" select="'list'"/></xsl:call-template>
      <xsl:apply-templates select="*[@e:lead]" mode="m:reading"/>
      <dl class="labelled">
        <xsl:if test="tei:headLabel | tei:headItem">
          <div class="list-head">
            <dt><xsl:apply-templates select="tei:headLabel" mode="m:reading"/></dt>
            <dd><xsl:apply-templates select="tei:headItem" mode="m:reading"/></dd>
          </div>
        </xsl:if>
        <xsl:apply-templates select="e:pair" mode="m:reading"/>
      </dl>
      <xsl:apply-templates select="*[@e:late]" mode="m:reading"/>
    </div>
  </xsl:template>
  <xsl:template match="e:pair" mode="m:reading">
    <div>
      <xsl:apply-templates select="tei:label" mode="m:pair"/>
      <xsl:if test="not(tei:label)"><dt/></xsl:if>
      <xsl:apply-templates select="tei:item" mode="m:pair"/>
      <xsl:if test="not(tei:item)"><dd/></xsl:if>
    </div>
  </xsl:template>
  <xsl:template match="tei:label" mode="m:pair">
    <dt><xsl:call-template name="m:attributes"/><xsl:apply-templates mode="m:reading"/></dt>
  </xsl:template>
  <xsl:template match="tei:item" mode="m:pair">
    <dd><xsl:call-template name="m:attributes"/><xsl:apply-templates mode="m:reading"/></dd>
  </xsl:template>
  <xsl:template match="tei:item" mode="m:item">
    <li><xsl:call-template name="m:attributes"/><xsl:apply-templates select="@e:value | @e:label" mode="m:number"/><xsl:apply-templates mode="m:reading"/></li>
  </xsl:template>
  <xsl:template match="@e:value" mode="m:number"><xsl:attribute name="value"><xsl:value-of select="."/></xsl:attribute></xsl:template>
  <xsl:template match="@e:label" mode="m:number">
    <xsl:attribute name="class">own-label</xsl:attribute>
    <span class="item-label"><xsl:value-of select="."/><xsl:text> </xsl:text></span>
  </xsl:template>
  <xsl:template match="tei:item" mode="m:reading">
    <div><xsl:call-template name="m:attributes"/><xsl:apply-templates mode="m:reading"/></div>
  </xsl:template>

  <!-- Notes (3.9) -->
  <xsl:template match="tei:note" mode="m:reading">
    <aside>
      <xsl:call-template name="m:attributes"><xsl:with-param name="class" select="'note'"/></xsl:call-template>
      <xsl:apply-templates mode="m:reading"/>
    </aside>
  </xsl:template>
  <xsl:template match="tei:note[@e:n]" mode="m:reading">
    <sup class="note-call"><a id="{@e:id}-call" href="#{@e:id}" aria-label="{key('word', 'to-note')} {@e:n}"><xsl:value-of select="@e:n"/></a></sup>
  </xsl:template>
  <!-- A note of the margin is called twice: on a wide page the second call and the note behind it are
       shown, on a narrow one and in print the first call and the note in the list. -->
  <xsl:template match="tei:note[@e:side]" mode="m:reading">
    <aside>
      <xsl:call-template name="m:attributes"><xsl:with-param name="class" select="concat('note marginal ', @e:side)"/></xsl:call-template>
      <xsl:apply-templates mode="m:reading"/>
    </aside>
  </xsl:template>
  <xsl:template match="tei:note[@e:n and @e:side]" mode="m:reading">
    <sup class="note-call call-below"><a id="{@e:id}-call" href="#{@e:id}" aria-label="{key('word', 'to-note')} {@e:n}"><xsl:value-of select="@e:n"/></a></sup>
    <sup class="note-call call-beside"><a id="{@e:id}-call-beside" href="#{@e:id}-beside" aria-label="{key('word', 'to-note')} {@e:n}"><xsl:value-of select="@e:n"/></a></sup>
    <span class="beside {@e:side}" role="note" id="{@e:id}-beside" aria-label="{key('word', 'to-note')} {@e:n}">
      <xsl:apply-templates select="e:beside/@e:lang | e:beside/@e:dir" mode="m:attribute"/>
      <span class="number"><xsl:value-of select="@e:n"/></span>
      <xsl:text> </xsl:text>
      <xsl:apply-templates select="e:beside/node()" mode="m:reading"/>
      <xsl:text> </xsl:text>
      <a class="to-text" href="#{@e:id}-call-beside" aria-label="{key('word', 'to-text')} ({@e:n})">↩</a>
    </span>
  </xsl:template>
  <xsl:template match="e:beside" mode="m:reading"/>
  <xsl:template match="e:part" mode="m:reading">
    <span>
      <xsl:call-template name="m:attributes"><xsl:with-param name="class" select="'part'"/></xsl:call-template>
      <xsl:apply-templates mode="m:reading"/>
    </span>
  </xsl:template>
  <xsl:template name="m:notes">
    <xsl:if test="e:page/@notes">
      <section class="notes" aria-labelledby="notes">
        <xsl:if test="e:page/@all-beside"><xsl:attribute name="class">notes all-beside</xsl:attribute></xsl:if>
        <h2 id="notes"><xsl:value-of select="key('word', 'notes')"/></h2>
        <ol><xsl:apply-templates select="tei:TEI/tei:text//tei:note[@e:n]" mode="m:notes"/></ol>
      </section>
    </xsl:if>
  </xsl:template>
  <xsl:template match="tei:note" mode="m:notes">
    <li value="{@e:n}">
      <xsl:call-template name="m:attributes"/>
      <xsl:call-template name="m:note"/>
    </li>
  </xsl:template>
  <xsl:template match="tei:note[@e:side]" mode="m:notes">
    <li value="{@e:n}">
      <xsl:call-template name="m:attributes"><xsl:with-param name="class" select="'is-beside'"/></xsl:call-template>
      <xsl:call-template name="m:note"/>
    </li>
  </xsl:template>
  <xsl:template name="m:note">
      <xsl:apply-templates mode="m:reading"/>
      <xsl:text> </xsl:text>
      <a class="to-text" href="#{@e:id}-call" aria-label="{key('word', 'to-text')} ({@e:n})">↩</a>
  </xsl:template>

  <!-- Milestones (3.11.3) -->
  <xsl:template match="tei:pb" mode="m:reading">
    <span><xsl:call-template name="m:attributes"><xsl:with-param name="class" select="'pb'"/></xsl:call-template><xsl:apply-templates select="." mode="m:sign"/></span>
  </xsl:template>
  <xsl:template match="tei:pb[@e:block]" mode="m:reading">
    <p><xsl:call-template name="m:attributes"><xsl:with-param name="class" select="'pb'"/></xsl:call-template><xsl:apply-templates select="." mode="m:sign"/></p>
  </xsl:template>
  <xsl:template match="tei:pb" mode="m:sign">[<xsl:value-of select="key('word', 'page-break')"/>]</xsl:template>
  <xsl:template match="tei:pb[@n]" mode="m:sign">[<xsl:value-of select="key('word', 'page')"/><xsl:text> </xsl:text><xsl:value-of select="@n"/>]</xsl:template>
  <xsl:template match="tei:lb" mode="m:reading"/>
  <xsl:template match="tei:lb[@e:line-end]" mode="m:reading">
    <xsl:apply-templates select="@e:line-end" mode="m:sign"/><br/><xsl:apply-templates select="@e:line" mode="m:inscribed"/>
  </xsl:template>
  <xsl:template match="@e:line-end" mode="m:sign"/>
  <xsl:template match="@e:line-end[. = 'hyphen']" mode="m:sign"><span class="line-hyphen">-</span></xsl:template>
  <xsl:template match="@e:line" mode="m:inscribed">
    <a class="line-number" id="{../@e:id}" href="#{../@e:id}" aria-label="{key('word', 'line')} {.}"><xsl:value-of select="."/></a>
  </xsl:template>
  <xsl:template match="tei:cb | tei:gb | tei:milestone | tei:anchor | tei:index" mode="m:reading">
    <xsl:if test="@e:id and not(@e:block)"><span id="{@e:id}"/></xsl:if>
  </xsl:template>
  <xsl:template match="tei:milestone[@unit = 'section' and @e:block] | tei:milestone[@rend = 'stars' and @e:block]" mode="m:reading"><hr/></xsl:template>

  <!-- Bibliography (3.12) -->
  <xsl:template match="tei:bibl | tei:biblStruct | tei:biblFull" mode="m:reading">
    <xsl:call-template name="m:inline"><xsl:with-param name="class" select="'bibl'"/></xsl:call-template>
  </xsl:template>
  <!-- A citation of a work that is listed: a link, or with one behind it if there are links in it -->
  <xsl:template match="tei:bibl[@e:href][not(@e:holds-block)]" mode="m:reading" priority="1">
    <a href="{@e:href}">
      <xsl:call-template name="m:attributes"><xsl:with-param name="class" select="'bibl'"/></xsl:call-template>
      <xsl:apply-templates mode="m:reading"/>
    </a>
  </xsl:template>
  <xsl:template match="tei:bibl[@e:to-work]" mode="m:reading" priority="1">
    <xsl:call-template name="m:inline"><xsl:with-param name="class" select="'bibl'"/></xsl:call-template>
    <a class="to-work" href="{@e:to-work}" aria-label="{key('word', 'to-work')}">↗</a>
  </xsl:template>
  <xsl:template match="tei:listBibl" mode="m:reading">
    <div class="list">
      <xsl:apply-templates select="*[@e:lead]" mode="m:reading"/>
      <ul class="works"><xsl:apply-templates select="tei:bibl | tei:biblStruct | tei:biblFull | tei:listBibl | tei:msDesc" mode="m:item"/></ul>
      <xsl:apply-templates select="*[@e:late]" mode="m:reading"/>
    </div>
  </xsl:template>
  <xsl:template match="tei:listBibl | tei:msDesc" mode="m:item">
    <li><xsl:apply-templates select="." mode="m:reading"/></li>
  </xsl:template>
  <xsl:template match="tei:bibl | tei:biblStruct | tei:biblFull" mode="m:item">
    <li><xsl:call-template name="m:attributes"/><xsl:apply-templates mode="m:reading"/></li>
  </xsl:template>
  <xsl:template match="tei:author | tei:editor | tei:publisher | tei:pubPlace | tei:biblScope
      | tei:edition | tei:imprint | tei:monogr | tei:analytic | tei:series | tei:respStmt | tei:resp
      | tei:citedRange | tei:idno | tei:funder | tei:sponsor | tei:distributor | tei:extent
      | tei:authority | tei:meeting | tei:textLang" mode="m:reading">
    <xsl:call-template name="m:inline"/>
  </xsl:template>
  <!-- Plain text -->
  <xsl:template match="e:code" mode="m:plain">
    <block kind="code"><xsl:for-each select="e:line"><block kind="verbatim"><xsl:value-of select="."/></block></xsl:for-each></block>
  </xsl:template>
  <xsl:template match="tei:p | tei:ab | tei:quote[@e:block] | tei:q[@e:block] | tei:address[@e:block]" mode="m:plain">
    <block kind="p"><xsl:apply-templates select="@xml:id" mode="m:plain"/><xsl:apply-templates mode="m:plain"/></block>
  </xsl:template>
  <xsl:template match="tei:p[@e:preserved] | tei:ab[@e:preserved] | tei:eg[@e:preserved] | tei:l[@e:preserved]" mode="m:plain" priority="1">
    <block kind="p"><xsl:apply-templates select="@xml:id" mode="m:plain"/><block kind="verbatim"><xsl:apply-templates mode="m:plain"/></block></block>
  </xsl:template>
  <xsl:template match="tei:quote[@e:block] | tei:quote[@e:holds-block] | tei:q[@e:block]" mode="m:plain">
    <block kind="quote"><xsl:apply-templates select="@xml:id" mode="m:plain"/><xsl:apply-templates mode="m:plain"/></block>
  </xsl:template>
  <xsl:template match="tei:address[@e:block]/tei:addrLine" mode="m:plain">
    <block kind="l"><xsl:apply-templates mode="m:plain"/></block>
  </xsl:template>
  <xsl:template match="tei:list | tei:listBibl" mode="m:plain">
    <block kind="list"><xsl:apply-templates select="@xml:id" mode="m:plain"/><xsl:apply-templates mode="m:plain"/></block>
  </xsl:template>
  <xsl:template match="tei:list/tei:item | tei:listBibl/tei:bibl | tei:listBibl/tei:biblStruct | tei:listBibl/tei:biblFull | tei:castItem" mode="m:plain">
    <block kind="item"><xsl:apply-templates select="@xml:id" mode="m:plain"/><xsl:apply-templates mode="m:plain"/></block>
  </xsl:template>
  <!-- An ordered list: its numbers, which edition.publishing.outputs.text sets before the words. -->
  <xsl:template match="tei:list[not(e:pair) and (contains(concat(' ', @rend, ' '), ' numbered ') or @type = 'ordered')]" mode="m:plain">
    <block kind="list"><xsl:apply-templates select="@xml:id" mode="m:plain"/>
      <xsl:apply-templates select="*[@e:lead]" mode="m:plain"/>
      <xsl:for-each select="tei:item">
        <block kind="item" sign="{@e:sign}"><xsl:apply-templates select="@xml:id" mode="m:plain"/><xsl:apply-templates mode="m:plain"/></block>
      </xsl:for-each>
      <xsl:apply-templates select="*[@e:late]" mode="m:plain"/>
    </block>
  </xsl:template>
  <xsl:template match="tei:headItem" mode="m:plain"><xsl:text> </xsl:text><xsl:apply-templates mode="m:plain"/></xsl:template>
  <xsl:template match="e:pair" mode="m:plain">
    <block kind="labelled" id="{tei:item[1]/@xml:id}">
      <xsl:apply-templates select="tei:label" mode="m:plain-label"/>
      <xsl:apply-templates select="tei:item[1]/node()" mode="m:plain"/>
    </block>
    <xsl:apply-templates select="tei:item[position() &gt; 1]" mode="m:plain"/>
  </xsl:template>
  <xsl:template match="e:pair/tei:item" mode="m:plain">
    <block kind="labelled"><xsl:apply-templates select="@xml:id" mode="m:plain"/><xsl:apply-templates mode="m:plain"/></block>
  </xsl:template>
  <xsl:template match="tei:label" mode="m:plain-label">
    <xsl:apply-templates mode="m:plain"/>
    <xsl:variable name="words" select="normalize-space()"/>
    <xsl:if test="translate(substring($words, string-length($words)), '.:;,!?)]–—=', '') != ''">:</xsl:if>
    <xsl:text> </xsl:text>
  </xsl:template>
  <xsl:template match="tei:note" mode="m:plain">
    <block kind="p"><xsl:apply-templates select="@xml:id" mode="m:plain"/><xsl:apply-templates mode="m:plain"/></block>
  </xsl:template>
  <xsl:template match="tei:note[@e:n]" mode="m:plain">[<xsl:value-of select="@e:n"/>]</xsl:template>
  <xsl:template match="tei:note" mode="m:plain-note">
    <block kind="note"><xsl:apply-templates select="@xml:id" mode="m:plain"/>[<xsl:value-of select="@e:n"/>] <xsl:apply-templates mode="m:plain"/></block>
  </xsl:template>
  <xsl:template match="tei:choice" mode="m:plain">
    <xsl:for-each select="*[not(@e:left-out)]"><xsl:if test="@e:or"> / </xsl:if><xsl:apply-templates select="." mode="m:plain"/></xsl:for-each>
  </xsl:template>
  <xsl:template match="tei:choice[@e:both]" mode="m:plain">
    <xsl:apply-templates select="tei:orig[not(@e:left-out)]" mode="m:plain"/>
    <xsl:text> [</xsl:text><xsl:for-each select="tei:reg[not(@e:left-out)]"><xsl:if test="@e:or"> / </xsl:if><xsl:apply-templates select="." mode="m:plain"/></xsl:for-each><xsl:text>]</xsl:text>
  </xsl:template>
  <xsl:template match="tei:index" mode="m:plain"/>
  <xsl:template match="tei:gap" mode="m:plain">[…]</xsl:template>
  <xsl:template match="tei:gap[tei:desc]" mode="m:plain">[… <xsl:apply-templates select="tei:desc" mode="m:plain"/>]</xsl:template>
  <xsl:template match="tei:lb" mode="m:plain"/>
  <xsl:template match="tei:pb" mode="m:plain"><xsl:apply-templates select="." mode="m:sign"/></xsl:template>
  <xsl:template match="tei:pb[@e:block]" mode="m:plain"><block kind="p"><xsl:apply-templates select="@xml:id" mode="m:plain"/><xsl:apply-templates select="." mode="m:sign"/></block></xsl:template>
</xsl:stylesheet>
