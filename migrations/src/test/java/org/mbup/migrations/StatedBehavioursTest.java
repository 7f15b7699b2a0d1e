package org.mbup.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mbup.migrations.Remedied.key;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the articles state of the upgrade, from input values to expected ones, one step at a time. */
class StatedBehavioursTest {

    private static final String WEB = "/LM/W3SVC";
    private static final String SITE = WEB + "/1";
    private static final String KEPT = "set explicitly, so it stays";
    private static final String NEVER_SET = "was only a default until now";

    @TempDir
    Path folder;

    /** A step, the keys of a server, what changes, and what is told. */
    private record Case(String name, String step, List<String> keys, List<String> edits, List<String> told) {

        Case on(String path, String... properties) {
            List<String> more = new ArrayList<>(keys);
            more.add(key(path, properties));
            return new Case(name, step, more, edits, told);
        }

        /** Property 36865, which has no published name, at the SMTP service. */
        Case smtp(int eightBitMime) {
            List<String> more = new ArrayList<>(keys);
            more.add("{ \"path\": \"/LM/SMTPSVC\", \"properties\": [ "
                    + "{ \"id\": 36865, \"type\": \"DWORD\", \"value\": " + eightBitMime + " } ] }");
            return new Case(name, step, more, edits, told);
        }

        Case changes(String... lines) {
            return new Case(name, step, keys, Arrays.asList(lines), told);
        }

