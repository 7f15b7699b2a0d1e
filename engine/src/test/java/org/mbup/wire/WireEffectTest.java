package org.mbup.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mbup.wire.Web.V4;
import static org.mbup.wire.Web.V5;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Value;

/** What an upgrade changes for clients. */
class WireEffectTest {

    private static final Optional<String> COMPUTER = Optional.of("WEBSERVER1");
    private static final String NEW_MAPS = ".asp,C:\\WINNT\\System32\\inetsrv\\asp.dll,1,GET,HEAD,POST,TRACE";

    @Test
    void theUpgradeOfQ248350() {
        Compared<Logon> only = logon(effect(Web.iis4(), upgraded()));
        assertThat(only.keys()).containsExactly(KeyPath.of("w3svc/1/ROOT"));
        assertThat(only.changed()).isFalse();
        assertThat(only.before().lines()).containsExactly("WWW-Authenticate: NTLM");
        assertThat(only.after().lines()).containsExactly("WWW-Authenticate: NTLM");
        assertThat(only.clean().lines()).containsExactly("WWW-Authenticate: Negotiate", "WWW-Authenticate: NTLM");
        Verdict kerberos = only.after().clients().get(Client.KERBEROS);
        assertThat(kerberos.result()).isEqualTo(Verdict.Result.FAILS);
        assertThat(kerberos.references()).containsExactly("Q248350");
        assertThat(kerberos.step()).contains("negotiate");
        assertThat(only.clean().clients().get(Client.KERBEROS).result()).isEqualTo(Verdict.Result.WORKS);
    }

    @Test
    void theRemedyOfQ248350TurnsTheMatrix() {
        Compared<Logon> only =
                logon(effect(Web.iis4(), upgraded().text("w3svc", "NTAuthenticationProviders", "Negotiate,NTLM")));
        assertThat(only.changed()).isTrue();
        assertThat(only.after().sameFor(only.clean())).isTrue();
        assertThat(only.after().clients().get(Client.KERBEROS).result()).isEqualTo(Verdict.Result.WORKS);
        assertThat(only.after().clients().get(Client.NTLM).result()).isEqualTo(Verdict.Result.WORKS);
    }

    @Test
    void hostHeadersNeedTheirNamesRegistered() {
        Web after = upgraded()
                .text("w3svc", "NTAuthenticationProviders", "Negotiate,NTLM")
                .site(2, ":80:www.exair.com", ":80:webserver1.exair.com")
                .site(3, ":81:shop.exair.com", ":82:$(x).exair.com");
        WireEffect effect = effect(Web.iis4(), after);
        assertThat(effect.spns().stream().map(Spn::command))
                .containsExactly(
                        "SetSPN -A HTTP/www.exair.com WEBSERVER1",
                        "SetSPN -A HTTP/shop.exair.com WEBSERVER1",
                        "SetSPN -A HTTP/<host header> WEBSERVER1");
        assertThat(effect.logons().stream()
                        .map(group ->
                                group.after().clients().get(Client.KERBEROS).result()))
                .containsExactlyInAnyOrder(Verdict.Result.WORKS, Verdict.Result.MAY_FAIL, Verdict.Result.FAILS);
    }

    @Test
    void whereNegotiateIsNotOfferedNoNameIsNeeded() {
        assertThat(effect(Web.iis4(), upgraded().site(2, ":80:www.exair.com")).spns())
                .isEmpty();
    }

    @Test
    void onlyKeysThatDifferFromTheirParentAreTold() {
        Web before = Web.iis4()
                .number("w3svc/1/ROOT/same", "AuthFlags", 5)
                .key("w3svc/1/ROOT/plain")
                .number("w3svc/1/ROOT/other", "AuthFlags", 4)
                .key("w3svc/1/ROOT/other/below")
                .with("w3svc/1/ROOT/own", "AuthFlags", new Value.Dword(2), Attributes.NONE)
                .key("w3svc/1/ROOT/own/below");
        assertThat(effect(before, before).logons().stream()
                        .flatMap(group -> group.keys().stream())
                        .map(KeyPath::adsutil))
                .containsExactlyInAnyOrder(
                        "w3svc/1/ROOT", "w3svc/1/ROOT/other", "w3svc/1/ROOT/own", "w3svc/1/ROOT/own/below");
    }

    @Test
    void scriptMapsLeftUnconvertedAreSeen() {
        Compared<Page> unconverted = effect(Web.iis4(), Web.iis4()).pages().get(0);
        assertThat(unconverted.changed()).isTrue();
        assertThat(unconverted.before().asp().outcome()).isEqualTo(ScriptRequest.Outcome.RUNS);
        assertThat(unconverted.after().asp().outcome()).isEqualTo(ScriptRequest.Outcome.FORBIDDEN);
        assertThat(unconverted.after().asp().references()).contains("Q304916");
        assertThat(unconverted.clean().asp().outcome()).isEqualTo(ScriptRequest.Outcome.RUNS);
        assertThat(effect(Web.iis4(), upgraded()).changed()).isFalse();
    }

    @Test
    void otherServicesAndOtherKeysOfTheServiceAreNoSites() {
        Web web = Web.iis4()
                .number("msftpsvc/1", "AuthFlags", 1)
                .number("w3svc/filters", "AuthFlags", 1)
                .number("w3svc/1/Else", "AuthFlags", 1);
        WireEffect effect = effect(web, web);
        assertThat(effect.sites()).isEqualTo(1);
        assertThat(logon(effect).keys()).containsExactly(KeyPath.of("w3svc/1/ROOT"));
    }

    @Test
    void aMetabaseWithoutSitesHasNoEffect() {
        WireEffect effect = effect(new Web().key("w3svc"), new Web());
        assertThat(effect.logons()).isEmpty();
        assertThat(effect.sites()).isZero();
    }

    @Test
    void aCleanInstallationIsWhatTheSourcesSay() {
        WireView clean = WireView.at(Side.cleanIis5().metabase(), KeyPath.of("w3svc/1/ROOT"), V5, HostMatch.COMPUTER);
        assertThat(clean.logon().authentication().flags()).isEqualTo(5);
        assertThat(clean.logon().authentication().keepAlive()).isTrue();
        assertThat(clean.logon().authentication().persistence()).isEqualTo(128);
        assertThat(clean.page().defaultDocument().names())
                .containsExactly("Default.htm", "Default.asp", "iisstart.asp");
    }

    private static Web upgraded() {
        return Web.iis4().list("w3svc", "ScriptMaps", NEW_MAPS);
    }

    private static Compared<Logon> logon(WireEffect effect) {
        assertThat(effect.logons()).hasSize(1);
        return effect.logons().get(0);
    }

    private static WireEffect effect(Web before, Web after) {
        return WireEffect.compare(before.as(V4), after.as(V5), Side.cleanIis5(), COMPUTER);
    }
}
