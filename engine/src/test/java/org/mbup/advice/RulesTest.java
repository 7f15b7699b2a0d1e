package org.mbup.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mbup.advice.Patient.V4;
import static org.mbup.advice.Patient.V5;
import static org.mbup.advice.Patient.server;
import static org.mbup.advice.Patient.site;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Property;
import org.mbup.metabase.UserType;
import org.mbup.metabase.Value;

/** Every rule finds what it is for and is silent once that is cured. */
class RulesTest {

    private static final String PROVIDERS = "NTAuthenticationProviders";
    private static final String MAPS = "ScriptMaps";
    private static final String ASP = ".asp,C:\\WINNT\\System32\\inetsrv\\asp.dll,1";

    private record Case(String code, IisVersion rules, Patient sick, Patient cured) {
        @Override
        public String toString() {
            return code + " under " + rules;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(providers(), scriptMaps(), directories(), sites(), hints())
                .flatMap(List::stream);
    }

    private static Patient providers(String list) {
        return server().text("w3svc", PROVIDERS, list);
    }

    private static Patient maps(String... entries) {
        return server().list("w3svc", MAPS, entries);
    }

    private static List<Case> providers() {
        return List.of(
                new Case("MB001", V4, providers("Negotiate, NTLM"), providers("Negotiate,NTLM")),
                new Case("MB001", V5, providers("NTLM "), providers("NTLM")),
                new Case("MB002", V4, providers("ntlm"), providers("NTLM")),
                new Case("MB002", V5, providers("negotiate,NTLM"), providers("Negotiate,NTLM")),
                new Case("MB003", V5, providers("Kerberos,NTLM"), providers("Negotiate,NTLM")),
                new Case("MB003", V5, providers("Negotiate,,NTLM"), providers("")),
                new Case("MB004", V5, providers("Negotiate"), providers("Negotiate,ntlm")),
                new Case("MB004", V5, providers("Negotiate"), providers("")),
                new Case("MB005", V5, negotiating(":80:www.exair.com"), negotiating(":80:webserver1")),
                new Case("MB005", V5, negotiating(":80:www.exair.com"), negotiating(":80:WEBSERVER1.exair.com")),
                new Case("MB005", V5, negotiating(":80:www.exair.com"), negotiating(":80:")),
                new Case(
                        "MB005",
                        V5,
                        negotiating(":80:www.exair.com"),
                        negotiating(":80:www.exair.com").number("w3svc", "AuthFlags", 1)),
                new Case("MB006", V5, withNtlm(":80:www.exair.com"), withNtlm(":80:")),
                new Case("MB006", V5, withNtlm(":80:www.exair.com"), negotiating(":80:www.exair.com")),
                new Case(
                        "MB007",
                        V4,
                        providers("NTLM").text("w3svc/1", PROVIDERS, "Negotiate,NTLM"),
                        providers("NTLM").text("w3svc/1", PROVIDERS, "NTLM")));
    }

    private static Patient negotiating(String binding) {
        return site(binding).from("WEBSERVER1").text("w3svc", PROVIDERS, "Negotiate,NTLM");
    }

    private static Patient withNtlm(String binding) {
        return site(binding).from("WEBSERVER1").text("w3svc", PROVIDERS, "NTLM");
    }

    private static List<Case> scriptMaps() {
        return List.of(
                new Case("MB010", V5, maps(ASP + ",PUT,DELETE"), maps(ASP + ",GET,HEAD,POST,TRACE")),
                new Case("MB010", V5, maps(ASP + ",POST"), maps(ASP)),
                new Case("MB010", V5, maps(".pl,p.exe,1,delete,put"), maps(".pl,p.exe,1,POST")),
                new Case("MB010", V5, maps(ASP + ",put"), maps(ASP + ",get")),
                new Case("MB011", V4, maps(ASP + ",GET,HEAD,POST,TRACE"), maps(ASP + ",PUT,DELETE")),
                new Case("MB012", V4, maps(ASP, ".ASP,x.dll,1"), maps(ASP, ".asa,x.dll,1")),
                new Case("MB013", V4, maps(".asp"), maps(ASP)),
                new Case("MB013", V4, maps(".asp,,1"), maps()),
                new Case("MB013", V5, maps(".asp,x.dll,one"), maps(".asp,\"x,y.dll\",1")),
                new Case("MB014", V4, maps(".plx,p.exe %s %s,1"), maps(".cgi,p.exe %s %s,1")),
                new Case("MB015", V4, maps(".pl,C:\\perl.exe %S %S,1"), maps(".pl,C:\\perl.exe %s %s,1")),
                new Case("MB016", V4, maps(".HTR,ism.dll,1"), maps(ASP)));
    }

