package org.mbup.wire;

import java.util.List;
import org.mbup.metabase.KeyPath;

/**
 * Keys that have the same before, after and on a clean installation.
 *
 * @param keys the keys, in path order; home directories of sites and keys below them
 * @param hosts how the names that lead there stand to the computer's name
 * @param before what is shown before
 * @param after what is shown afterwards
 * @param clean what a clean IIS 5.0 would show there
 * @param changed whether a client is shown something else afterwards
 */
public record Compared<T>(List<KeyPath> keys, HostMatch hosts, T before, T after, T clean, boolean changed) {

    /** Copies the list. */
    public Compared {
        keys = List.copyOf(keys);
    }
}
