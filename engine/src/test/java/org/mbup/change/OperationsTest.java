package org.mbup.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.Edit;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.Property;
import org.mbup.metabase.UserType;
import org.mbup.metabase.Value;
import org.mbup.metabase.WorkingCopy;
import org.mbup.problem.ProblemException;

class OperationsTest {

    private static final KeyPath WEB = KeyPath.of("/LM/W3SVC");
    private static final PropertySpec REALM = PropertySpec.named("realm");

    private static Operation set(String path, PropertySpec property, String value) {
        return Operations.setProperty(KeyPath.of(path), property, ValueSpec.of(value), false);
    }

    private static List<String> edits(Operation operation, Metabase metabase) {
        return operation.run(metabase).edits().stream()
                .map(edit -> edit.getClass().getSimpleName() + " " + edit.path())
                .toList();
    }

    @Test
    void aNewPropertyTakesUserTypeAndAttributesOfTheCatalogue() {
        Metabase after = Server.after(Server.iis4().metabase(), set("w3svc", REALM, "Exair"));
        Property realm = after.explicit(WEB, 6001).orElseThrow();
        assertThat(realm.name()).isEqualTo("Realm");
        assertThat(realm.userType()).isEqualTo(UserType.FILE);
        assertThat(realm.attributes()).isEqualTo(Attributes.INHERIT);
    }

    @Test
    void anExistingPropertyKeepsNameUserTypeAndAttributesUnlessOthersAreGiven() {
        Property odd = new Property(6001, "REALM", UserType.SERVER, Attributes.NONE, new Value.Text("a"));
        Metabase metabase = MetabaseTree.of(List.of(Key.of(WEB, List.of(odd))));
        Property changed = Server.after(metabase, set("w3svc", REALM, "b"))
                .explicit(WEB, 6001)
                .orElseThrow();
        assertThat(changed).isEqualTo(odd.withValue(new Value.Text("b")));
        PropertySpec given = REALM.with("IIS_MD_UT_FILE", "INHERIT | SECURE");
        Property again = Server.after(metabase, set("w3svc", given, "a"))
                .explicit(WEB, 6001)
                .orElseThrow();
        assertThat(again.userType()).isEqualTo(UserType.FILE);
        assertThat(again.attributes()).hasToString("INHERIT | SECURE");
    }

    @Test
    void aMissingKeyIsAnErrorUnlessItMayBeCreated() {
        Metabase metabase = Server.iis4().metabase();
        assertThatThrownBy(() -> set("w3svc/1", REALM, "x").run(metabase))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("key /LM/w3svc/1")
                .hasMessageContaining("createKey");
        Operation create = Operations.setProperty(KeyPath.of("w3svc/1/root"), REALM, ValueSpec.of("x"), true);
        assertThat(edits(create, metabase))
                .containsExactly("AddKey /LM/W3SVC/1", "AddKey /LM/W3SVC/1/root", "PutProperty /LM/W3SVC/1/root");
    }

    @Test
    void aPropertyNobodyKnowsNeedsIdAndType() {
        PropertySpec custom = PropertySpec.custom("Acme", 70_001, "MULTISZ").with("3000", "");
        Operation operation = Operations.setProperty(WEB, custom, ValueSpec.list("a", "a"), false);
        Property property = Server.after(Server.iis4().metabase(), operation)
                .explicit(WEB, 70_001)
                .orElseThrow();
        assertThat(property)
                .isEqualTo(new Property(70_001, "Acme", new UserType(3000), Attributes.NONE, Value.Multi.of("a", "a")));
    }

    @Test
    void everyProblemIsToldBeforeAnythingRuns() {
        PropertySpec wrong = new PropertySpec(
                Optional.of("AuthFlags"),
                Optional.of(6001L),
                Optional.of("NUMBER"),
                Optional.of("ME"),
                Optional.of("BIG"));
        Operation operation = set("w3svc", wrong, "everything");
        assertThat(operation.validate())
                .hasSize(5)
                .anyMatch(problem -> problem.contains("which is 6000"))
                .anyMatch(problem -> problem.contains("\"NUMBER\""))
                .anyMatch(problem -> problem.contains("\"ME\""))
                .anyMatch(problem -> problem.contains("\"BIG\""))
                .anyMatch(problem -> problem.contains("\"everything\""));
        Metabase metabase = Server.iis4().metabase();
        assertThatThrownBy(() -> operation.run(metabase))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("which is 6000");
    }

