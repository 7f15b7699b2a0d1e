/**
 * How parts of a snapshot are written in JSON, wherever they are stored. Start at {@link
 * org.mbup.format.codec.HistoryCodec} and {@link org.mbup.format.codec.PropertyCodec}; both read through the strict
 * {@link org.mbup.format.codec.JsonInput}.
 */
package org.mbup.format.codec;