    private static List<Case> directories() {
        String pages = "C:\\InetPub\\scripts\\iisadmin";
        String htmla = "C:\\WINNT\\System32\\inetsrv\\iisadmin";
        return List.of(
                new Case(
                        "MB017",
                        V4,
                        server().key("w3svc/1/ROOT/Scripts/IISADMIN"),
                        server().key("w3svc/1/ROOT/IISADMIN")),
                new Case("MB017", V5, dir("old", pages), dir("IISADMIN", htmla)),
                new Case("MB018", V5, dir("iisadmpwd", "C:\\x"), dir("other", "C:\\x")),
                new Case("MB019", V5, password(4, 0), password(5, 0)),
                new Case("MB019", V5, password(4, 1), password(4, 2)),
                new Case("MB019", V5, password(4, 1), dir("iisadmpwd", "C:\\x")),
                new Case("MB032", V4, untyped("msadc"), dir("msadc", "C:\\x")));
    }

    private static Patient dir(String name, String folder) {
        return untyped(name)
                .text("w3svc/1/ROOT/" + name, "Path", folder)
                .text("w3svc/1/ROOT/" + name, "KeyType", "IIsWebVirtualDir");
    }

    private static Patient untyped(String name) {
        return server().text("w3svc/1/ROOT/" + name, "Path", "C:\\x");
    }

    private static Patient password(long auth, long change) {
        return dir("IISADMPWD", "C:\\x")
                .number("w3svc", "AuthFlags", auth)
                .number("w3svc/1", "PasswordChangeFlags", change);
    }

    private static List<Case> sites() {
        return List.of(
                new Case(
                        "MB008",
                        V5,
                        server().number("w3svc", "AspBufferingOn", 0),
                        server().number("w3svc", "AspBufferingOn", 1)),
                new Case("MB009", V5, outOfProcess(0), outOfProcess(1)),
                new Case("MB020", V5, site("10.1.1.1:80:"), site(":80:")),
                new Case(
                        "MB020",
                        V5,
                        site("10.1.1.1:80:"),
                        site("10.1.1.1:80:").number("w3svc", "DisableSocketPooling", 1)),
                new Case("MB021", V4, keepAlive("w3svc", 0, 4), keepAlive("w3svc", 1, 4)),
                new Case("MB021", V4, keepAlive("w3svc/1", 0, 4), keepAlive("w3svc/2", 0, 4)),
                new Case("MB021", V5, keepAlive("w3svc/1", 0, 7), keepAlive("w3svc/1", 0, 3)),
                new Case(
                        "MB022",
                        V5,
                        server().hex("w3svc", "SSLCertHash", "0a"),
                        server().hex("w3svc/1", "SSLCertHash", "0a")),
                new Case(
                        "MB022",
                        V5,
                        server().text("w3svc", "SSLStoreName", "MY"),
                        server().text("w3svc", "SSLStoreName", "")),
                new Case("MB023", V5, ssl(8), ssl(32)),
                new Case("MB023", V4, ssl(256), ssl(256).hex("w3svc/1", "SSLCertHash", "0a")),
                new Case("MB023", V4, ssl(8), ssl(8).with("w3svc/9", keyManager())),
                new Case(
                        "MB023",
                        V4,
                        server().number("w3svc", "AccessSSLFlags", 8),
                        server().number("w3svc", "AccessSSLFlags", 8).hex("w3svc/1", "SSLCertHash", "0a")),
                new Case("MB024", V4, secured("443"), secured(":443:")),
                new Case("MB024", V4, secured(":65536:"), secured(":65535:")),
                new Case("MB024", V5, secured(""), secured("10.1.1.1:443:www.exair.com")),
                new Case("MB025", V5, passthrough(1), passthrough(0)));
    }

    private static Property keyManager() {
        return new Property(5500, "SSLPublicKey", UserType.SERVER, Attributes.SECURE, Value.Binary.ofHex("0102"));
    }