    @Test
    void aMisspeltNameIsToldWithWhatMayHaveBeenMeant() {
        assertThat(set("w3svc", PropertySpec.named("NTAuthenticationProvider"), "x")
                        .validate())
                .containsExactly("does not know the property \"NTAuthenticationProvider\"; did you mean"
                        + " NTAuthenticationProviders?");
        assertThat(set("w3svc", PropertySpec.named("AuthNTLM"), "TRUE").validate())
                .singleElement()
                .asString()
                .contains("it is a bit of AuthFlags");
        assertThat(Operations.createKey(WEB, Optional.of("IIsWebServr")).validate())
                .singleElement()
                .asString()
                .contains("IIsWebServer");
    }

    @Test
    void valuesAreReadByTheTypeOfTheProperty() {
        Metabase metabase = Server.iis4().metabase();
        assertThat(value(metabase, "AuthFlags", "0x5")).isEqualTo(new Value.Dword(5));
        assertThat(value(metabase, "AuthFlags", "AuthNTLM | AuthAnonymous")).isEqualTo(new Value.Dword(5));
        assertThat(value(metabase, "AspBufferingOn", "true")).isEqualTo(new Value.Dword(1));
        assertThat(value(metabase, "MaxConnections", "4294967295")).isEqualTo(new Value.Dword(Value.Dword.MAX));
        assertThat(value(metabase, "Realm", " x ")).isEqualTo(new Value.Text(" x "));
    }

    private static Value value(Metabase metabase, String property, String text) {
        return Server.own(
                Server.after(metabase, set("w3svc", PropertySpec.named(property), text)), "/LM/W3SVC", property);
    }

    @Test
    void valuesOfAnotherTypeAreRefused() {
        assertThat(set("w3svc", PropertySpec.named("AuthFlags"), "4294967296").validate())
                .hasSize(1);
        assertThat(set("w3svc", PropertySpec.named("AuthFlags"), "-1").validate())
                .hasSize(1);
        assertThat(set("w3svc", PropertySpec.named("AuthFlags"), "TRUE").validate())
                .hasSize(1);
        assertThat(set("w3svc", PropertySpec.named("AuthFlags"), "AccessRead").validate())
                .hasSize(1);
        assertThat(set("w3svc", PropertySpec.named("ScriptMaps"), ".x,y,1").validate())
                .hasSize(1);
        assertThat(set("w3svc", PropertySpec.custom("B", 70_002, "BINARY"), "abc")
                        .validate())
                .hasSize(1);
        assertThat(Operations.setProperty(WEB, REALM, ValueSpec.list("a"), false)
                        .validate())
                .hasSize(1);
        Operation emptyItem =
                Operations.setProperty(WEB, PropertySpec.named("ScriptMaps"), ValueSpec.list(".x,y,1", ""), false);
        assertThat(emptyItem.validate()).singleElement().asString().contains("cannot be empty");
        ValueSpec both = new ValueSpec(Optional.of("a"), Optional.of(List.of("b")));
        assertThat(Operations.setProperty(WEB, REALM, both, false).validate()).hasSize(1);
    }

    @Test
    void addingLeavesAnExistingValueAlone() {
        Operation add = Operations.addProperty(WEB, REALM, ValueSpec.of("new"), Optional.empty(), Optional.empty());
        assertThat(add.run(Server.iis4().text("/LM/W3SVC", "Realm", "old").metabase()))
                .isEqualTo(Outcome.NOTHING);
        Metabase inherited = Server.iis4().text("/LM", "Realm", "old").metabase();
        assertThat(edits(add, inherited)).containsExactly("PutProperty /LM/W3SVC");
    }

    @Test
    void addingWithAKeyTypeCreatesTheKey() {
        KeyPath gzip = KeyPath.of("w3svc/Filters/Compression/gzip");
        Operation add = Operations.addProperty(
                gzip,
                PropertySpec.named("HcFileExtensions"),
                ValueSpec.list("htm"),
                Optional.of("IIsCompressionScheme"),
                Optional.empty());
        Metabase after = Server.after(Server.iis4().metabase(), add);
        assertThat(after.key(gzip).orElseThrow().keyType()).contains("IIsCompressionScheme");
        assertThat(after.key(gzip.parent()).orElseThrow().keyType()).isEmpty();
    }

    @Test
    void anExistingKeyStaysAsItIs() {
        Operation create = Operations.createKey(KeyPath.of("w3svc/1"), Optional.of("IIsWebServer"));
        assertThat(create.run(Server.iis4().key("/LM/W3SVC/1").metabase())).isEqualTo(Outcome.NOTHING);
        assertThat(Operations.createKey(KeyPath.ROOT, Optional.empty()).validate())
                .hasSize(1);
    }

