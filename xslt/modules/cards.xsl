<?xml version="1.0" encoding="UTF-8"?>
<!-- What a card says of a person, a place or a body below its names (TEI chapter 13.3 and 13.4): rows,
     where the preparation gave a label. Words only, since a card may stand on many pages. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:e="urn:edition:prepared" xmlns:m="urn:edition:mode"
    exclude-result-prefixes="tei e m">
  <xsl:template name="m:card-facts">
    <xsl:if test="*[@e:label]">
      <dl class="rows"><xsl:apply-templates select="*[@e:label]" mode="m:card-fact"/></dl>
    </xsl:if>
  </xsl:template>
  <xsl:template match="tei:sex | tei:gender | tei:persPronouns | tei:age | tei:nationality | tei:residence
      | tei:education | tei:faith | tei:socecStatus | tei:langKnowledge | tei:state | tei:trait | tei:event
      | tei:listEvent | tei:persona | tei:location | tei:district | tei:settlement | tei:region | tei:country
      | tei:bloc | tei:geogName | tei:idno | tei:bibl" mode="m:card-fact">
    <div>
      <dt><xsl:value-of select="@e:label"/></dt>
      <dd><xsl:apply-templates select="@e:said" mode="m:said"/><xsl:value-of select="normalize-space()"/></dd>
    </div>
  </xsl:template>
  <xsl:template match="tei:idno[@e:href]" mode="m:card-fact">
    <div><dt><xsl:value-of select="@e:label"/></dt><dd><a href="{@e:href}"><xsl:value-of select="normalize-space()"/></a></dd></div>
  </xsl:template>
</xsl:stylesheet>
