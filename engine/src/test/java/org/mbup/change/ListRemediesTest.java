package org.mbup.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Value;

/** Operations that take something out of a list or add a flag, and what they say of wrong parameters. */
class ListRemediesTest {

    private static final KeyPath WEB = KeyPath.of("w3svc");
    private static final PropertySpec DOCS = PropertySpec.named("DefaultDoc");

    private static Operation remove(PropertySpec property, String item, boolean ignoreCase) {
        return Operations.removeListItem(WEB, property, item, Optional.empty(), ignoreCase, false);
    }

    @Test
    void everyOccurrenceOfAnItemGoesAndTheOthersKeepTheirBlanks() {
        Metabase before = Server.iis4()
                .text("/LM/W3SVC", "DefaultDoc", "A.htm, default.asp ,B.htm ,Default.asp")
                .metabase();

        assertThat(Server.own(Server.after(before, remove(DOCS, "Default.ASP", true)), "/LM/W3SVC", "DefaultDoc"))
                .isEqualTo(new Value.Text("A.htm,B.htm "));
        assertThat(Server.own(Server.after(before, remove(DOCS, "Default.asp", false)), "/LM/W3SVC", "DefaultDoc"))
                .isEqualTo(new Value.Text("A.htm, default.asp ,B.htm "));
    }

    @Test
    void anItemOfAMultiszGoesToo() {
        Metabase before = Server.iis4()
                .list("/LM/W3SVC", "InProcessIsapiApps", "a.dll", "b.dll")
                .metabase();
        Operation operation = remove(PropertySpec.named("InProcessIsapiApps"), "a.dll", false);

        assertThat(Server.own(Server.after(before, operation), "/LM/W3SVC", "InProcessIsapiApps"))
                .isEqualTo(Value.Multi.of("b.dll"));
    }

    @Test
    void anInheritedListIsWrittenOnlyWhereThatIsAskedFor() {
        Metabase before = Server.iis4()
                .text("/LM/W3SVC", "DefaultDoc", "a.htm,b.htm")
                .key("/LM/W3SVC/1")
                .metabase();
        KeyPath site = KeyPath.of("w3svc/1");

        assertThat(Operations.removeListItem(site, DOCS, "a.htm", Optional.empty(), false, false)
                        .run(before)
                        .edits())
                .isEmpty();
        Operation inherited = Operations.removeListItem(site, DOCS, "a.htm", Optional.empty(), false, true);
        assertThat(Server.own(Server.after(before, inherited), "/LM/W3SVC/1", "DefaultDoc"))
                .isEqualTo(new Value.Text("b.htm"));
        KeyPath missing = KeyPath.of("w3svc/9");
        assertThat(Operations.removeListItem(missing, DOCS, "a.htm", Optional.empty(), false, true)
                        .run(before)
                        .edits())
                .isEmpty();
    }

    @Test
    void secretsAreNotPartOfWhatWasFound() {
        Metabase before =
                Server.iis4().text("/LM/W3SVC", "AnonymousUserPass", "hunter2").metabase();
        Operation same =
                Operations.setProperty(WEB, PropertySpec.named("AnonymousUserPass"), ValueSpec.of("hunter2"), false);

        assertThat(same.found(before)).isEqualTo("AnonymousUserPass at /LM/w3svc is **********");
    }

    @Test
    void wrongParametersAreTold() {
        assertThat(Operations.setFlags(WEB, PropertySpec.named("AuthFlags"), "AccessRead")
                        .validate())
                .singleElement()
                .asString()
                .startsWith("cannot use \"flags\" for AuthFlags");
        assertThat(Operations.setFlags(WEB, PropertySpec.named("AuthFlags"), "0")
                        .validate())
                .containsExactly("needs at least one flag");
        assertThat(Operations.setFlags(WEB, DOCS, "1").validate()).isNotEmpty();
        assertThat(Operations.removeScriptMaps(WEB, List.of(), false).validate())
                .containsExactly("needs at least one extension");
        assertThat(Operations.removeScriptMaps(WEB, List.of("htr"), false).validate())
                .containsExactly("takes an extension such as .asp, not \"htr\"");
        assertThat(Operations.requireScriptMapVerbs(WEB, ".asp", List.of()).validate())
                .containsExactly("needs verbs in capital letters");
        assertThat(remove(PropertySpec.named("AuthFlags"), "x", false).validate())
                .containsExactly("needs a list, but AuthFlags is a DWORD");
        assertThat(remove(DOCS, "a,b", false).validate()).containsExactly("takes one item, not \"a,b\"");
    }
}
