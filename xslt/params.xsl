<?xml version="1.0" encoding="UTF-8"?>
<!-- Public parameters: what a project may set without a template of its own. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <!-- The folder of style and script, as seen from a page. -->
  <xsl:param name="assets" select="'assets'"/>
</xsl:stylesheet>
