package org.mbup.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mbup.migrations.Remedied.key;

import org.junit.jupiter.api.Test;

/** Every remedy on request: the values an article starts from become those it ends with, and nothing else changes. */
class RemediesTest {

    private static final String WEB = "/LM/W3SVC";
    private static final String ASP = ".asp,C:\\\\WINNT\\\\System32\\\\inetsrv\\\\asp.dll,1";
    private static final String HTR = ".htr,C:\\\\WINNT\\\\System32\\\\inetsrv\\\\ism.dll,1";
    private static final String FOUR = ",GET,HEAD,POST,TRACE";

    private static String maps(String... entries) {
        return "[\"" + String.join("\", \"", entries) + "\"]";
    }

    private static void healed(Remedied remedied, String... changes) {
        assertThat(remedied.reason()).isNull();
        assertThat(remedied.ran()).isTrue();
        assertThat(remedied.changes()).containsExactlyInAnyOrder(plain(changes));
        assertThat(remedied.changesAgain()).isFalse();
        assertThat(remedied.undoRestoresTheBytes()).isTrue();
    }

    private static void left(Remedied remedied, String reason) {
        assertThat(remedied.ran()).isFalse();
        assertThat(remedied.reason()).isEqualTo(plain(reason)[0]);
        assertThat(remedied.changes()).isEmpty();
    }

    /** The JSON escapes of the constants, undone. */
    private static String[] plain(String... texts) {
        String[] plain = new String[texts.length];
        for (int i = 0; i < texts.length; i++) {
            plain[i] = texts[i].replace("\\\\", "\\");
        }
        return plain;
    }

    private static String lines(String path, String property, String value) {
        return path + " " + property + "=" + value;
    }

    @Test
    void aListWhereTheArticleHasAStringIsNotTheArticlesValue() {
        String list = "{ \"name\": \"NTAuthenticationProviders\", \"type\": \"MULTISZ\", \"value\": [\"NTLM\"] }";

        left(
                Remedied.of("negotiate", "5.0", "{ \"path\": \"" + WEB + "\", \"properties\": [ " + list + " ] }"),
                "NTAuthenticationProviders at /LM/W3SVC is a MULTISZ, \"NTLM\", not \"NTLM\"");
    }

    @Test
    void q250979BufferingIsTurnedOnAtTheWebService() {
        String line = lines(WEB, "AspBufferingOn(7000, DWORD, ASP_MD_UT_APP, INHERIT)", "");

        healed(
                Remedied.of(
                        "asp-buffering",
                        "5.0",
                        key(WEB, "AspBufferingOn", "false"),
                        key(WEB + "/1", "AspBufferingOn", "false")),
                "- " + line + "0",
                "+ " + line + "1");
        healed(Remedied.of("asp-buffering", "5.0", key(WEB)), "+ " + line + "1");
    }

    @Test
    void q250979BufferingThatIsOnStaysAsItIs() {
        left(
                Remedied.of("asp-buffering", "5.0", key(WEB, "AspBufferingOn", "true")),
                "nothing to do: AspBufferingOn at /LM/W3SVC is \"1\"");
        left(
                Remedied.of("asp-buffering", "5.0", key("/LM/MSFTPSVC")),
                "cannot set AspBufferingOn at /LM/W3SVC: the key is not there");
    }

    @Test
    void q304916AspMapsWithoutGetAcceptTheFourVerbsAtEveryKey() {
        String line = "ScriptMaps(6014, MULTISZ, IIS_MD_UT_FILE, INHERIT)=";

        healed(
                Remedied.of(
                        "script-map-asp-verbs",
                        "5.0",
                        key(WEB, "ScriptMaps", maps(ASP + ",PUT,DELETE", HTR + ",PUT,DELETE")),
                        key(WEB + "/1/ROOT", "ScriptMaps", maps(ASP.replace(".asp,", ".ASP,") + ",PUT,DELETE")),
                        key(WEB + "/2/ROOT", "ScriptMaps", maps(ASP, ASP + ",GET"))),
                "- " + WEB + " " + line + ASP + ",PUT,DELETE, " + HTR + ",PUT,DELETE",
                "+ " + WEB + " " + line + ASP + FOUR + ", " + HTR + ",PUT,DELETE",
                "- " + WEB + "/1/ROOT " + line + ASP.replace(".asp,", ".ASP,") + ",PUT,DELETE",
                "+ " + WEB + "/1/ROOT " + line + ASP.replace(".asp,", ".ASP,") + FOUR);
    }

