package org.mbup.cli;

/** What a preview is printed as. */
enum PreviewFormat {
    text,
    json,
    html,
    markdown,
    adsutil,
    patch
}
