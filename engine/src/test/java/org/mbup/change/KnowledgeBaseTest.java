package org.mbup.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Value;

/** What the Knowledge Base documents, each test named by its article. */
class KnowledgeBaseTest {

    private static final KeyPath WEB = KeyPath.of("/LM/W3SVC");
    private static final String PROVIDERS = "NTAuthenticationProviders";
    private static final PropertySpec PROVIDERS_SPEC = PropertySpec.named(PROVIDERS);
    private static final String ASP = ".asp,C:\\WINNT\\System32\\inetsrv\\asp.dll,1,";

    private static Operation preserveProviders() {
        return Operations.preserveProperty(WEB, PROVIDERS_SPEC, ValueSpec.of("Negotiate,NTLM"), Optional.empty());
    }

    private static Operation negotiate(boolean includeLower) {
        return Operations.replaceValue(
                WEB, PROVIDERS_SPEC, ValueSpec.of("NTLM"), ValueSpec.of("Negotiate,NTLM"), includeLower);
    }

    private static Operation preserveBuffering() {
        return Operations.preserveProperty(
                WEB, PropertySpec.named("AspBufferingOn"), ValueSpec.of("TRUE"), Optional.of(ValueSpec.of("FALSE")));
    }

    private static List<String> findings(Operation operation, Metabase metabase) {
        return operation.run(metabase).findings().stream()
                .map(finding -> finding.kind() + " " + finding.path())
                .toList();
    }

    @Test
    void q248350TheUpgradeKeepsTheProvidersAndSaysSo() {
        Metabase metabase = Server.iis4()
                .text("/LM/W3SVC", PROVIDERS, "NTLM")
                .text("/LM/W3SVC/1", PROVIDERS, "Negotiate,NTLM")
                .text("/LM/W3SVC/2", PROVIDERS, "Negotiate, NTLM")
                .metabase();
        assertThat(preserveProviders().run(metabase).edits()).isEmpty();
        assertThat(findings(preserveProviders(), metabase))
                .containsExactly("PRESERVED /LM/W3SVC", "PRESERVED /LM/W3SVC/2");
        assertThat(preserveProviders().run(metabase).findings().get(0).cleanInstall())
                .contains(new Value.Text("Negotiate,NTLM"));
    }

    @Test
    void q248350TheRemedySetsNegotiateAtTheServiceOnly() {
        Metabase metabase = Server.iis4()
                .text("/LM/W3SVC", PROVIDERS, "NTLM")
                .text("/LM/W3SVC/1", PROVIDERS, "NTLM")
                .text("/LM/W3SVC/2", PROVIDERS, "Negotiate,NTLM")
                .metabase();
        Metabase after = Server.after(metabase, negotiate(false));
        assertThat(Server.own(after, "/LM/W3SVC", PROVIDERS)).isEqualTo(new Value.Text("Negotiate,NTLM"));
        assertThat(Server.own(after, "/LM/W3SVC/1", PROVIDERS)).isEqualTo(new Value.Text("NTLM"));
        assertThat(findings(negotiate(false), metabase)).containsExactly("SHADOWED /LM/W3SVC/1");
        assertThat(negotiate(false).run(metabase).findings().get(0).note()).contains("\"NTLM\"");
    }

    @Test
    void q215383OnlyTheExactValueIsReplaced() {
        for (String other : List.of("ntlm", " NTLM", "NTLM ", "NTLM,Negotiate", "")) {
            Metabase metabase =
                    Server.iis4().text("/LM/W3SVC", PROVIDERS, other).metabase();
            assertThat(negotiate(true).run(metabase)).isEqualTo(Outcome.NOTHING);
        }
    }

    @Test
    void overridesAreReplacedWhereAsked() {
        Metabase metabase = Server.iis4()
                .text("/LM/W3SVC", PROVIDERS, "NTLM")
                .text("/LM/W3SVC/1/ROOT", PROVIDERS, "NTLM")
                .text("/LM/W3SVC/2", PROVIDERS, "ntlm")
                .text("/LM/MSFTPSVC", PROVIDERS, "NTLM")
                .metabase();
        Metabase after = Server.after(metabase, negotiate(true));
        assertThat(Server.own(after, "/LM/W3SVC/1/ROOT", PROVIDERS)).isEqualTo(new Value.Text("Negotiate,NTLM"));
        assertThat(Server.own(after, "/LM/W3SVC/2", PROVIDERS)).isEqualTo(new Value.Text("ntlm"));
        assertThat(Server.own(after, "/LM/MSFTPSVC", PROVIDERS)).isEqualTo(new Value.Text("NTLM"));
        assertThat(findings(negotiate(true), metabase)).containsExactly("SHADOWED /LM/W3SVC/2");
    }

    @Test
    void q250979AnAbsentBufferingDefaultIsPinned() {
        Metabase metabase =
                Server.iis4().number("/LM/W3SVC/1", "AspBufferingOn", 1).metabase();
        Metabase after = Server.after(metabase, preserveBuffering());
        assertThat(Server.own(after, "/LM/W3SVC", "AspBufferingOn")).isEqualTo(new Value.Dword(0));
        assertThat(findings(preserveBuffering(), metabase)).containsExactly("PINNED /LM/W3SVC");
        assertThat(after.explicit(WEB, 7000).orElseThrow().attributes().inherit())
                .isTrue();
    }