    @Test
    void q304916MapsThatNameGetAndMapsOfIis4AreLeftAlone() {
        left(
                Remedied.of("script-map-asp-verbs", "5.0", key(WEB, "ScriptMaps", maps(ASP + ",GET"))),
                "nothing to do: ScriptMaps at /LM/W3SVC has \"" + ASP + ",GET\"");
        left(
                Remedied.of("script-map-asp-verbs", "5.0", key(WEB)),
                "nothing to do: ScriptMaps is not set at /LM/W3SVC or below");
        left(
                Remedied.of("script-map-asp-verbs", "4.0", key(WEB, "ScriptMaps", maps(ASP + ",PUT,DELETE"))),
                "it is for IIS 5.0 and later; the metabase is of IIS 4.0");
    }

    @Test
    void q243196TheCertificateOfTheServiceIsClearedAndThatOfASiteStays() {
        healed(
                Remedied.of(
                        "clear-upgraded-certificate",
                        "5.0",
                        key(WEB, "SSLCertHash", "\"0a1b\"", "SSLStoreName", "\"MY\"", "Realm", "\"Exair\""),
                        key(WEB + "/1", "SSLCertHash", "\"0a1b\"", "SSLStoreName", "\"MY\"")),
                "- " + WEB + " SSLCertHash(5506, BINARY, IIS_MD_UT_SERVER, INHERIT)=0a1b",
                "- " + WEB + " SSLStoreName(5511, STRING, IIS_MD_UT_SERVER, INHERIT)=MY");
    }

    @Test
    void q243196OneOfTheTwoIsClearedTooAndWithoutEitherNothingRuns() {
        healed(
                Remedied.of("clear-upgraded-certificate", "5.0", key(WEB, "SSLStoreName", "\"MY\"")),
                "- " + WEB + " SSLStoreName(5511, STRING, IIS_MD_UT_SERVER, INHERIT)=MY");
        left(
                Remedied.of("clear-upgraded-certificate", "5.0", key(WEB)),
                "nothing to do: SSLCertHash at /LM/W3SVC is not set; SSLStoreName at /LM/W3SVC is not set");
    }

    @Test
    void q275457IisadmpwdAllowsAnonymousAccessAndKeepsItsOtherFlags() {
        String pwd = WEB + "/1/ROOT/IISADMPWD";
        String line = pwd + " AuthFlags(6000, DWORD, IIS_MD_UT_FILE, INHERIT)=";

        healed(
                Remedied.of("iisadmpwd-anonymous", "5.0", key(WEB), key(pwd, "AuthFlags", "6")),
                "- " + line + "6",
                "+ " + line + "7");
        healed(Remedied.of("iisadmpwd-anonymous", "5.0", key(WEB, "AuthFlags", "4"), key(pwd)), "+ " + line + "5");
    }

    @Test
    void q275457WhereIisadmpwdIsMissingOrOpenNothingRuns() {
        String pwd = WEB + "/1/ROOT/IISADMPWD";

        left(
                Remedied.of("iisadmpwd-anonymous", "5.0", key(WEB, "AuthFlags", "4")),
                "nothing to do: the key " + pwd + " is not there");
        left(
                Remedied.of("iisadmpwd-anonymous", "5.0", key(WEB, "AuthFlags", "5"), key(pwd)),
                "nothing to do: AuthFlags in force at " + pwd + " is \"5\"");
        left(
                Remedied.of("iisadmpwd-anonymous", "5.0", key(pwd)),
                "nothing to do: AuthFlags in force at " + pwd + " is not known: no key sets it");
        left(
                Remedied.of("iisadmpwd-anonymous", "4.0", key(pwd, "AuthFlags", "4")),
                "it is for IIS 5.0 and later; the metabase is of IIS 4.0");
    }

