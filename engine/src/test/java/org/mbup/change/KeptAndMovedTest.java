package org.mbup.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Value;

/** Keys that stay, switches that become bits, lists that are inherited. */
class KeptAndMovedTest {

    private static final String WEB = "/LM/W3SVC";

    private static Operation keepAliveAsNtlm() {
        return Operations.moveSwitch(
                KeyPath.of("w3svc"),
                PropertySpec.named("AllowKeepAlive"),
                PropertySpec.named("AuthFlags"),
                ValueSpec.of("AuthNTLM"),
                ValueSpec.of("5"));
    }

    @Test
    void aSwitchThatIsOffClearsTheBitAndOneThatIsOnBelowSetsItAgain() {
        Metabase before = Server.iis4()
                .number(WEB, "AllowKeepAlive", 0)
                .number(WEB + "/1", "AllowKeepAlive", 1)
                .metabase();

        Metabase after = Server.after(before, keepAliveAsNtlm());

        assertThat(Server.own(after, WEB, "AuthFlags")).isEqualTo(new Value.Dword(1));
        assertThat(Server.own(after, WEB + "/1", "AuthFlags")).isEqualTo(new Value.Dword(5));
    }

    @Test
    void aSwitchThatSaysWhatIsInForceWritesNothingAndIsToldAsObsolete() {
        Metabase before = Server.iis4().number(WEB + "/1", "AllowKeepAlive", 1).metabase();

        Outcome outcome = keepAliveAsNtlm().run(before);

        assertThat(outcome.edits()).isEmpty();
        assertThat(outcome.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.OBSOLETE);
    }

    @Test
    void aBitThatIsNoNumberIsRefused() {
        Operation wrong = Operations.moveSwitch(
                KeyPath.of("w3svc"),
                PropertySpec.named("AllowKeepAlive"),
                PropertySpec.named("DefaultDoc"),
                ValueSpec.of("4"),
                ValueSpec.of("5"));

        assertThat(wrong.validate()).containsExactly("needs numbers for \"mask\" and \"otherwise\"");
    }

    @Test
    void aKeyThatStaysIsToldWithOneOfItsPropertiesAndAMissingOneIsNot() {
        Metabase server = Server.iis4().number(WEB, "LogType", 1).metabase();

        assertThat(Operations.preserveKey(KeyPath.of("w3svc"), "only here")
                        .run(server)
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.note()).isEqualTo("only here"));
        assertThat(Operations.preserveKey(KeyPath.of("w3svc/99"), "x").run(server))
                .isEqualTo(Outcome.NOTHING);
    }

    @Test
    void anInheritedListIsCopiedWithTheItemOnlyWhereThatIsAskedFor() {
        Metabase before = Server.iis4()
                .text(WEB, "DefaultDoc", "a.htm")
                .number(WEB + "/1", "LogType", 1)
                .metabase();

        assertThat(append(true).run(before).edits()).hasSize(1);
        assertThat(Server.own(Server.after(before, append(true)), WEB + "/1", "DefaultDoc"))
                .isEqualTo(new Value.Text("a.htm,b.asp"));
        assertThat(append(false).run(before)).isEqualTo(Outcome.NOTHING);
    }

    private static Operation append(boolean inherited) {
        return Operations.appendListItem(
                KeyPath.of("w3svc/1"), PropertySpec.named("DefaultDoc"), "b.asp", Optional.empty(), true, inherited);
    }

    @Test
    void aPropertyIsAddedOnlyWhereSomethingBelowAsksForIt() {
        Operation add = Operations.addProperty(
                KeyPath.of("w3svc"),
                PropertySpec.named("SSLStoreName"),
                ValueSpec.of("MY"),
                Optional.empty(),
                Optional.of("LogType"));
        Metabase asks = Server.iis4().number(WEB + "/1", "LogType", 1).metabase();
        Metabase doesNot = Server.iis4().text(WEB + "/1", "DefaultDoc", "a").metabase();

        assertThat(Server.own(Server.after(asks, add), WEB, "SSLStoreName")).isEqualTo(new Value.Text("MY"));
        assertThat(add.run(doesNot)).isEqualTo(Outcome.NOTHING);
    }

    @Test
    void theSchemaMayBeDeletedButNotTheWholeMetabase() {
        assertThat(Operations.deleteKey(KeyPath.of("/Schema")).validate()).isEmpty();
        assertThat(Operations.deleteKey(KeyPath.of("/LM")).validate()).hasSize(1);
    }
}
