package org.mbup.adsutil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mbup.adsutil.Box.number;
import static org.mbup.adsutil.Box.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.metabase.IisVersion;

/** The verbs for applications, as Q247139 prints them. */
class ApplicationVerbTest {

    private static final String IISADMIN = "w3svc/1/ROOT/IISADMIN";

    private static Box application() {
        return Box.with(
                IISADMIN,
                text("AppFriendlyName", "Administration Application"),
                text("AppRoot", "/LM/W3SVC/1/ROOT/IISADMIN"),
                text("AppWamClsid", "{00000000-0000-0000-0000-000000000001}"),
                number("AppIsolated", 1),
                text("Path", "C:\\x"));
    }

    @Test
    void q247139DeletingAndCreatingAnApplication() {
        Box box = application();
        assertThat(run(box, "appdelete", "w3svc/1/root/iisadmin").lines()).containsExactly("Application Deleted.");
        assertThat(box.run("get w3svc/1/root/iisadmin/AppRoot").ok()).isFalse();
        assertThat(box.run("get w3svc/1/root/iisadmin/AppFriendlyName").ok())
                .as("the article deletes it by hand")
                .isTrue();
        assertThat(run(box, "appcreateinproc", "w3svc/1/root/iisadmin").lines())
                .containsExactly("Application Created.");
        assertThat(box.run("get w3svc/1/root/iisadmin/AppRoot").lines().get(0))
                .contains("\"/LM/w3svc/1/ROOT/IISADMIN\"");
        assertThat(box.run("get w3svc/1/root/iisadmin/AppIsolated").lines().get(0))
                .endsWith("(INTEGER) 0");
    }

    @Test
    void creatingAnApplicationAgainMovesItIntoTheProcess() {
        Box box = application();
        AdsutilResult first = run(box, "APPCREATEINPROC", IISADMIN);
        assertThat(first.edits()).isNotEmpty();
        assertThat(first.notes()).singleElement().asString().contains("inferred");
        assertThat(run(box, "APPCREATEINPROC", IISADMIN).edits())
                .as("done already")
                .isEmpty();
    }

    @Test
    void aKeyThatOnlyLiesAboveOthersBecomesOneOfItsOwn() {
        Box box = Box.with("w3svc/1/ROOT/shop/basket", text("Path", "C:\\x"));
        run(box, "appcreateinproc", "w3svc/1/root/shop");
        assertThat(box.run("get w3svc/1/root/shop/AppIsolated").ok()).isTrue();
    }

    @Test
    void unloadingChangesNothing() {
        AdsutilResult result = run(application(), "appunload", IISADMIN);
        assertThat(result.lines()).containsExactly("Application Unloaded");
        assertThat(result.edits()).isEmpty();
        assertThat(result.notes()).singleElement().asString().contains("nothing changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"appdelete", "appunload"})
    void whatIsNoApplicationIsAnError(String verb) {
        AdsutilResult result = run(Box.with(IISADMIN, text("Path", "C:\\x")), verb, IISADMIN);
        assertThat(result.ok()).isFalse();
        assertThat(result.lines()).isEmpty();
        assertThat(result.problem().orElseThrow().what()).contains("not the root of an application");
    }

    @ParameterizedTest
    @ValueSource(strings = {"appcreateinproc", "appdelete", "appunload"})
    void aMissingKeyIsToldAsByTheOtherVerbs(String verb) {
        AdsutilResult result = run(application(), verb, "w3svc/9");
        assertThat(result.lines()).first().isEqualTo("The path requested could not be found.");
        assertThat(result.edits()).isEmpty();
    }

    private static AdsutilResult run(Box box, String verb, String path) {
        AdsutilResult result = Adsutil.run(box.metabase(), AdsutilParser.parse(List.of(verb, path)), IisVersion.V4_0);
        box.metabase().apply(result.edits());
        return result;
    }
}
