package org.mbup.change;

import java.util.List;

/** What is to be done to a list of script maps. */
interface ScriptMapRule {

    /** What it does, to stand before a key: {@code remove the script maps of .htr}. */
    String action();

    /** The same in the past tense: {@code script maps of .htr removed}. */
    String done();

    /** The list afterwards; applying it twice is applying it once. */
    List<String> apply(List<String> entries);

    /** What a list has that the rule is about, for a person: {@code no entry of .htr}. */
    String found(List<String> entries);

    /** What is left although somebody might expect otherwise, one sentence each. */
    default List<String> left(List<String> entries) {
        return List.of();
    }

    /** The extension an entry begins with. */
    static String extension(String entry) {
        int comma = entry.indexOf(',');
        return (comma < 0 ? entry : entry.substring(0, comma)).strip();
    }
}
