package org.mbup.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.mbup.adsutil.Adsutil;
import org.mbup.adsutil.AdsutilParser;
import org.mbup.adsutil.AdsutilResult;
import org.mbup.adsutil.ScriptLine;
import org.mbup.compare.Comparison;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.UserType;
import org.mbup.metabase.Value;
import org.mbup.metabase.WorkingCopy;
import org.mbup.problem.ProblemException;
import org.mbup.schema.Catalogue;

/** What a generated changelog looks like, and that its script form does the same. */
class GeneratedChangelogTest {

    private static final Metabase WEB = MetabaseTree.of(List.of(
            Key.of(KeyPath.LM, List.of()),
            Key.of(
                    KeyPath.of("w3svc"),
                    List.of(
                            org.mbup.metabase.Property.keyType("IIsWebService"),
                            property("NTAuthenticationProviders", new Value.Text("NTLM")))),
            Key.of(KeyPath.of("w3svc/1"), List.of(property("NTAuthenticationProviders", new Value.Text("NTLM")))),
            Key.of(KeyPath.of("w3svc/2"), List.of())));

    private static final Metabase OTHER = MetabaseTree.of(List.of(
            Key.of(KeyPath.LM, List.of()),
            Key.of(
                    KeyPath.of("w3svc"),
                    List.of(
                            org.mbup.metabase.Property.keyType("IIsWebService"),
                            property("NTAuthenticationProviders", new Value.Text("Negotiate,NTLM")))),
            Key.of(KeyPath.of("w3svc/1"), List.of(property("AspBufferingOn", new Value.Dword(1)))),
            Key.of(
                    KeyPath.of("w3svc/3"),
                    List.of(
                            org.mbup.metabase.Property.keyType("IIsWebServer"),
                            property("ServerBindings", Value.Multi.of(":80:")),
                            property("ServerComment", new Value.Text("100% ${computername}"))))));

    private static org.mbup.metabase.Property property(String name, Value value) {
        return Catalogue.standard().byName(name).orElseThrow().property(value);
    }

    private static String text(Metabase one, Metabase other, GeneratedChangelog.Form form) {
        return GeneratedChangelog.between(one, other, "Makes a into b.", form).text();
    }

    @Example
    void oneChangesetForEachConcern() {
        assertThat(text(WEB, OTHER, GeneratedChangelog.Form.YAML)).isEqualTo("""
                # Makes a into b.
                # Each changeset can be taken back: mbup records what it replaces.
                databaseChangeLog:
                  - changeSet:
                      id: "001-delete-w3svc-2"
                      author: "mbup"
                      comment: "The key /LM/w3svc/2 goes, with all below it"
                      changes:
                        - deleteKey:
                            path: "/LM/w3svc/2"
                      rollback:
                        - createKey:
                            path: "/LM/w3svc/2"
                  - changeSet:
                      id: "002-create-w3svc-3"
                      author: "mbup"
                      comment: "The key /LM/w3svc/3 comes, with all below it"
                      changes:
                        - createKey:
                            path: "/LM/w3svc/3"
                            keyType: "IIsWebServer"
                        - setProperty:
                            path: "/LM/w3svc/3"
                            property: "ServerComment"
                            value: "100% ${:computername}"
                        - setProperty:
                            path: "/LM/w3svc/3"
                            property: "ServerBindings"
                            values:
                              - ":80:"
                      rollback:
                        - deleteKey:
                            path: "/LM/w3svc/3"
                  - changeSet:
                      id: "003-ntauthenticationproviders"
                      author: "mbup"
                      comment: "NTAuthenticationProviders changes at 2 keys"
                      changes:
                        - setProperty:
                            path: "/LM/w3svc"
                            property: "NTAuthenticationProviders"
                            value: "Negotiate,NTLM"
                        - deleteProperty:
                            path: "/LM/w3svc/1"
                            property: "NTAuthenticationProviders"
                      rollback:
                        - setProperty:
                            path: "/LM/w3svc/1"
                            property: "NTAuthenticationProviders"
                            value: "NTLM"
                        - setProperty:
                            path: "/LM/w3svc"
                            property: "NTAuthenticationProviders"
                            value: "NTLM"
                  - changeSet:
                      id: "004-aspbufferingon"
                      author: "mbup"
                      comment: "AspBufferingOn changes at 1 key"
                      changes:
                        - setProperty:
                            path: "/LM/w3svc/1"
                            property: "AspBufferingOn"
                            value: "TRUE"
                      rollback:
                        - deleteProperty:
                            path: "/LM/w3svc/1"
                            property: "AspBufferingOn"
                """);
    }

