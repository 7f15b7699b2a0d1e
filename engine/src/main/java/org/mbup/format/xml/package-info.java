/**
 * MetaBase.xml, the file of IIS 6.0, with every byte outside an edit kept. Start at {@link
 * org.mbup.format.xml.MetabaseXmlFormat}.
 */
package org.mbup.format.xml;
