package org.mbup.config;

import java.util.List;

/**
 * What a setting comes to.
 *
 * @param name the setting, as the command line calls it without dashes
 * @param verbs the verbs for which it comes to this
 * @param value the value in force; never a secret
 * @param origin file and line, variable, or {@code default}
 */
public record SettingRow(String name, List<String> verbs, String value, String origin) {

    /** Copies the list. */
    public SettingRow {
        verbs = List.copyOf(verbs);
    }
}