        Case tells(String... lines) {
            return new Case(name, step, keys, edits, Arrays.asList(lines));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Case of(String name, String step) {
        return new Case(name, step, List.of(), List.of(), List.of());
    }

    private static Case web(String name, String step, String... properties) {
        return of(name, step).on(WEB, withType(properties));
    }

    private static String[] withType(String... properties) {
        return Stream.concat(Stream.of("KeyType", "\"IIsWebService\""), Stream.of(properties))
                .toArray(String[]::new);
    }

    private static String kept(String path) {
        return "PRESERVED " + path + ": " + KEPT;
    }

    private static String added(String property, String value) {
        return WEB + " " + property + ": none -> \"" + value + '"';
    }

    static Stream<Case> kept() {
        return Stream.of(
                web("Q317478 AuthFlags stay without Digest", "preserve-authentication-settings", "AuthFlags", "7")
                        .tells(kept(WEB)),
                web("Q318863 AuthPersistence stays", "preserve-authentication-settings", "AuthPersistence", "64")
                        .tells(kept(WEB)),
                web("Q269082 PasswordChangeFlags stay", "preserve-authentication-settings", "PasswordChangeFlags", "1")
                        .tells(kept(WEB)),
                web("Q286401 pass-through stays", "preserve-authentication-settings")
                        .on(SITE + "/ROOT/UNC", "UNCAuthenticationPassthrough", "1")
                        .tells(kept(SITE + "/ROOT/UNC")),
                of("Q269082 IISADMPWD stays", "preserve-iisadmpwd")
                        .on(SITE + "/ROOT/IISADMPWD", "Path", "\"C:\\\\WINNT\\\\iisadmpwd\"")
                        .tells("PRESERVED " + SITE
                                + "/ROOT/IISADMPWD: a clean IIS 5.0 does not have this virtual directory"),
                of("Q269082 no IISADMPWD is made", "preserve-iisadmpwd").on(SITE + "/ROOT"),
                web("Q184717 parent paths stay off", "preserve-asp-settings", "AspEnableParentPaths", "false")
                        .tells(kept(WEB)),
                web("Q253146 a default session timeout is no news", "preserve-asp-settings", "AspSessionTimeout", "20"),
                web("Q280812 a recovery limit stays", "preserve-application-settings")
                        .on(SITE + "/ROOT", "AppOopRecoverLimit", "10")
                        .tells(kept(SITE + "/ROOT")),
                web(
                                "Q218180 Q245574 Q312883 Q195291 Q270057 settings of content stay",
                                "preserve-content-settings",
                                "UseHostName",
                                "true",
                                "EnableReverseDns",
                                "true",
                                "CacheISAPI",
                                "false",
                                "SSIExecDisable",
                                "true",
                                "ContentIndexed",
                                "false")
                        .tells(kept(WEB), kept(WEB), kept(WEB), kept(WEB), kept(WEB)),
                of("Q243196 Q250979 clustered sites start as before", "preserve-service-limits")
                        .on(SITE, "ServerAutoStart", "0", "ClusterEnabled", "1")
                        .tells(kept(SITE), kept(SITE)),
                web("Q193612 logs that begin with the local day stay", "preserve-logging-settings")
                        .on(SITE, "LogFileLocaltimeRollover", "true")
                        .tells(kept(SITE)),
                of("Q290391 secure bindings stay", "preserve-secure-bindings")
                        .on(SITE, "SecureBindings", "[\"192.0.2.1:443:\"]")
                        .tells(kept(SITE)),
                of("Q184319 the FTP logon domain stays", "preserve-ftp-logon-domain")
                        .on("/LM/MSFTPSVC", "DefaultLogonDomain", "\"EXAIR\"")
                        .tells(kept("/LM/MSFTPSVC")),
                of("Q241335 long dates below the FTP service are ignored", "ftp-long-date")
                        .on("/LM/MSFTPSVC", "FtpDirBrowseShowLongDate", "true")
                        .on("/LM/MSFTPSVC/1", "FtpDirBrowseShowLongDate", "true")
                        .tells("OBSOLETE /LM/MSFTPSVC/1: IIS 5.0 reads it at /LM/MSFTPSVC only"));
    }

    static Stream<Case> pinned() {
        return Stream.of(
                web("Q253146 the engine cache of IIS 4.0 is pinned", "pin-asp-caches", "AspScriptFileCacheSize", "0")
                        .changes(added("AspScriptEngineCacheMax", "30"))
                        .tells("PINNED " + WEB + ": " + NEVER_SET, kept(WEB)),
                web("Q253146 a cache that was set stays", "pin-asp-caches", "AspScriptEngineCacheMax", "100")
                        .changes(added("AspScriptFileCacheSize", "4294967295"))
                        .tells(kept(WEB), "PINNED " + WEB + ": " + NEVER_SET),
                web("Q301388 other defaults are pinned", "pin-other-defaults")
                        .changes(added("AspExceptionCatchEnable", "0"), added("CGITimeout", "900"))
                        .tells("PINNED " + WEB + ": " + NEVER_SET, "PINNED " + WEB + ": " + NEVER_SET));
    }

    static Stream<Case> added() {
        return Stream.of(
                web("Q226358 Q255912 Q253146 DOC6 ms525167 new ASP settings", "asp-new-settings")
                        .changes(
                                added("AspQueueConnectionTestTime", "3"),
                                added("AspEnableApplicationRestart", "1"),
                                added("AspEnableTypelibCache", "1"),
                                added("AspTrackThreadingModel", "0"),
                                added("AspErrorsToNTLog", "0"),
                                added("AspEnableAspHtmlFallback", "0"),
                                added("AspEnableChunkedEncoding", "1"),
                                added("AspSessionMax", "4294967295")),
                web("DOC5 apro4s9w a gate somebody set stays", "asp-thread-gate", "AspThreadGateEnabled", "false")
                        .changes(
                                added("AspThreadGateTimeSlice", "1000"),
                                added("AspThreadGateSleepDelay", "100"),
                                added("AspThreadGateSleepMax", "50"),
                                added("AspThreadGateLoadLow", "75"),
                                added("AspThreadGateLoadHigh", "80")),
                web("Q238131 sockets are shared", "socket-pooling").changes(added("DisableSocketPooling", "0")),
                web("Q238131 a switch somebody set stays", "socket-pooling", "DisableSocketPooling", "true"),
                web(
                                "Q235437 limits somebody set stay",
                                "cpu-accounting",
                                "CPULimitsEnabled",
                                "true",
                                "CPUAppEnabled",
                                "0")
                        .changes(
                                added("CPULimitLogEvent", "0"),
                                added("CPULimitPriority", "0"),
                                added("CPULimitProcStop", "0"),
                                added("CPULimitPause", "0"),
                                added("CPUResetInterval", "1440"),
                                added("CPULoggingInterval", "60"),
                                added("CPULoggingOptions", "1"),
                                added("CPUCGILimit", "0"),
                                added("CPUCGIEnabled", "1"),
                                added("CPULoggingMask", "255")),
                web("Q234497 Q319384 compression somebody set stays", "http-compression")
                        .on(WEB + "/Filters", "KeyType", "\"IIsFilters\"")
                        .on(WEB + "/Filters/Compression", "KeyType", "\"IIsFilter\"")
                        .on(
                                WEB + "/Filters/Compression/Parameters",
                                "HcCacheControlHeader",
                                "\"max-age=0\"",
                                "HcCompressionDirectory",
                                "\"D:\\\\cache\"",
                                "HcDoDynamicCompression",
                                "true",
                                "HcDoDiskSpaceLimiting",
                                "true")
                        .on(WEB + "/Filters/Compression/gzip", "HcFileExtensions", "[\"htm\", \"doc\"]")
                        .on(WEB + "/Filters/Compression/deflate")
                        .changes(
                                WEB + "/Filters/Compression/Parameters HcNoCompressionForRange: none -> \"0\"",
                                WEB + "/Filters/Compression/deflate HcFileExtensions: none -> \"htm, html, txt\""));
    }

    static Stream<Case> transformed() {
        String[] none = {};
        return Stream.of(
                of("Q250979 the new start page comes last", "default-documents")
                        .on(SITE, "DefaultDoc", "\"Default.htm, Default.asp,my.asp\"")
                        .changes(SITE + " DefaultDoc: \"Default.htm, Default.asp,my.asp\" -> "
                                + "\"Default.htm, Default.asp,my.asp,iisstart.asp\""),
                of("Q234922 a site without documents of its own gets the inherited ones", "default-documents")
                        .on(WEB, "DefaultDoc", "\"Default.htm\"")
                        .on(SITE, none)
                        .changes(SITE + " DefaultDoc: none -> \"Default.htm,iisstart.asp\""),
                of("Q246053 a start page that is listed stays where it is", "default-documents")
                        .on(SITE, "DefaultDoc", "\"IISStart.asp,Default.asp\""),
                of("Q227888 the service names the store of the key pair's certificate", "key-pairs")
                        .on(WEB, withType())
                        .on(SITE, "MD_SSL_PUBLIC_KEY", "\"010203\"", "MD_SSL_PRIVATE_KEY", "\"010203\"")
                        .changes(added("SSLStoreName", "MY"))
                        .tells(
                                "OBSOLETE " + SITE
                                        + ": IIS 5.0 keeps certificates in its certificate store; Setup moves"
                                        + " the key pair there",
                                "OBSOLETE " + SITE
                                        + ": IIS 5.0 keeps certificates in its certificate store; Setup moves"
                                        + " the key pair there",
                                "INFERRED " + WEB
                                        + ": undocumented or disputed: --set certificate-store=VALUE takes another value"),
                web("Q227888 a server without key pairs gets no store", "key-pairs")
                        .on(SITE, none),
                of("Q198415 Q262168 8BITMIME that is off stays off", "smtp-8bitmime")
                        .smtp(0)
                        .changes("/LM/SMTPSVC SmtpInboundCommandSupportOptions: none -> \"3503297\"")
                        .tells(
                                "OBSOLETE /LM/SMTPSVC: stays in the metabase, but the new version reads"
                                        + " SmtpInboundCommandSupportOptions",
                                "INFERRED /LM/SMTPSVC: undocumented or disputed: --set smtp-inbound-options=VALUE takes"
                                        + " another value"),
                of("Q198415 Q262168 8BITMIME that is on writes nothing", "smtp-8bitmime")
                        .smtp(1)
                        .tells("OBSOLETE /LM/SMTPSVC: stays in the metabase, but the new version reads"
                                + " SmtpInboundCommandSupportOptions"),
                of("Q246575 Q262739 the schema of IIS 4.0 goes", "schema")
                        .on("/Schema", none)
                        .on("/Schema/Classes", "KeyType", "\"IIsSchemaClass\"")
                        .changes(
                                "/Schema/Classes KeyType: \"IIsSchemaClass\" -> none",
                                "/Schema/Classes removed",
                                "/Schema removed"),
                of("Q266115 an upgraded server says it is of IIS 5.0", "version-key")
                        .on(WEB + "/Info", "MajorIIsVersionNumber", "4")
                        .on(WEB, none)
                        .changes("version 4.0 -> 5.0", WEB + "/Info MajorIIsVersionNumber: \"4\" -> \"5\"")
                        .tells("INFERRED " + WEB + "/Info: the stored number is not documented"));
    }

    @ParameterizedTest
    @MethodSource({"kept", "pinned", "added", "transformed"})
    void theStepDoesWhatIsStatedAndUndoingItGivesTheBytesBack(Case stated) {
        Remedied server = run(stated.step(), UnaryOperator.identity(), stated.keys());

        assertThat(server.reason()).isNull();
        assertThat(server.edits()).containsExactlyElementsOf(stated.edits());
        assertThat(server.findings()).containsExactlyInAnyOrderElementsOf(stated.told());
        assertThat(server.changesAgain()).isFalse();
        assertThat(server.undoRestoresTheBytes()).isTrue();
    }

    private Remedied run(String step, UnaryOperator<org.mbup.liquibase.ReplayRequest> options, List<String> keys) {
        return Remedied.step(folder, step, options, keys.toArray(String[]::new));
    }

    @Test
    void q253146AndQ262626DisagreeAndAPersonDecides() {
        List<String> web = List.of(key(WEB, withType()));

        Remedied usual = run("asp-queue-and-threads", UnaryOperator.identity(), web);
        Remedied asked = run("asp-queue-and-threads", request -> request.set("asp-request-queue-max", "500"), web);

        assertThat(usual.edits())
                .containsExactly(added("AspRequestQueueMax", "3000"), added("AspProcessorThreadMax", "25"));
        assertThat(asked.edits())
                .containsExactly(added("AspRequestQueueMax", "500"), added("AspProcessorThreadMax", "25"));
        assertThat(asked.changesAgain()).isFalse();
        assertThat(asked.undoRestoresTheBytes()).isTrue();
    }

    @Test
    void q233968OutOfProcessComponentsBecomeTrueOnlyWhenAskedFor() {
        List<String> web = List.of(key(WEB, withType("AspAllowOutOfProcComponents", "false")));

        Remedied usual = run("out-of-process-components", UnaryOperator.identity(), web);
        Remedied asked =
                run("out-of-process-components", request -> request.set("out-of-process-components", "TRUE"), web);

        assertThat(usual.ran()).isFalse();
        assertThat(asked.edits()).containsExactly(WEB + " AspAllowOutOfProcComponents: \"0\" -> \"1\"");
        assertThat(asked.undoRestoresTheBytes()).isTrue();
    }

    @Test
    void applicationsWithoutAValueStayInTheServersProcessUnlessAPersonDecidesOtherwise() {
        List<String> keys = List.of(key(WEB, withType()), key(SITE + "/ROOT", "AppIsolated", "1"));

        assertThat(run("app-isolated", UnaryOperator.identity(), keys).edits())
                .containsExactly(added("AppIsolated", "0"));
        assertThat(run("app-isolated", request -> request.set("app-isolated", "2"), keys)
                        .edits())
                .containsExactly(added("AppIsolated", "2"));
    }

    @Test
    void printersAndTheCompressionFilterFollowTheirParameters() {
        List<String> site = List.of(
                key(SITE + "/ROOT", "KeyType", "\"IIsWebVirtualDir\""),
                key(WEB + "/Filters", "FilterLoadOrder", "\"sspifilt\""),
                key(WEB + "/Filters/Compression"));

        assertThat(run("internet-printing", request -> request.set("system-root", "D:\\NT"), site)
                        .edits())
                .contains(SITE + "/ROOT/PRINTERS ScriptMaps: none -> \".printer,D:\\NT\\System32\\msw3prt.dll,1\"");
        assertThat(run("filter-load-order", UnaryOperator.identity(), site).edits())
                .containsExactly(WEB + "/Filters FilterLoadOrder: \"sspifilt\" -> \"sspifilt,Compression\"");
        assertThat(run("filter-load-order", request -> request.set("compression-filter", "left-out"), site)
                        .ran())
                .isFalse();
    }
}