    @Test
    void aGapAboveANewKeyStaysAGapSoThatUndoWorks() {
        Metabase gap = new Server().key("/LM/W3SVC/1/ROOT").metabase();
        WorkingCopy copy = new WorkingCopy(gap);
        copy.apply(Operations.createKey(KeyPath.of("w3svc/2"), Optional.empty())
                .run(gap)
                .edits());
        assertThat(copy.journal()).hasSize(1);
        copy.rollbackTo(0);
        assertThat(copy.keys()).hasSize(1);
    }

    @Test
    void deletingAKeyTakesEverythingBelowFromTheBottomUp() {
        Metabase metabase = Server.iis4()
                .text("/LM/W3SVC/1", "Realm", "a")
                .text("/LM/W3SVC/1", "DefaultDoc", "b")
                .key("/LM/W3SVC/1/ROOT")
                .key("/LM/W3SVC/10")
                .metabase();
        Operation delete = Operations.deleteKey(KeyPath.of("lm/w3svc/1"));
        assertThat(edits(delete, metabase))
                .containsExactly(
                        "RemoveKey /LM/W3SVC/1/ROOT",
                        "RemoveProperty /LM/W3SVC/1",
                        "RemoveProperty /LM/W3SVC/1",
                        "RemoveKey /LM/W3SVC/1");
        assertThat(Server.after(metabase, delete).key(KeyPath.of("w3svc/10"))).isPresent();
        assertThat(Operations.deleteKey(KeyPath.LM).validate()).hasSize(1);
        assertThat(Operations.deleteKey(KeyPath.ROOT).validate()).hasSize(1);
    }

    @Test
    void deletingAPropertyLeavesTheOthers() {
        Metabase metabase = Server.iis4()
                .text("/LM/W3SVC", "Realm", "a")
                .text("/LM/W3SVC", "DefaultDoc", "b")
                .metabase();
        Operation delete = Operations.deleteProperty(WEB, REALM);
        Metabase after = Server.after(metabase, delete);
        assertThat(Server.own(after, "/LM/W3SVC", "Realm")).isNull();
        assertThat(Server.own(after, "/LM/W3SVC", "DefaultDoc")).isNotNull();
        assertThat(Operations.deleteProperty(KeyPath.of("w3svc/7"), REALM).run(metabase))
                .isEqualTo(Outcome.NOTHING);
    }

    @Test
    void aListItemGoesBehindTheGivenOneOrToTheEnd() {
        PropertySpec documents = PropertySpec.named("DefaultDoc");
        Metabase metabase = Server.iis4()
                .text("/LM/W3SVC", "DefaultDoc", "a.htm,B.asp,c.htm")
                .metabase();
        Operation behind = Operations.appendListItem(WEB, documents, "x.asp", Optional.of("b.asp"), true, false);
        Operation exact = Operations.appendListItem(WEB, documents, "x.asp", Optional.of("b.asp"), false, false);
        assertThat(Server.own(Server.after(metabase, behind), "/LM/W3SVC", "DefaultDoc"))
                .isEqualTo(new Value.Text("a.htm,B.asp,x.asp,c.htm"));
        assertThat(Server.own(Server.after(metabase, exact), "/LM/W3SVC", "DefaultDoc"))
                .isEqualTo(new Value.Text("a.htm,B.asp,c.htm,x.asp"));
        Metabase empty = Server.iis4().text("/LM/W3SVC", "DefaultDoc", "").metabase();
        assertThat(Server.own(Server.after(empty, behind), "/LM/W3SVC", "DefaultDoc"))
                .isEqualTo(new Value.Text("x.asp"));
        assertThat(behind.run(Server.iis4().metabase())).isEqualTo(Outcome.NOTHING);
    }

    @Test
    void aListItemOfAMultiszMayHoldCommas() {
        Operation append = Operations.appendListItem(
                WEB, PropertySpec.named("ScriptMaps"), ".x,y.dll,1", Optional.empty(), false, false);
        Metabase metabase =
                Server.iis4().list("/LM/W3SVC", "ScriptMaps", ".X,y.dll,1").metabase();
        assertThat(Server.own(Server.after(metabase, append), "/LM/W3SVC", "ScriptMaps"))
                .isEqualTo(Value.Multi.of(".X,y.dll,1", ".x,y.dll,1"));
        assertThat(Operations.appendListItem(
                                WEB, PropertySpec.named("DefaultDoc"), "a,b", Optional.empty(), true, false)
                        .validate())
                .hasSize(1);
        assertThat(Operations.appendListItem(WEB, PropertySpec.named("AuthFlags"), "a", Optional.empty(), true, false)
                        .validate())
                .hasSize(1);
    }

