<?xml version="1.0" encoding="UTF-8"?>
<!-- Makes one fragment for configDropins out of server.xml: what it includes stands in its place, and the application, the
     libraries, the trainer and the language model are found in the folder kefu of the server. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:param name="config"/>
  <xsl:variable name="kefu">${server.config.dir}/kefu/</xsl:variable>

  <xsl:template match="@*|node()">
    <xsl:copy><xsl:apply-templates select="@*|node()"/></xsl:copy>
  </xsl:template>

  <xsl:template match="/server">
    <server description="Kefu">
      <variable name="kefu.inference.language.lid176" defaultValue="{$kefu}models/lid.176.ftz"/>
      <xsl:apply-templates select="node()"/>
    </server>
  </xsl:template>

  <xsl:template match="include[starts-with(@location, 'messaging-')]">
    <xsl:apply-templates select="document(concat($config, '/messaging-embedded.xml'))/server/node()"/>
  </xsl:template>

  <xsl:template match="include[starts-with(@location, 'application-')]">
    <xsl:apply-templates select="document(concat($config, '/application-deployed.xml'))/server/node()"/>
  </xsl:template>

  <xsl:template match="include">
    <xsl:message terminate="yes">No place is known for the include of <xsl:value-of select="@location"/>.</xsl:message>
  </xsl:template>

  <xsl:template match="variable[@name = 'kefu.understanding.trainer.folder']/@defaultValue">
    <xsl:attribute name="defaultValue"><xsl:value-of select="concat($kefu, substring-after(., '${server.config.dir}/'))"/></xsl:attribute>
  </xsl:template>

  <xsl:template match="fileset/@dir">
    <xsl:attribute name="dir"><xsl:value-of select="concat($kefu, substring-after(., '${server.config.dir}/'))"/></xsl:attribute>
  </xsl:template>

  <xsl:template match="enterpriseApplication/@location">
    <xsl:attribute name="location"><xsl:value-of select="concat($kefu, .)"/></xsl:attribute>
  </xsl:template>
</xsl:stylesheet>
