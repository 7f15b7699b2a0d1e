package org.mbup.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mbup.liquibase.Remedies;
import org.mbup.liquibase.Remedy;
import org.mbup.liquibase.ReplayRequest;
import org.mbup.liquibase.StepResult;
import org.mbup.metabase.Edit;

/** Which remedies a server needs, before and after its upgrade. */
class RemedyListTest {

    private static final List<String> LOCATIONS = List.of(ReplayRequest.DEFAULT_LOCATION);

    static List<String> servers() {
        return Rehearsal.servers();
    }

    private static Map<String, Remedy> remedies(String fixture) {
        return byName(Remedies.of(Rehearsal.read(fixture), fixture, LOCATIONS));
    }

    private static Map<String, Remedy> byName(List<Remedy> remedies) {
        return remedies.stream().collect(Collectors.toMap(r -> r.step().name(), Function.identity()));
    }

    @Test
    void theListHasEveryStepOnRequestWithItsSentenceAndItsSource() {
        assertThat(Remedies.all(LOCATIONS)).hasSize(12).allSatisfy(remedy -> {
            assertThat(remedy.need()).isEqualTo(Remedy.Need.UNKNOWN);
            assertThat(remedy.step().comment()).startsWith("On request, ");
            assertThat(remedy.step().references()).isNotEmpty();
        });
    }

    @Test
    void theDefaultServerOfIis4NeedsNegotiateBufferingAndSeparateSocketsAfterItsUpgrade() {
        Map<String, Remedy> remedies = remedies("iis4-default.json");

        assertThat(remedies.values())
                .filteredOn(remedy -> remedy.need() == Remedy.Need.NEEDED)
                .extracting(remedy -> remedy.step().name())
                .contains("negotiate", "asp-buffering", "disable-socket-pooling", "remove-htr");
        assertThat(remedies.get("script-map-asp-verbs").need()).isEqualTo(Remedy.Need.NOT_NEEDED);
        assertThat(remedies.get("script-map-asp-verbs").reason().orElseThrow()).contains(",GET,HEAD,POST,TRACE");
    }

    @Test
    void aCleanIis5IsLookedAtAsItIs() {
        Map<String, Remedy> remedies = remedies("iis5-clean.json");

        assertThat(remedies.get("negotiate").reason())
                .contains("NTAuthenticationProviders at /LM/W3SVC is \"Negotiate,NTLM\", not \"NTLM\"");
        assertThat(remedies.get("negotiate-overrides").reason())
                .contains("NTAuthenticationProviders at /LM/W3SVC is \"Negotiate,NTLM\"");
        assertThat(remedies.get("asp-buffering").need()).isEqualTo(Remedy.Need.NOT_NEEDED);
    }

    @Test
    void aRemedyThatWasAppliedIsDone() {
        Rehearsal upgraded = Rehearsal.of("iis4-default.json", Rehearsal.REQUEST.with("negotiate"));

        assertThat(byName(Remedies.of(upgraded.written(), "migrated", LOCATIONS))
                        .get("negotiate")
                        .need())
                .isEqualTo(Remedy.Need.DONE);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whatTheListSaysIsWhatAskingForItDoes(String server) {
        remedies(server).forEach((name, remedy) -> {
            Rehearsal asked = Rehearsal.of(server, Rehearsal.REQUEST.with(name));
            List<Edit> edits = asked.step(name).edits();

            assertThat(remedy.edits()).as(name).isEqualTo(edits);
            assertThat(remedy.need() == Remedy.Need.NEEDED).as(name).isEqualTo(!edits.isEmpty());
            if (asked.step(name).state() == StepResult.State.SKIPPED) {
                assertThat(remedy.reason()).contains(asked.step(name).reason());
            }
        });
    }
}
