package org.mbup.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mbup.liquibase.ReplayRequest;

/** Law 5, on every server of the fixtures and with every choice of steps on request. */
class ProvidersLawTest {

    @TempDir
    Path folder;

    static List<String> servers() {
        return Rehearsal.servers();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void withoutARequestNothingTouchesTheProviders(String server) {
        Rehearsal upgrade = Rehearsal.of(server);

        assertThat(upgrade.changed()).isTrue();
        assertThat(ProvidersLaw.violations(upgrade.steps())).isEmpty();
        assertThat(Rehearsal.providers(upgrade.after())).isNotEmpty().isEqualTo(Rehearsal.providers(upgrade.before()));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void onRequestOnlyExactlyNtlmChanges(String server) {
        for (ReplayRequest request : List.of(
                Rehearsal.REQUEST.with("negotiate"),
                Rehearsal.REQUEST.with("negotiate-overrides"),
                Rehearsal.REQUEST.with("negotiate", "negotiate-overrides"),
                Rehearsal.REQUEST.only("negotiate"),
                Rehearsal.REQUEST.only("negotiate-overrides"))) {
            Rehearsal rehearsal = Rehearsal.of(server, request);
            boolean exact = Rehearsal.providers(rehearsal.before()).stream().anyMatch(ProvidersLawTest::exact);

            assertThat(ProvidersLaw.violations(rehearsal.steps())).isEmpty();
            assertThat(rehearsal.edits(asked(request)).isEmpty()).isEqualTo(!exact);
        }
    }

    private static String asked(ReplayRequest request) {
        boolean first = request.only().contains("negotiate") || request.with().contains("negotiate");
        return first ? "negotiate" : "negotiate-overrides";
    }

    private static boolean exact(String line) {
        int blank = line.indexOf(' ');
        return line.substring(0, blank).equalsIgnoreCase("/LM/W3SVC")
                && line.substring(blank + 1).equals("NTLM");
    }

    @Test
    void aStepThatWritesTheProvidersUnaskedIsCaught() throws IOException {
        Files.writeString(folder.resolve("V5_0_001__improve.yaml"), """
                databaseChangeLog:
                  - changeSet:
                      id: "5.0.001"
                      author: test
                      changes:
                        - setProperty:
                            path: /LM/W3SVC
                            property: NTAuthenticationProviders
                            value: "Negotiate,NTLM"
                """);

        assertThat(violations("iis4-default.json"))
                .containsExactly("improve: /LM/W3SVC NTAuthenticationProviders: \"NTLM\" -> \"Negotiate,NTLM\"");
    }

    @Test
    void aStepOnRequestThatChangesAnotherSpellingIsCaught() throws IOException {
        Files.writeString(folder.resolve("V5_0_001__careless.yaml"), """
                databaseChangeLog:
                  - changeSet:
                      id: "5.0.001"
                      author: test
                      preConditions:
                        - optIn:
                            name: careless
                      changes:
                        - replaceValue:
                            path: /LM/W3SVC/4
                            property: NTAuthenticationProviders
                            from: "ntlm"
                            to: "Negotiate,NTLM"
                """);

        assertThat(ProvidersLaw.violations(Rehearsal.of(
                                "iis4-overrides.json",
                                Rehearsal.REQUEST.at(folder.toString()).with("careless"))
                        .steps()))
                .containsExactly("careless: /LM/w3svc/4 NTAuthenticationProviders: \"ntlm\" -> \"Negotiate,NTLM\"");
    }

    private List<String> violations(String server) {
        return ProvidersLaw.violations(
                Rehearsal.of(server, Rehearsal.REQUEST.at(folder.toString())).steps());
    }
}
