/**
 * What adsutil ENUM and ENUM_ALL print, the only text an IIS 4.0 server can give, read as a snapshot. Start at {@link
 * org.mbup.format.text.EnumTextFormat}; what the text does not say is listed as {@link org.mbup.format.text.Loss}.
 */
package org.mbup.format.text;
