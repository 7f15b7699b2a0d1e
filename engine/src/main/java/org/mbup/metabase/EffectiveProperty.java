package org.mbup.metabase;

/**
 * A property in force at a key.
 *
 * @param property the property
 * @param from the key that sets it: the key asked for, or one above it
 */
public record EffectiveProperty(Property property, KeyPath from) {}
