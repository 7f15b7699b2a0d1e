<?xml version="1.0"?>
<!-- R1 as an XSLT: NTAuthenticationProviders "NTLM" becomes "Negotiate,NTLM", as an attribute and in Custom. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
    <xsl:template match="@*|node()">
        <xsl:copy>
            <xsl:apply-templates select="@*|node()"/>
        </xsl:copy>
    </xsl:template>
    <xsl:template match="@NTAuthenticationProviders[. = 'NTLM']">
        <xsl:attribute name="NTAuthenticationProviders">Negotiate,NTLM</xsl:attribute>
    </xsl:template>
    <xsl:template match="*[local-name() = 'Custom'][@ID = '6032']/@Value[. = 'NTLM']">
        <xsl:attribute name="Value">Negotiate,NTLM</xsl:attribute>
    </xsl:template>
</xsl:stylesheet>
