/**
 * What is known about metabase properties: id, name, type, user type, attributes, flag bits and key types. Start at
 * {@link org.mbup.schema.Catalogue}; what properties are where nobody set them is in {@link
 * org.mbup.schema.PropertyDefaults}. The facts are in the tables beside this package; docs/property-catalogue.md tells
 * where they come from.
 */
package org.mbup.schema;
