package org.mbup.wire;

import java.util.List;
import java.util.regex.Pattern;
import org.mbup.metabase.KeyPath;

/**
 * A service principal name that Kerberos needs and that nobody registers by itself (Q294382).
 *
 * @param site the site
 * @param host the name clients ask for
 * @param computer the computer's name
 */
public record Spn(KeyPath site, String host, String computer) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,254}");

    /** The names a site needs: one for each host header that is not the computer's name. */
    public static List<Spn> of(Site site, ComputerName computer) {
        return site.bindings().stream()
                .filter(computer::foreign)
                .map(Binding::host)
                .distinct()
                .map(host -> new Spn(site.path(), host, computer.name().orElse("")))
                .toList();
    }

    /** The name itself, for example {@code HTTP/www.exair.com}. */
    public String name() {
        return "HTTP/" + shown(host, "<host header>");
    }

    /** The line that registers it. A name that could mean something to a shell is left for the reader to fill in. */
    public String command() {
        return "SetSPN -A " + name() + " " + shown(computer, "<computer name>");
    }

    private static String shown(String text, String place) {
        return NAME.matcher(text).matches() ? text : place;
    }
}