    @Test
    void q267559TheHtrEntryOfTheServiceGoesAndTheOneOfALowerKeyIsTold() {
        String line = WEB + " ScriptMaps(6014, MULTISZ, IIS_MD_UT_FILE, INHERIT)=";
        Remedied remedied = Remedied.of(
                "remove-htr",
                "4.0",
                key(WEB, "ScriptMaps", maps(ASP, HTR.replace(".htr", ".HTR"))),
                key(WEB + "/1/ROOT", "ScriptMaps", maps(ASP, HTR)),
                key(WEB + "/2/ROOT", "ScriptMaps", maps(ASP)));

        healed(remedied, "- " + line + ASP + ", " + HTR.replace(".htr", ".HTR"), "+ " + line + ASP);
        assertThat(remedied.findings())
                .containsExactly(plain("SHADOWED " + WEB + "/1/ROOT: has its own list with \"" + HTR
                        + "\", which the change above does not reach"));
    }

    @Test
    void q267559WithoutAnHtrEntryNothingRuns() {
        left(
                Remedied.of("remove-htr", "5.0", key(WEB, "ScriptMaps", maps(ASP))),
                "nothing to do: ScriptMaps at /LM/W3SVC has no entry of .htr");
    }

    @Test
    void q321013TheMapsOfPerlGoAtEveryKey() {
        String line = " ScriptMaps(6014, MULTISZ, IIS_MD_UT_FILE, INHERIT)=";
        String perl = "C:\\\\perl\\\\bin\\\\perl.exe %s %s,1";

        healed(
                Remedied.of(
                        "remove-dangling-script-maps",
                        "5.0",
                        key(WEB, "ScriptMaps", maps(".pl," + perl, ASP, ".PLX," + perl, ".pls," + perl)),
                        key(WEB + "/1/ROOT", "ScriptMaps", maps(".plx,"))),
                "- " + WEB + line + ".pl," + perl + ", " + ASP + ", .PLX," + perl + ", .pls," + perl,
                "+ " + WEB + line + ASP + ", .pls," + perl,
                "- " + WEB + "/1/ROOT" + line + ".plx,",
                "+ " + WEB + "/1/ROOT" + line);
        left(
                Remedied.of("remove-dangling-script-maps", "5.0", key(WEB, "ScriptMaps", maps(ASP))),
                "nothing to do: ScriptMaps at /LM/W3SVC has no entry of .pl or .plx");
    }

    @Test
    void q202075TheFirstOfIdenticalMapsStaysAndDifferentOnesAreTold() {
        String line = WEB + " ScriptMaps(6014, MULTISZ, IIS_MD_UT_FILE, INHERIT)=";
        Remedied remedied = Remedied.of(
                "deduplicate-script-maps", "4.0", key(WEB, "ScriptMaps", maps(HTR, ASP, HTR, ASP + FOUR, HTR)));

        healed(
                remedied,
                "- " + line + String.join(", ", HTR, ASP, HTR, ASP + FOUR, HTR),
                "+ " + line + String.join(", ", HTR, ASP, ASP + FOUR));
        assertThat(remedied.findings())
                .containsExactly("INFERRED " + WEB
                        + ": has 2 different entries of .asp; no source says which to keep, so all stay");
        left(
                Remedied.of("deduplicate-script-maps", "4.0", key(WEB, "ScriptMaps", maps(HTR, ASP))),
                "nothing to do: ScriptMaps at /LM/W3SVC has no entry twice");
    }

    @Test
    void q238131SocketsAreNotPooled() {
        String line = WEB + " DisableSocketPooling(1029, DWORD, IIS_MD_UT_SERVER, INHERIT)=";

        healed(Remedied.of("disable-socket-pooling", "5.0", key(WEB)), "+ " + line + "1");
        healed(
                Remedied.of("disable-socket-pooling", "5.0", key(WEB, "DisableSocketPooling", "false")),
                "- " + line + "0",
                "+ " + line + "1");
        left(
                Remedied.of("disable-socket-pooling", "5.0", key(WEB, "DisableSocketPooling", "true")),
                "nothing to do: DisableSocketPooling at /LM/W3SVC is \"1\"");
        left(
                Remedied.of("disable-socket-pooling", "4.0", key(WEB)),
                "it is for IIS 5.0 and later; the metabase is of IIS 4.0");
    }