    @Example
    void asAScriptEachChangesetHasTheLinesThatTakeItBack() {
        assertThat(text(WEB, OTHER, GeneratedChangelog.Form.ADSUTIL).replace("\r\n", "\n"))
                .isEqualTo("""
                REM liquibase formatted adsutil
                REM Makes a into b.
                REM Each changeset can be taken back: mbup records what it replaces.
                REM
                REM changeset mbup:001-delete-w3svc-2
                REM comment The key /LM/w3svc/2 goes, with all below it
                cscript adsutil.vbs delete w3svc/2
                REM rollback cscript adsutil.vbs create w3svc/2
                REM
                REM changeset mbup:002-create-w3svc-3
                REM comment The key /LM/w3svc/3 comes, with all below it
                cscript adsutil.vbs create w3svc/3 "IIsWebServer"
                cscript adsutil.vbs set w3svc/3/ServerComment "100%% ${:computername}"
                cscript adsutil.vbs set w3svc/3/ServerBindings ":80:"
                REM rollback cscript adsutil.vbs delete w3svc/3
                REM
                REM changeset mbup:003-ntauthenticationproviders
                REM comment NTAuthenticationProviders changes at 2 keys
                cscript adsutil.vbs set w3svc/NTAuthenticationProviders "Negotiate,NTLM"
                cscript adsutil.vbs delete w3svc/1/NTAuthenticationProviders
                REM rollback cscript adsutil.vbs set w3svc/1/NTAuthenticationProviders "NTLM"
                REM rollback cscript adsutil.vbs set w3svc/NTAuthenticationProviders "NTLM"
                REM
                REM changeset mbup:004-aspbufferingon
                REM comment AspBufferingOn changes at 1 key
                cscript adsutil.vbs set w3svc/1/AspBufferingOn TRUE
                REM rollback cscript adsutil.vbs delete w3svc/1/AspBufferingOn
                """);
    }

    @Example
    void whatTheScriptCannotSayIsRefusedByName() {
        Metabase odd = MetabaseTree.of(List.of(Key.of(
                KeyPath.of("w3svc"),
                List.of(new org.mbup.metabase.Property(
                        70001, "UnknownName_70001", new UserType(2500), Attributes.NONE, new Value.Text("x"))))));

        assertThatThrownBy(() -> text(WEB, odd, GeneratedChangelog.Form.ADSUTIL))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("/LM/w3svc UnknownName_70001 (the property has no published name)")
                .hasMessageContaining("--to yaml");
        assertThat(text(WEB, odd, GeneratedChangelog.Form.YAML)).contains("id: \"70001\"", "userType: \"2500\"");
    }

    @Example
    void aSecretIsLeftOutAndTold() {
        Metabase secret = MetabaseTree.of(List.of(
                Key.of(KeyPath.of("w3svc"), List.of(property("AnonymousUserPass", new Value.Text("hunter2"))))));

        for (GeneratedChangelog.Form form : GeneratedChangelog.Form.values()) {
            GeneratedChangelog changelog = GeneratedChangelog.between(WEB, secret, "x", form);

            assertThat(changelog.leftOut())
                    .containsExactly("AnonymousUserPass at /LM/w3svc is a secret: set it by hand");
            assertThat(changelog.text())
                    .contains("Not in here: AnonymousUserPass at /LM/w3svc is a secret")
                    .doesNotContain("hunter2");
        }
    }

    @Example
    void aReplacedSecretIsInNoRollbackBlock() {
        org.mbup.metabase.Property password = property("AnonymousUserPass", new Value.Text("hunter2"));
        Metabase secret = MetabaseTree.of(List.of(
                Key.of(KeyPath.LM, List.of()),
                Key.of(KeyPath.of("w3svc"), List.of(password)),
                Key.of(KeyPath.of("w3svc/1"), List.of(password))));
        Metabase none = MetabaseTree.of(List.of(Key.of(KeyPath.LM, List.of()), Key.of(KeyPath.of("w3svc"), List.of())));

        assertThat(text(secret, none, GeneratedChangelog.Form.YAML))
                .contains(
                        "# No rollback block: the old value is a secret: AnonymousUserPass at /LM/w3svc/1. mbup's record takes it back.",
                        "# No rollback block: the old value is a secret: AnonymousUserPass at /LM/w3svc. mbup's record takes it back.")
                .doesNotContain("rollback:\n", "hunter2");
    }

