package org.mbup.config;

import org.mbup.problem.Location;

/**
 * One thing that was set.
 *
 * @param key {@code with}, or {@code preview.with} for one verb alone; of the environment as it stands there, {@code
 *     MBUP_WITH}
 * @param value the text; blank takes back what a weaker origin says
 * @param origin the file and line, or the variable
 */
public record Setting(String key, String value, Location origin) {

    /** Whether it sets nothing. */
    public boolean blank() {
        return value.isBlank();
    }
}
