package org.mbup.format.text;

import org.mbup.format.ReadOptions;

/**
 * One file of an export that was taken service by service.
 *
 * @param bytes the file
 * @param options its name for messages, code page and limits
 */
public record TextPart(byte[] bytes, ReadOptions options) {}
