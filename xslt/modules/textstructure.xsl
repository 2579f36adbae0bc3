<?xml version="1.0" encoding="UTF-8"?>
<!-- Default text structure (TEI chapter 4). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">

  <xsl:template match="tei:TEI/tei:text" mode="m:reading">
    <article class="text" id="text">
      <xsl:apply-templates select="@e:lang | @e:dir" mode="m:attribute"/>
      <xsl:apply-templates mode="m:reading"/>
    </article>
  </xsl:template>

  <xsl:template match="tei:front | tei:body | tei:back | tei:group | tei:text | tei:titlePage
      | tei:docImprint | tei:opener | tei:closer | tei:postscript | tei:argument | tei:epigraph"
      mode="m:reading">
    <xsl:call-template name="m:division"/>
  </xsl:template>

  <xsl:template match="tei:floatingText" mode="m:reading">
    <xsl:call-template name="m:division"/>
  </xsl:template>

  <xsl:template match="tei:div | tei:div1 | tei:div2 | tei:div3 | tei:div4 | tei:div5 | tei:div6
      | tei:div7" mode="m:reading">
    <section>
      <xsl:call-template name="m:attributes">
        <xsl:with-param name="class" select="'div'"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:reading"/>
    </section>
  </xsl:template>

  <!-- e:level counts the divisions around a head; prepared, since h1 to h6 must not skip one. -->
  <xsl:template match="tei:head[@e:level]" mode="m:reading">
    <xsl:element name="h{@e:level}">
      <xsl:call-template name="m:attributes"/>
      <xsl:apply-templates mode="m:reading"/>
      <xsl:apply-templates select="../@e:id" mode="m:permalink"/>
    </xsl:element>
  </xsl:template>
  <xsl:template match="tei:head" mode="m:reading">
    <xsl:call-template name="m:paragraph">
      <xsl:with-param name="class" select="'head'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="tei:byline | tei:dateline | tei:salute | tei:signed | tei:trailer
      | tei:docTitle | tei:titlePart | tei:docAuthor | tei:docDate | tei:docEdition | tei:imprimatur"
      mode="m:reading">
    <xsl:call-template name="m:inline"/>
  </xsl:template>

  <!-- The words of a letter's opener or closer may run on around its parts (4.2.2). -->
  <xsl:template match="tei:opener[@e:running] | tei:closer[@e:running]" mode="m:reading">
    <xsl:call-template name="m:division"><xsl:with-param name="class" select="concat(local-name(), ' running')"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="tei:salute[@e:block] | tei:dateline[@e:block] | tei:signed[@e:block]
      | tei:byline[@e:block] | tei:trailer[@e:block] | tei:front/tei:docAuthor | tei:front/tei:docDate
      | tei:front/tei:docTitle | tei:titlePage/tei:docAuthor
      | tei:titlePage/tei:docDate | tei:titlePage/tei:docEdition | tei:titlePage/tei:docImprint
      | tei:titlePage/tei:docTitle | tei:titlePage/tei:imprimatur | tei:titlePage/tei:titlePart
      | tei:docTitle/tei:titlePart" mode="m:reading">
    <xsl:call-template name="m:paragraph">
      <xsl:with-param name="class" select="local-name()"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="tei:titlePage/tei:docTitle[tei:titlePart] | tei:front/tei:docTitle[tei:titlePart]
      | tei:titlePage/tei:docImprint | tei:titlePage/tei:argument | tei:titlePage/tei:epigraph
      | tei:titlePage/tei:imprimatur[tei:p]" mode="m:reading" priority="1">
    <xsl:call-template name="m:division"/>
  </xsl:template>

  <!-- The table of contents: divisions that have a head. -->
  <xsl:template match="tei:text | tei:front | tei:body | tei:back | tei:group" mode="m:toc">
    <xsl:apply-templates select="tei:front | tei:body | tei:back | tei:group | tei:text | tei:div"
        mode="m:toc"/>
  </xsl:template>
  <xsl:template match="tei:div[tei:head]" mode="m:toc">
    <li>
      <a href="#{@e:id}"><xsl:apply-templates select="tei:head[1]" mode="m:words"/></a>
      <xsl:if test="tei:div[tei:head]">
        <ol><xsl:apply-templates select="tei:div" mode="m:toc"/></ol>
      </xsl:if>
    </li>
  </xsl:template>

  <!-- Words only, without links, notes and what a reading text leaves out. -->
  <xsl:template match="tei:note | tei:fw | tei:rdg | tei:index | tei:del[@e:left-out] | tei:surplus[@e:left-out]" mode="m:words"/>
  <xsl:template match="tei:choice" mode="m:words"><xsl:apply-templates select="*[not(@e:left-out)][last()]" mode="m:words"/></xsl:template>
  <!-- Plain text: blocks, which edition.publishing.outputs.text lays out -->
  <xsl:template match="tei:div | tei:div1 | tei:div2 | tei:div3 | tei:div4 | tei:div5 | tei:div6
      | tei:div7 | tei:opener | tei:closer | tei:postscript | tei:titlePage | tei:front | tei:body
      | tei:back | tei:argument | tei:epigraph | tei:floatingText | tei:text" mode="m:plain">
    <block kind="division"><xsl:apply-templates mode="m:plain"/></block>
  </xsl:template>
  <xsl:template match="tei:head" mode="m:plain">
    <block kind="label"><xsl:apply-templates mode="m:plain"/></block>
  </xsl:template>
  <xsl:template match="tei:head[@e:level]" mode="m:plain">
    <block kind="head{@e:level}"><xsl:apply-templates select="../@xml:id" mode="m:plain"/><xsl:apply-templates mode="m:plain"/></block>
  </xsl:template>
  <xsl:template match="tei:salute[@e:block] | tei:dateline[@e:block] | tei:signed[@e:block]
      | tei:byline[@e:block] | tei:trailer[@e:block] | tei:titlePage//tei:titlePart | tei:front//tei:titlePart
      | tei:titlePage/tei:docAuthor | tei:titlePage/tei:docDate | tei:titlePage/tei:docImprint
      | tei:front/tei:docAuthor" mode="m:plain">
    <block kind="p"><xsl:apply-templates select="@xml:id" mode="m:plain"/><xsl:apply-templates mode="m:plain"/></block>
  </xsl:template>
</xsl:stylesheet>