    @Example
    void whatIsUnusualReturnsAsItWas() {
        Metabase odd = MetabaseTree.of(List.of(
                Key.of(KeyPath.LM, List.of()),
                Key.of(
                        KeyPath.of("w3svc"),
                        List.of(new org.mbup.metabase.Property(
                                6000,
                                "AuthFlags",
                                UserType.SERVER,
                                Attributes.SECURE.and(Attributes.INHERIT),
                                new Value.Expand("x")))),
                Key.of(
                        KeyPath.of("w3svc/1"),
                        List.of(new org.mbup.metabase.Property(
                                6032,
                                "NTAuthenticationProviders",
                                UserType.SERVER,
                                Attributes.NONE,
                                new Value.Expand("x"))))));

        assertThat(text(odd, WEB, GeneratedChangelog.Form.YAML)).contains("""
                      rollback:
                        - setProperty:
                            path: "/LM/w3svc/1"
                            property: "NTAuthenticationProviders"
                            type: "EXPANDSZ"
                            userType: "IIS_MD_UT_SERVER"
                            attributes: "NO_ATTRIBUTES"
                            value: "x"
                """);
    }

    @Example
    void aReplacedTextThatReadsAsAParameterIsInNoRollbackBlock() {
        Metabase odd = MetabaseTree.of(
                List.of(Key.of(KeyPath.of("w3svc"), List.of(property("ServerComment", new Value.Text("${drive:C}"))))));

        assertThat(text(
                        odd,
                        MetabaseTree.of(List.of(Key.of(KeyPath.of("w3svc"), List.of()))),
                        GeneratedChangelog.Form.YAML))
                .contains("# No rollback block: the value holds ${name:value}, which a changelog takes for a parameter")
                .doesNotContain("rollback:\n");
    }

    @Example
    void aValueThatReadsAsAParameterIsRefused() {
        Metabase odd = MetabaseTree.of(
                List.of(Key.of(KeyPath.of("w3svc"), List.of(property("ServerComment", new Value.Text("${drive:C}"))))));

        assertThatThrownBy(() -> text(WEB, odd, GeneratedChangelog.Form.YAML))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("set ServerComment at /LM/w3svc")
                .hasMessageContaining("takes for a parameter");
    }

    @Example
    void anItemThatNoChangelogCanHoldIsRefused() {
        Metabase odd = MetabaseTree.of(List.of(
                Key.of(KeyPath.of("w3svc"), List.of(property("ScriptMaps", Value.Multi.of("a", ""))))));

        assertThatThrownBy(() -> text(WEB, odd, GeneratedChangelog.Form.YAML))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("/LM/w3svc")
                .hasMessageContaining("an item of a list cannot be empty");
    }

    @Provide
    Arbitrary<Metabase> metabases() {
        return org.mbup.testing.Arbitrary.wholeMetabases();
    }

    @Property(tries = 120)
    void theScriptDoesItOrIsRefusedAndItsRollbackTakesItBack(
            @ForAll("metabases") Metabase one, @ForAll("metabases") Metabase other) {
        Metabase before = sayable(one);
        Metabase after = sayable(other);
        String text = text(before, after, GeneratedChangelog.Form.ADSUTIL);
        Statistics.label("calls")
                .collect(text.contains("cscript"))
                .coverage(c -> c.check(true).percentage(p -> p > 50));

        WorkingCopy copy = run(new WorkingCopy(before), text);
        assertThat(Comparison.of(copy, after).differences()).isEmpty();

        List<String> changeSets = List.of(text.split("REM changeset "));
        for (int i = changeSets.size() - 1; i > 0; i--) {
            List<String> back = new ArrayList<>();
            changeSets
                    .get(i)
                    .lines()
                    .filter(line -> line.startsWith("REM rollback "))
                    .forEach(line -> back.add(line.substring("REM rollback ".length())));
            assertThat(back).isNotEmpty();
            run(copy, String.join("\n", back));
        }
        assertThat(Comparison.of(copy, before).differences()).isEmpty();
    }

    private static WorkingCopy run(WorkingCopy copy, String text) {
        for (ScriptLine line : AdsutilParser.script(text, "law.adsutil")) {
            AdsutilResult result = Adsutil.run(copy, line.command(), IisVersion.V5_0);
            assertThat(result.ok()).as(line.text()).isTrue();
            copy.apply(result.edits());
        }
        return copy;
    }

    /** Without what the script cannot say: odd kinds, secrets, quotation marks. */
    private static Metabase sayable(Metabase metabase) {
        return MetabaseTree.of(
                metabase.keys().stream()
                        .map(key -> Key.of(
                                key.path(),
                                key.properties().stream()
                                        .filter(GeneratedChangelogTest::sayable)
                                        .toList()))
                        .toList(),
                metabase.versionLabel());
    }

    private static boolean sayable(org.mbup.metabase.Property property) {
        boolean usual = Catalogue.standard()
                .byId(property.id())
                .filter(known -> known.property(property.value()).sameData(property))
                .filter(known ->
                        !known.isBoolean() || property.value() instanceof Value.Dword number && number.number() <= 1)
                .isPresent();
        return usual
                && !Catalogue.standard().secret(property)
                && !property.value().display().contains("\"");
    }
}
