package org.mbup.advice;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mbup.metabase.KeyPath;

/** Virtual directories the Option Pack makes without their KeyType. For a directory the article does not name this is inferred. */
final class VirtualDirWithoutType implements Rule {

    private static final Set<String> OPTION_PACK = Set.of(
            "/iishelp/ado",
            "/iishelp/adc",
            "/iishelp/msadc",
            "/iishelp/ics",
            "/msadc",
            "/iishelp/sse/sa",
            "/iishelp/sse/uaexpress",
            "/iishelp/ics/i_cmak",
            "/iishelp/ics/i_cps",
            "/iishelp/ics/i_ias",
            "/certsrv",
            "/certque",
            "/certadm",
            "/certcontrol");

    private static final About ABOUT = new About(
            "MB032",
            Severity.WARNING,
            Scope.ALL,
            "a virtual directory has no KeyType",
            "The administration objects do not take the key for a virtual directory, so scripts and the HTML "
                    + "administration cannot manage it.",
            "Run Fixcfg.vbs from the Adminsamples of IIS 4.0, or set KeyType to IIsWebVirtualDir.",
            "",
            List.of("Q230287"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return server.virtualDirs()
                .filter(key -> key.has(Ids.PATH) && key.keyType().isEmpty())
                .map(key -> ABOUT.at(key.path(), "The key has a Path and no KeyType.")
                        .inferred(!OPTION_PACK.contains(belowRoot(key.path()))));
    }

    private static String belowRoot(KeyPath path) {
        String folded = path.folded();
        return folded.substring(folded.indexOf("/root") + "/root".length());
    }
}