    @Test
    void q250979AnExplicitBufferingValueIsKeptWhateverItIs() {
        for (long value : List.of(0L, 1L)) {
            Metabase metabase =
                    Server.iis4().number("/LM/W3SVC", "AspBufferingOn", value).metabase();
            assertThat(preserveBuffering().run(metabase).edits()).isEmpty();
            assertThat(findings(preserveBuffering(), metabase)).hasSize(value == 0 ? 1 : 0);
        }
    }

    @Test
    void q250979AValueFromAboveIsNotPinnedOver() {
        Metabase metabase = Server.iis4().number("/LM", "AspBufferingOn", 0).metabase();
        assertThat(preserveBuffering().run(metabase).edits()).isEmpty();
        assertThat(findings(preserveBuffering(), metabase)).containsExactly("PRESERVED /LM");
        Metabase ftpOnly = new Server().key("/LM").key("/LM/MSFTPSVC").metabase();
        assertThat(preserveBuffering().run(ftpOnly)).isEqualTo(Outcome.NOTHING);
    }

    @Test
    void q284930RefusedVerbsBecomeAcceptedOnes() {
        Metabase metabase = Server.iis4()
                .list("/LM/W3SVC", "ScriptMaps", ASP + "PUT,DELETE")
                .metabase();
        Metabase after = Server.after(metabase, Operations.convertScriptMapVerbs(WEB));
        assertThat(Server.own(after, "/LM/W3SVC", "ScriptMaps")).isEqualTo(Value.Multi.of(ASP + "GET,HEAD,POST,TRACE"));
        assertThat(findings(Operations.convertScriptMapVerbs(WEB), metabase)).isEmpty();
    }

    @Test
    void q304916EveryKeyWithItsOwnListIsConverted() {
        Metabase metabase = Server.iis4()
                .list("/LM/W3SVC", "ScriptMaps", ASP + "PUT,DELETE")
                .key("/LM/W3SVC/1")
                .list("/LM/W3SVC/1/ROOT/Exchange", "ScriptMaps", ASP + "PUT,DELETE")
                .metabase();
        Metabase after = Server.after(metabase, Operations.convertScriptMapVerbs(WEB));
        assertThat(Server.own(after, "/LM/W3SVC/1/ROOT/Exchange", "ScriptMaps"))
                .isEqualTo(Value.Multi.of(ASP + "GET,HEAD,POST,TRACE"));
        assertThat(Server.own(after, "/LM/W3SVC/1", "ScriptMaps")).isNull();
    }

    @Test
    void q202075DuplicatesSurvive() {
        Metabase metabase = Server.iis4()
                .list("/LM/W3SVC", "ScriptMaps", ASP + "PUT,DELETE", ASP + "PUT,DELETE", ".x,y.dll,1")
                .metabase();
        Metabase after = Server.after(metabase, Operations.convertScriptMapVerbs(WEB));
        assertThat(Server.own(after, "/LM/W3SVC", "ScriptMaps"))
                .isEqualTo(Value.Multi.of(ASP + "GET,HEAD,POST,TRACE", ASP + "GET,HEAD,POST,TRACE", ".x,y.dll,1"));
    }

    @Test
    void q190011PercentSKeepsItsLetterCase() {
        Metabase metabase = Server.iis4()
                .list("/LM/W3SVC", "ScriptMaps", ".PL,C:\\Perl\\bin\\perl.exe %s %s,1,PUT,DELETE")
                .metabase();
        Metabase after = Server.after(metabase, Operations.convertScriptMapVerbs(WEB));
        assertThat(Server.own(after, "/LM/W3SVC", "ScriptMaps"))
                .isEqualTo(Value.Multi.of(".PL,C:\\Perl\\bin\\perl.exe %s %s,1,GET,HEAD,POST,TRACE"));
    }

    @Test
    void q233968TheIgnoredPropertyIsReportedWhereItIsSet() {
        Operation obsolete = Operations.markObsolete(
                WEB, PropertySpec.named("AspAllowOutOfProcComponents"), Optional.empty(), "IIS 5.0 ignores it", false);
        Metabase metabase = Server.iis4()
                .number("/LM/W3SVC/10", "AspAllowOutOfProcComponents", 0)
                .number("/LM/W3SVC/2", "AspAllowOutOfProcComponents", 0)
                .metabase();
        assertThat(findings(obsolete, metabase)).containsExactly("OBSOLETE /LM/W3SVC/2", "OBSOLETE /LM/W3SVC/10");
        assertThat(obsolete.run(metabase).edits()).isEmpty();
    }

    @Test
    void q250979TheIis5PageIsAppendedToTheDocuments() {
        Operation append = Operations.appendListItem(
                KeyPath.of("w3svc/1"), PropertySpec.named("DefaultDoc"), "iisstart.asp", Optional.empty(), true, false);
        Metabase metabase = Server.iis4()
                .text("/LM/W3SVC/1", "DefaultDoc", "Default.htm, Default.asp")
                .metabase();
        assertThat(Server.own(Server.after(metabase, append), "/LM/W3SVC/1", "DefaultDoc"))
                .isEqualTo(new Value.Text("Default.htm, Default.asp,iisstart.asp"));
        Metabase there = Server.iis4()
                .text("/LM/W3SVC/1", "DefaultDoc", "a, IisStart.asp")
                .metabase();
        assertThat(append.run(there)).isEqualTo(Outcome.NOTHING);
    }
}
