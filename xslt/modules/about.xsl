<?xml version="1.0" encoding="UTF-8"?>
<!-- What the page says about its text, behind it: the header (TEI chapter 2), its fileDesc here. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">

  <!-- What is said about the text, behind it: how to cite, the parts of the header, downloads -->
  <xsl:template name="m:about">
    <section class="about" aria-labelledby="about">
      <h2 id="about"><xsl:value-of select="key('word', 'about')"/></h2>
      <h3><xsl:value-of select="key('word', 'cite')"/></h3>
      <p class="citation" id="citation"><xsl:apply-templates select="e:page" mode="m:citation"/></p>
      <xsl:apply-templates select="tei:TEI/tei:teiHeader" mode="m:part"/>
      <xsl:apply-templates select="tei:TEI/tei:facsimile | tei:TEI/tei:standOff" mode="m:part"/>
      <h3><xsl:value-of select="key('word', 'download')"/></h3>
      <ul class="downloads">
        <xsl:for-each select="e:page/e:download">
          <li><a href="{@href}"><xsl:value-of select="@name"/></a></li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>
  <xsl:template match="e:page" mode="m:citation">
    <xsl:for-each select="e:cite"><xsl:value-of select="."/></xsl:for-each>
    <xsl:if test="@address"><xsl:text> </xsl:text><a href="{@address}"><xsl:value-of select="@address"/></a></xsl:if>
  </xsl:template>

  <xsl:template match="tei:teiHeader" mode="m:part">
    <xsl:apply-templates select="tei:fileDesc" mode="m:part"/>
    <xsl:apply-templates select="tei:profileDesc" mode="m:part"/>
    <xsl:apply-templates select="tei:encodingDesc" mode="m:part"/>
    <xsl:apply-templates select="tei:revisionDesc | tei:xenoData" mode="m:part"/>
  </xsl:template>
  <xsl:template match="tei:fileDesc" mode="m:part">
    <xsl:apply-templates select="tei:sourceDesc" mode="m:part"/>
    <xsl:apply-templates select="tei:publicationStmt" mode="m:part"/>
    <xsl:apply-templates select="tei:titleStmt" mode="m:part"/>
    <xsl:apply-templates select="tei:editionStmt | tei:extent" mode="m:part"/>
    <xsl:apply-templates select="tei:seriesStmt | tei:notesStmt" mode="m:part"/>
  </xsl:template>
  <xsl:template match="tei:publicationStmt" mode="m:part">
    <h3><xsl:value-of select="key('word', 'published')"/></h3>
    <xsl:apply-templates select="tei:p | tei:ab" mode="m:source"/>
    <xsl:call-template name="m:rows-only"/>
  </xsl:template>
  <xsl:template match="tei:titleStmt" mode="m:part">
    <xsl:if test="tei:funder | tei:sponsor">
      <h3><xsl:value-of select="key('word', 'funder')"/></h3>
      <xsl:apply-templates select="tei:funder | tei:sponsor" mode="m:source"/>
    </xsl:if>
    <xsl:if test="tei:principal | tei:meeting">
      <h3><xsl:value-of select="@e:label"/></h3>
      <dl class="rows"><xsl:apply-templates select="tei:principal | tei:meeting" mode="m:about"/></dl>
    </xsl:if>
  </xsl:template>
  <xsl:template match="tei:editionStmt" mode="m:part">
    <h3><xsl:value-of select="@e:label"/></h3>
    <xsl:apply-templates select="tei:p | tei:ab" mode="m:source"/>
    <xsl:if test="tei:edition"><dl class="rows"><xsl:apply-templates select="*[@e:label]" mode="m:about"/></dl></xsl:if>
  </xsl:template>
  <xsl:template match="tei:extent" mode="m:part">
    <h3><xsl:value-of select="@e:label"/></h3>
    <xsl:apply-templates select="." mode="m:source"/>
  </xsl:template>
  <xsl:template match="tei:seriesStmt" mode="m:part"><xsl:call-template name="m:part"/></xsl:template>
  <!-- The words of a page of metadata are kept in the TEI file, and told elsewhere on the page. -->
  <xsl:template match="tei:notesStmt" mode="m:part">
    <xsl:if test="*[not(@type = 'metadata-page')]">
      <h3><xsl:value-of select="@e:label"/></h3>
      <xsl:apply-templates select="tei:note[not(@type = 'metadata-page')] | tei:noteGrp" mode="m:source"/>
      <xsl:if test="tei:relatedItem"><dl class="rows"><xsl:apply-templates select="tei:relatedItem" mode="m:about"/></dl></xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- The source: words, works, manuscripts, recordings, witnesses -->
  <xsl:template match="tei:sourceDesc" mode="m:part">
    <xsl:if test="tei:bibl | tei:biblStruct | tei:p | tei:ab | tei:biblFull | tei:listBibl | tei:list | tei:table">
      <h3><xsl:value-of select="key('word', 'source')"/></h3>
      <xsl:apply-templates mode="m:source"
          select="tei:bibl | tei:biblStruct | tei:p | tei:ab | tei:biblFull | tei:listBibl | tei:list | tei:table"/>
    </xsl:if>
    <xsl:apply-templates select="tei:msDesc | tei:recordingStmt | tei:scriptStmt" mode="m:part"/>
    <xsl:apply-templates select="tei:listWit" mode="m:part"/>
  </xsl:template>
  <xsl:template match="tei:scriptStmt | tei:recordingStmt" mode="m:part"><xsl:call-template name="m:part"/></xsl:template>
  <xsl:template match="tei:*" mode="m:source">
    <div class="p"><xsl:apply-templates select="@e:id | @e:lang | @e:dir" mode="m:attribute"/><xsl:apply-templates mode="m:reading"/></div>
  </xsl:template>
  <xsl:template match="tei:biblStruct | tei:biblFull" mode="m:source"><xsl:call-template name="m:described"/></xsl:template>
  <xsl:template match="tei:listBibl | tei:list | tei:table | tei:msDesc" mode="m:source"><xsl:apply-templates select="." mode="m:reading"/></xsl:template>

  <!-- The list of sigla has the witnesses already; here they stand where there is more to say. -->
  <xsl:template match="tei:listWit" mode="m:part">
    <xsl:if test="not(/e:edition/e:witnesses) or .//tei:msDesc or .//tei:biblStruct">
      <h3><xsl:value-of select="key('word', 'witnesses')"/></h3>
      <xsl:apply-templates select="tei:head | tei:desc" mode="m:source"/>
      <dl class="rows"><xsl:apply-templates select=".//tei:witness[not(.//tei:witness)]" mode="m:about"/></dl>
    </xsl:if>
  </xsl:template>
  <xsl:template match="tei:witness" mode="m:about">
    <div>
      <dt><xsl:value-of select="@e:siglum"/></dt>
      <dd><xsl:apply-templates select="@e:id | @e:lang | @e:dir" mode="m:attribute"/><xsl:apply-templates mode="m:reading"/></dd>
    </div>
  </xsl:template>


  <!-- Rows of fileDesc and of the bibliography of a source (2.2, 3.12) -->
  <xsl:template match="tei:author | tei:editor | tei:sponsor | tei:funder | tei:principal
      | tei:meeting | tei:edition | tei:extent | tei:publisher | tei:distributor | tei:authority
      | tei:pubPlace | tei:biblScope | tei:citedRange | tei:textLang | tei:series | tei:note
      | tei:availability | tei:bibl | tei:equipment | tei:docAuthor | tei:docTitle | tei:docImprint
      | tei:docDate | tei:quote | tei:cit" mode="m:about">
    <xsl:call-template name="m:row"/>
  </xsl:template>
  <xsl:template match="tei:title | tei:listBibl | tei:date | tei:time | tei:idno | tei:ref | tei:ptr" mode="m:about">
    <xsl:call-template name="m:row-of-itself"/>
  </xsl:template>
  <xsl:template match="tei:respStmt" mode="m:about">
    <xsl:call-template name="m:row-joined"><xsl:with-param name="parts" select="*[not(self::tei:resp)]"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="tei:address" mode="m:about"><xsl:call-template name="m:row-joined"/></xsl:template>
  <xsl:template match="tei:seriesStmt | tei:recording | tei:broadcast | tei:scriptStmt
      | tei:biblStruct | tei:biblFull" mode="m:about">
    <xsl:call-template name="m:row-of-rows"/>
  </xsl:template>
  <xsl:template match="tei:titleStmt | tei:editionStmt | tei:publicationStmt | tei:analytic | tei:monogr | tei:imprint" mode="m:about">
    <xsl:call-template name="m:spread"/>
  </xsl:template>
  <xsl:template match="tei:notesStmt | tei:sourceDesc" mode="m:about">
    <div><dt><xsl:value-of select="@e:label"/></dt><dd><xsl:apply-templates mode="m:source" select="*"/></dd></div>
  </xsl:template>
  <xsl:template match="tei:relatedItem" mode="m:about"><xsl:call-template name="m:row"/></xsl:template>
  <xsl:template match="tei:relatedItem[@e:href and not(*)]" mode="m:about">
    <div><dt><xsl:value-of select="@e:label"/></dt><dd><a href="{@e:href}"><xsl:value-of select="@e:href"/></a></dd></div>
  </xsl:template>
  <xsl:template match="tei:media" mode="m:about">
    <div><dt><xsl:value-of select="@e:label"/></dt><dd><xsl:apply-templates select="." mode="m:link"/></dd></div>
  </xsl:template>
  <xsl:template match="tei:media | tei:schemaRef" mode="m:link"><xsl:value-of select="@e:said"/></xsl:template>
  <xsl:template match="tei:media[@e:href] | tei:schemaRef[@e:href]" mode="m:link">
    <a href="{@e:href}"><xsl:value-of select="@e:said"/></a>
  </xsl:template>

  <!-- What may stand in running words, too -->
  <xsl:template match="tei:idno[@e:href]" mode="m:reading">
    <a href="{@e:href}"><xsl:call-template name="m:attributes"/><xsl:apply-templates mode="m:reading"/></a>
  </xsl:template>
  <xsl:template match="tei:relatedItem | tei:availability | tei:licence" mode="m:reading"><xsl:call-template name="m:inline"/></xsl:template>
  <xsl:template match="tei:licence[@e:href]" mode="m:reading">
    <a href="{@e:href}"><xsl:call-template name="m:attributes"/><xsl:apply-templates mode="m:reading"/></a>
  </xsl:template>
  <xsl:template match="tei:licence[@e:href][@e:holds-block or tei:p or tei:ab or tei:ref]" mode="m:reading">
    <div><xsl:call-template name="m:attributes"/><xsl:apply-templates mode="m:reading"/><p><a href="{@e:href}"><xsl:value-of select="@e:href"/></a></p></div>
  </xsl:template>
  <xsl:template match="tei:titleStmt | tei:editionStmt | tei:publicationStmt | tei:seriesStmt | tei:notesStmt
      | tei:sourceDesc" mode="m:reading"><xsl:call-template name="m:inline"/></xsl:template>
  <!-- A note of the header has no number: it stands in its words, in brackets. -->
  <xsl:template match="tei:teiHeader//tei:p/tei:note | tei:teiHeader//tei:bibl/tei:note | tei:altIdentifier/tei:note" mode="m:reading">
    <span class="note"><xsl:apply-templates select="@e:id | @e:lang | @e:dir" mode="m:attribute"/>(<xsl:apply-templates mode="m:reading"/>)</span>
  </xsl:template>
</xsl:stylesheet>
