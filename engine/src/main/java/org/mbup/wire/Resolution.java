package org.mbup.wire;

import java.util.List;
import org.mbup.metabase.KeyPath;

/**
 * Where a URL leads.
 *
 * @param url the URL
 * @param site the site that answers
 * @param binding by which of its bindings
 * @param path the key path of the URL, whether or not there is such a key: what is in force there decides
 * @param key the deepest key there is on that path
 * @param virtualDirectory the deepest key up to there that has a Path
 * @param rest what follows the virtual directory, as spelt in the URL
 * @param others the sites that listen there just as well; which of them answers depends on the address that is used
 */
public record Resolution(
        RequestUrl url,
        Site site,
        Binding binding,
        KeyPath path,
        KeyPath key,
        KeyPath virtualDirectory,
        List<String> rest,
        List<KeyPath> others) {

    /** Copies the lists. */
    public Resolution {
        rest = List.copyOf(rest);
        others = List.copyOf(others);
    }
}