    private static Patient outOfProcess(long value) {
        return server().number("w3svc/1", "AspAllowOutOfProcComponents", value);
    }

    private static Patient keepAlive(String path, long value, long auth) {
        return server().number(path, "AllowKeepAlive", value).number("w3svc/1/ROOT/in", "AuthFlags", auth);
    }

    private static Patient ssl(long flags) {
        return server().number("w3svc/1/ROOT", "AccessSSLFlags", flags);
    }

    private static Patient secured(String binding) {
        return server().list("w3svc/1", "SecureBindings", binding);
    }

    private static Patient passthrough(long value) {
        return server().number("w3svc/1/ROOT", "UNCAuthenticationPassthrough", value);
    }

    private static List<Case> hints() {
        return List.of(
                new Case(
                        "MB026",
                        V5,
                        server().number("w3svc/1", "ContentIndexed", 1),
                        server().number("w3svc/1", "ContentIndexed", 0)),
                new Case("MB027", V5, comment("Site Web par défaut"), comment("Default Web Site")),
                new Case(
                        "MB028",
                        V4,
                        server().text("w3svc/1/ROOT", "UNCPassword", "x"),
                        server().text("w3svc/1/ROOT", "UNCPassword", "")),
                new Case(
                        "MB028",
                        V4,
                        server().text("w3svc/1/ROOT", "UNCPassword", "x"),
                        server().text("w3svc", "WAMUserPass", "x")),
                new Case("MB029", V4, crowd(20_000), crowd(19_900)),
                new Case("MB029", V5, server().bytes(16 << 20), server().bytes((16 << 20) - 1)),
                new Case("MB030", V4, log(), log().text("w3svc/1/ROOT/a", "Path", "C:\\x")),
                new Case(
                        "MB030",
                        V4,
                        log().number("w3svc/1", "DontLog", 0).text("w3svc/1/ROOT/a", "Path", "C:\\x"),
                        log().number("w3svc/1", "DontLog", 1).text("w3svc/1/ROOT/a", "Path", "C:\\x")),
                new Case(
                        "MB031",
                        V4,
                        access("w3svc/1/ROOT/gone"),
                        access("w3svc/1/ROOT/gone").text("w3svc/1/ROOT/gone", "Path", "C:\\x")),
                new Case("MB031", V5, access("w3svc/1/ROOT/gone"), access("w3svc")),
                new Case("MB033", V4, mistyped(), server().text("w3svc", PROVIDERS, "NTLM")));
    }

    private static Patient comment(String name) {
        return server().text("w3svc/1", "ServerComment", name);
    }

    private static Patient crowd(int keys) {
        Patient all = server();
        IntStream.range(0, keys).forEach(i -> all.key("w3svc/1/ROOT/" + i));
        return all;
    }

    private static Patient log() {
        return server().number("w3svc/1/ROOT/a", "DontLog", 1);
    }

    private static Patient access(String path) {
        return server().number(path, "AccessFlags", 1);
    }

    private static Patient mistyped() {
        return server().with(
                        "w3svc",
                        new Property(6032, PROVIDERS, UserType.FILE, Attributes.INHERIT, Value.Multi.of("NTLM")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsTheSickAndPassesTheCured(Case sample) {
        assertThat(sample.sick().lookedOver(sample.rules(), sample.code()))
                .as("sick")
                .isNotEmpty();
        assertThat(sample.cured().lookedOver(sample.rules(), sample.code()))
                .as("cured")
                .isEmpty();
    }

    @Test
    void everyRuleHasACase() {
        assertThat(cases().map(Case::code).distinct().sorted())
                .containsExactlyElementsOf(
                        Rules.ALL.stream().map(rule -> rule.about().code()).toList());
    }

    @Test
    void theRulesOfTheOtherVersionStaySilent() {
        assertThat(maps(ASP + ",PUT,DELETE").lookedOver(V4)).isEmpty();
        assertThat(maps(ASP + ",GET,HEAD,POST,TRACE").lookedOver(V5)).isEmpty();
    }

    @Test
    void anEmptyMetabaseIsHealthy() {
        assertThat(server().lookedOver(V4)).isEmpty();
        assertThat(server().lookedOver(V5)).isEmpty();
    }
}
