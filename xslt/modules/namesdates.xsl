<?xml version="1.0" encoding="UTF-8"?>
<!-- Names, dates, people and places (TEI chapter 13). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">
  <xsl:template match="tei:persName | tei:placeName | tei:orgName" mode="m:reading">
    <xsl:call-template name="m:inline">
      <xsl:with-param name="class" select="concat('name ', local-name())"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="tei:persName[@e:href] | tei:placeName[@e:href] | tei:orgName[@e:href]
      | tei:rs[@e:href] | tei:name[@e:href]" mode="m:reading">
    <a href="{@e:href}">
      <xsl:call-template name="m:attributes">
        <xsl:with-param name="class" select="normalize-space(concat('name ', @e:kind))"/>
      </xsl:call-template>
      <xsl:apply-templates select="@cert" mode="m:reading"/>
      <xsl:apply-templates mode="m:reading"/>
    </a>
  </xsl:template>
  <xsl:template match="@cert" mode="m:reading"/>
  <xsl:template match="@cert[. = 'low' or . = 'medium' or . = 'unknown']" mode="m:reading">
    <xsl:attribute name="title"><xsl:value-of select="key('word', 'uncertain')"/></xsl:attribute>
  </xsl:template>

  <xsl:template match="tei:surname | tei:forename | tei:roleName | tei:addName | tei:nameLink
      | tei:genName | tei:settlement | tei:country | tei:region | tei:district | tei:bloc
      | tei:geogName | tei:geogFeat | tei:occupation | tei:affiliation | tei:birth | tei:death
      | tei:floruit | tei:residence | tei:education | tei:nationality | tei:faith | tei:sex | tei:age
      | tei:gender | tei:persPronouns | tei:socecStatus | tei:langKnowledge | tei:langKnown
      | tei:state | tei:trait | tei:event | tei:location | tei:geo | tei:objectName | tei:eventName"
      mode="m:reading">
    <xsl:call-template name="m:inline"/>
  </xsl:template>

  <xsl:template match="tei:date | tei:time" mode="m:reading">
    <xsl:call-template name="m:inline"/>
  </xsl:template>
  <xsl:template match="tei:date[@e:datetime] | tei:time[@e:datetime]" mode="m:reading">
    <time datetime="{@e:datetime}">
      <xsl:call-template name="m:attributes"/>
      <xsl:apply-templates select="@e:title" mode="m:title"/>
      <xsl:apply-templates mode="m:reading"/>
    </time>
  </xsl:template>

  <!-- Lists of people, places and bodies that stand in the text itself -->
  <xsl:template match="tei:listPerson | tei:listPlace | tei:listOrg" mode="m:reading">
    <div class="list">
      <xsl:apply-templates select="*[@e:lead]" mode="m:reading"/>
      <ul><xsl:apply-templates select="tei:person | tei:personGrp | tei:place | tei:org | tei:listPerson | tei:listPlace | tei:listOrg" mode="m:item"/></ul>
      <xsl:apply-templates select="*[@e:late]" mode="m:reading"/>
    </div>
  </xsl:template>
  <xsl:template match="tei:listPerson | tei:listPlace | tei:listOrg" mode="m:item">
    <li><xsl:apply-templates select="." mode="m:reading"/></li>
  </xsl:template>
  <xsl:template match="tei:person | tei:personGrp | tei:place | tei:org" mode="m:item">
    <li>
      <xsl:call-template name="m:attributes"/>
      <p class="card-name"><xsl:value-of select="normalize-space((tei:persName | tei:placeName | tei:orgName)[1])"/></p>
      <xsl:apply-templates select="." mode="m:card"/>
      <xsl:if test="tei:place | tei:org | tei:person | tei:listPerson | tei:listPlace | tei:listOrg">
        <ul><xsl:apply-templates select="tei:place | tei:org | tei:person | tei:listPerson | tei:listPlace | tei:listOrg" mode="m:item"/></ul>
      </xsl:if>
    </li>
  </xsl:template>

  <!-- Participants: who takes part in a conversation, under the masthead -->
  <xsl:template name="m:participants">
    <xsl:if test="e:entries/e:entry[@listed]">
      <section class="participants" aria-labelledby="participants">
        <h2 id="participants"><xsl:value-of select="key('word', 'participants')"/></h2>
        <ul><xsl:apply-templates select="e:entries/e:entry[@listed]" mode="m:participant"/></ul>
      </section>
    </xsl:if>
  </xsl:template>
  <xsl:template match="e:entry" mode="m:participant">
    <li>
      <a class="name" href="#{@anchor}"><xsl:value-of select="@label"/></a>
      <xsl:if test="tei:*/tei:occupation | tei:*/tei:affiliation">
        <span class="office"><xsl:apply-templates select="(tei:*)[1]" mode="m:role"/></span>
      </xsl:if>
    </li>
  </xsl:template>
  <xsl:template match="tei:person | tei:personGrp" mode="m:role">
    <xsl:for-each select="tei:occupation | tei:affiliation">
      <xsl:if test="position() &gt; 1">, </xsl:if>
      <xsl:value-of select="normalize-space()"/>
    </xsl:for-each>
  </xsl:template>

  <!-- What is known of people, places and bodies, with the places that name them -->
  <xsl:template name="m:entries">
    <xsl:if test="e:entries/e:entry">
      <section class="entries" aria-labelledby="entries">
        <h2 id="entries"><xsl:value-of select="key('word', 'names')"/></h2>
        <xsl:call-template name="m:kind">
          <xsl:with-param name="kind" select="'person'"/><xsl:with-param name="head" select="'people'"/>
        </xsl:call-template>
        <xsl:call-template name="m:kind">
          <xsl:with-param name="kind" select="'place'"/><xsl:with-param name="head" select="'places'"/>
        </xsl:call-template>
        <xsl:call-template name="m:kind">
          <xsl:with-param name="kind" select="'organisation'"/><xsl:with-param name="head" select="'organisations'"/>
        </xsl:call-template>
        <xsl:call-template name="m:kind">
          <xsl:with-param name="kind" select="'work'"/><xsl:with-param name="head" select="'works'"/>
        </xsl:call-template>
      </section>
    </xsl:if>
  </xsl:template>
  <xsl:template name="m:kind">
    <xsl:param name="kind"/>
    <xsl:param name="head"/>
    <xsl:variable name="found" select="e:entries/e:entry[@kind = $kind]"/>
    <xsl:if test="$found">
      <h3><xsl:value-of select="key('word', $head)"/></h3>
      <ul class="cards"><xsl:apply-templates select="$found" mode="m:card"/></ul>
    </xsl:if>
  </xsl:template>

  <xsl:template match="e:entry" mode="m:card">
    <li id="{@anchor}" class="card">
      <p class="card-name"><xsl:apply-templates select="." mode="m:card-name"/></p>
      <xsl:apply-templates select="tei:*" mode="m:card"/>
      <xsl:if test="e:speech">
        <p class="where"><xsl:value-of select="key('word', 'speeches')"/>: <xsl:apply-templates select="e:speech" mode="m:where"/><xsl:apply-templates select="@speeches" mode="m:count"/></p>
      </xsl:if>
      <xsl:if test="e:mention">
        <p class="where"><xsl:value-of select="key('word', 'mentions')"/>: <xsl:apply-templates select="e:mention" mode="m:where"/></p>
      </xsl:if>
    </li>
  </xsl:template>
  <xsl:template match="e:entry" mode="m:card-name"><xsl:value-of select="@label"/></xsl:template>
  <xsl:template match="e:entry[@kind = 'person']" mode="m:card-name">
    <a href="persons.html#{@slug}"><xsl:value-of select="@label"/></a>
  </xsl:template>
  <xsl:template match="@speeches" mode="m:count"> … (<xsl:value-of select="."/>)</xsl:template>
  <xsl:template match="e:speech | e:mention" mode="m:where">
    <xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if>
    <a href="{@page}#{@anchor}"><xsl:value-of select="position()"/></a>
  </xsl:template>

  <xsl:template match="tei:bibl | tei:biblStruct" mode="m:card">
    <div class="known"><xsl:apply-templates mode="m:reading"/></div>
  </xsl:template>

  <!-- m:card: what a register says of one person, place or body; the name is the card's head -->
  <xsl:template match="tei:person | tei:personGrp | tei:place | tei:org" mode="m:card">
    <xsl:if test="tei:occupation | tei:affiliation">
      <p class="office"><xsl:apply-templates select="." mode="m:role"/></p>
    </xsl:if>
    <xsl:if test="tei:birth | tei:death | tei:floruit">
      <p class="life"><xsl:apply-templates select="tei:birth | tei:death | tei:floruit" mode="m:life"/></p>
    </xsl:if>
    <xsl:if test="(tei:persName | tei:placeName | tei:orgName)[2]">
      <p class="also"><xsl:apply-templates select="(tei:persName | tei:placeName | tei:orgName)[position() &gt; 1]" mode="m:also"/></p>
    </xsl:if>
    <xsl:call-template name="m:card-facts"/>
    <xsl:apply-templates select="tei:note | tei:p | tei:desc" mode="m:card"/>
  </xsl:template>
  <xsl:template match="tei:place" mode="m:role"/>
  <xsl:template match="tei:org" mode="m:role"/>
  <xsl:template match="tei:*" mode="m:also">
    <xsl:if test="position() &gt; 1"> · </xsl:if><xsl:value-of select="normalize-space()"/>
  </xsl:template>
  <xsl:template match="tei:note | tei:p | tei:desc" mode="m:card">
    <xsl:if test="normalize-space()"><p class="known"><xsl:value-of select="normalize-space()"/></p></xsl:if>
  </xsl:template>
  <xsl:template match="tei:birth | tei:death | tei:floruit" mode="m:life">
    <xsl:if test="position() &gt; 1">, </xsl:if>
    <xsl:apply-templates select="." mode="m:life-sign"/>
    <xsl:value-of select="normalize-space(.)"/>
    <xsl:if test="not(normalize-space(.))"><xsl:value-of select="@when | @notBefore | @from"/></xsl:if>
  </xsl:template>
  <xsl:template match="tei:birth" mode="m:life-sign">* </xsl:template>
  <xsl:template match="tei:death" mode="m:life-sign">† </xsl:template>
  <xsl:template match="tei:floruit" mode="m:life-sign">fl. </xsl:template>

  <!-- Plain text -->
  <xsl:template match="tei:listPerson | tei:listPlace | tei:listOrg" mode="m:plain">
    <block kind="list"><xsl:apply-templates select="@xml:id" mode="m:plain"/><xsl:apply-templates mode="m:plain"/></block>
  </xsl:template>
  <xsl:template match="tei:person | tei:personGrp | tei:place | tei:org" mode="m:plain">
    <block kind="item"><xsl:apply-templates select="@xml:id" mode="m:plain"/><xsl:apply-templates mode="m:plain"/></block>
  </xsl:template>
  <xsl:template match="tei:birth | tei:death | tei:floruit" mode="m:plain">
    <xsl:apply-templates select="." mode="m:life-sign"/><xsl:apply-templates mode="m:plain"/>
  </xsl:template>
</xsl:stylesheet>