    @Test
    void q250979DefaultAspLeavesTheDocumentsOfTheDefaultSite() {
        String line = " DefaultDoc(6006, STRING, IIS_MD_UT_FILE, INHERIT)=";
        String three = "\"Default.htm,Default.asp,iisstart.asp\"";

        healed(
                Remedied.of(
                        "default-doc-iis5",
                        "5.0",
                        key(WEB + "/1", "DefaultDoc", three),
                        key(WEB + "/3", "DefaultDoc", three)),
                "- " + WEB + "/1" + line + "Default.htm,Default.asp,iisstart.asp",
                "+ " + WEB + "/1" + line + "Default.htm,iisstart.asp");
        healed(
                Remedied.of("default-doc-iis5", "5.0", key(WEB, "DefaultDoc", three), key(WEB + "/1")),
                "+ " + WEB + "/1" + line + "Default.htm,iisstart.asp");
        healed(
                Remedied.of("default-doc-iis5", "5.0", key(WEB + "/1"), key(WEB + "/1/ROOT", "DefaultDoc", three)),
                "- " + WEB + "/1/ROOT" + line + "Default.htm,Default.asp,iisstart.asp",
                "+ " + WEB + "/1/ROOT" + line + "Default.htm,iisstart.asp");
    }

    @Test
    void q250979WithoutIisstartThereIsNoPageToShow() {
        left(
                Remedied.of("default-doc-iis5", "5.0", key(WEB + "/1", "DefaultDoc", "\"Default.htm,Default.asp\"")),
                "nothing to do: DefaultDoc at /LM/W3SVC/1/ROOT is not set; "
                        + "DefaultDoc in force at /LM/W3SVC/1 is \"Default.htm,Default.asp\"");
    }

    @Test
    void q215383NamesGetTheirLetterCaseAndQ248350BlanksGo() {
        String line = " NTAuthenticationProviders(6032, STRING, IIS_MD_UT_FILE, INHERIT)=";

        healed(
                Remedied.of(
                        "normalise-provider-list",
                        "5.0",
                        key(WEB, "NTAuthenticationProviders", "\"negotiate, ntlm \""),
                        key(WEB + "/1", "NTAuthenticationProviders", "\"ntlm,Kerberos\""),
                        key(WEB + "/2", "NTAuthenticationProviders", "\"NTLM\"")),
                "- " + WEB + line + "negotiate, ntlm ",
                "+ " + WEB + line + "Negotiate,NTLM",
                "- " + WEB + "/1" + line + "ntlm,Kerberos",
                "+ " + WEB + "/1" + line + "NTLM,Kerberos");
        left(
                Remedied.of(
                        "normalise-provider-list",
                        "5.0",
                        key(WEB, "NTAuthenticationProviders", "\"NTLM\""),
                        key(WEB + "/1", "NTAuthenticationProviders", "\"\"")),
                "nothing to do: NTAuthenticationProviders is written as documented: \"NTLM\", \"\"");
    }

    @Test
    void q304916AnUpgradeThatLeavesMapsUnconvertedIsHealedByItsRemedy() {
        Rehearsal sick = Rehearsal.of("iis4-default.json", Rehearsal.REQUEST.without("script-map-verbs"));
        Rehearsal healed = sick.again(Rehearsal.REQUEST.only("script-map-asp-verbs"));

        assertThat(healed.edits("script-map-asp-verbs")).hasSize(1);
        assertThat(healed.edits("script-map-asp-verbs").get(0))
                .contains(" -> \".asp,C:\\WINNT\\System32\\inetsrv\\asp.dll,1,GET,HEAD,POST,TRACE, "
                        + ".asa,C:\\WINNT\\System32\\inetsrv\\asp.dll,1,PUT,DELETE");
        assertThat(Rehearsal.of("iis4-default.json", Rehearsal.REQUEST.with("script-map-asp-verbs"))
                        .edits("script-map-asp-verbs"))
                .isEmpty();
    }
}