    @Test
    void theVersionIsRaisedInLabelAndKey() {
        Operation upgrade = Operations.upgradeVersion(IisVersion.V4_0, IisVersion.V5_0);
        Metabase metabase = Server.iis4()
                .number("/LM/W3SVC/Info", "MajorIIsVersionNumber", 4)
                .metabase();
        assertThat(edits(upgrade, metabase)).containsExactly("SetVersion /", "PutProperty /LM/W3SVC/Info");
        assertThat(upgrade.run(metabase).findings()).extracting(Finding::kind).containsExactly(Finding.Kind.INFERRED);
        Metabase after = Server.after(metabase, upgrade);
        assertThat(after.iisVersion()).contains(IisVersion.V5_0);
        assertThat(MetabaseTree.of(after.keys()).iisVersion()).contains(IisVersion.V5_0);
        assertThat(Operations.upgradeVersion(IisVersion.V5_0, IisVersion.V5_0).validate())
                .hasSize(1);
    }

    @Test
    void aSnapshotWithoutInfoKeyGetsOneOnlyWhereThereIsAWebService() {
        Operation upgrade = Operations.upgradeVersion(IisVersion.V4_0, IisVersion.V5_0);
        Metabase web = Server.after(Server.iis4().metabase(), upgrade);
        assertThat(web.key(Metabase.INFO).orElseThrow().keyType()).contains("IIsWebInfo");
        Metabase ftp = new Server().key("/LM").key("/LM/MSFTPSVC").metabase();
        assertThat(edits(upgrade, ftp)).containsExactly("SetVersion /");
    }

    @Test
    void equalValuesInAnotherSpellingAreNoReplacement() {
        PropertySpec flags = PropertySpec.named("AuthFlags");
        Operation same = Operations.replaceValue(WEB, flags, ValueSpec.of("0x5"), ValueSpec.of("5"), false);
        assertThat(same.validate()).singleElement().asString().contains("same value");
    }

    @Test
    void aSecretIsNeverPartOfANote() {
        PropertySpec password = PropertySpec.named("AnonymousUserPass");
        Metabase metabase = Server.iis4()
                .text("/LM/W3SVC", "AnonymousUserPass", "old")
                .text("/LM/W3SVC/1", "AnonymousUserPass", "hunter2")
                .metabase();
        Operation replace = Operations.replaceValue(WEB, password, ValueSpec.of("old"), ValueSpec.of("new"), false);
        assertThat(replace.run(metabase).findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.note()).contains("**********").doesNotContain("hunter2"));
        assertThat(replace.describe()).doesNotContain("old");
    }

    @Test
    void adsutilLinesRunInOrderAndOnlyTheirNetEffectCounts() {
        Operation lines = Operations.adsutilLines(List.of(
                "REM from Q248350",
                "cscript adsutil.vbs create w3svc/1 IIsWebServer",
                "cscript adsutil.vbs set w3svc/1/Realm \"a\"",
                "cscript adsutil.vbs set w3svc/1/Realm \"b\"",
                "cscript adsutil.vbs delete w3svc/AuthFlags"));
        Metabase metabase = Server.iis4().number("/LM/W3SVC", "AuthFlags", 5).metabase();
        assertThat(lines.validate()).isEmpty();
        Metabase after = Server.after(metabase, lines);
        assertThat(Server.own(after, "/LM/W3SVC/1", "Realm")).isEqualTo(new Value.Text("b"));
        assertThat(Server.own(after, "/LM/W3SVC", "AuthFlags")).isNull();
        assertThat(lines.run(metabase).edits())
                .filteredOn(Edit.PutProperty.class::isInstance)
                .hasSize(2);
    }

    @Test
    void adsutilLinesThatCannotRunAreTold() {
        assertThat(Operations.adsutilLines(List.of("get w3svc/Realm", "frobnicate w3svc"))
                        .validate())
                .hasSize(2)
                .anyMatch(problem -> problem.contains("line 1 only asks"))
                .anyMatch(problem -> problem.contains("line 2"));
        assertThat(Operations.adsutilLines(List.of("REM nothing")).validate()).hasSize(1);
        Operation missing = Operations.adsutilLines(List.of("set w3svc/9/Realm x"));
        Metabase metabase = Server.iis4().metabase();
        assertThatThrownBy(() -> missing.run(metabase)).isInstanceOf(ProblemException.class);
    }

    @Test
    void whatWasDoneIsToldInThePast() {
        Metabase metabase = Server.iis4().metabase();
        Operation operation = set("w3svc", REALM, "x");
        assertThat(operation.describe()).isEqualTo("set Realm at /LM/w3svc");
        assertThat(operation.confirm(operation.run(metabase))).isEqualTo("Realm set at /LM/w3svc (1 edit)");
        assertThat(operation.confirm(Outcome.NOTHING)).isEqualTo("nothing to change");
    }
}
