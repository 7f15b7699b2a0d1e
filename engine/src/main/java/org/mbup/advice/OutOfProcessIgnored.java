package org.mbup.advice;

import java.util.List;
import java.util.stream.Stream;

/** A refusal that is no longer heard. */
final class OutOfProcessIgnored implements Rule {

    private static final About ABOUT = new About(
            "MB009",
            Severity.INFO,
            Scope.IIS5,
            "AspAllowOutOfProcComponents has no effect",
            "IIS 5.0 ignores the value: pages may create out-of-process components whatever it says.",
            "Do not rely on the value; allow or deny the components themselves.",
            "",
            List.of("Q233968"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return server.webNumbers(Ids.ASP_OUT_OF_PROCESS, value -> value == 0)
                .map(key -> ABOUT.at(
                        key.path(),
                        key.property(Ids.ASP_OUT_OF_PROCESS).orElseThrow(),
                        "AspAllowOutOfProcComponents is FALSE, which IIS 5.0 ignores."));
    }
}
