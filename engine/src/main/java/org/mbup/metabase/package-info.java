/**
 * What a metabase is: keys, properties, values, attributes and inheritance. JDK only. Start at {@link
 * org.mbup.metabase.Metabase} (reading), {@link org.mbup.metabase.WorkingCopy} (changing) and {@link
 * org.mbup.metabase.KeyPath} (naming).
 */
package org.mbup.metabase;
