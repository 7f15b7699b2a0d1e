package org.mbup.format.text;

import java.util.Optional;
import org.mbup.metabase.KeyPath;
import org.mbup.problem.Location;

/**
 * Something the server has and the text does not tell.
 *
 * @param where the line that shows it
 * @param key the key concerned
 * @param property the property concerned, or empty when it is the whole key
 * @param why one sentence without a full stop
 */
public record Loss(Location where, KeyPath key, Optional<String> property, String why) {

    /** {@code file:line, key /LM/W3SVC: IPSecurity: ...}. */
    @Override
    public String toString() {
        return where.withKey(key.toString()) + ": "
                + property.map(name -> name + ": ").orElse("") + why;
    }
}
