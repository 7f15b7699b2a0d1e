package org.mbup.simulator.site;

import org.mbup.wire.Authentication;

/** Stands for what is not there: a script that is not run, a file of a server whose files are somewhere else. */
final class Placeholders {

    Body of(Asked asked, Caller caller, boolean run) {
        Authentication configured = asked.settings().authentication();
        return Html.page(
                "Placeholder",
                run
                        ? "A script or program would have run here. The simulator runs none."
                        : "A file would have been sent here. The simulator was given none.",
                "URL: /" + String.join("/", asked.to().url().segments()),
                "User: " + caller.name(),
                "Scheme: " + (caller.how().isEmpty() ? "none" : caller.how()),
                "Key: " + asked.to().key(),
                "AuthFlags: " + configured.flags(),
                "NTAuthenticationProviders: " + configured.providerList());
    }
}
