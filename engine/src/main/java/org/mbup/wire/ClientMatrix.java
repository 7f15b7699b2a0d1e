package org.mbup.wire;

import static org.mbup.wire.Verdict.Result.FAILS;
import static org.mbup.wire.Verdict.Result.FALLS_BACK;
import static org.mbup.wire.Verdict.Result.MAY_FAIL;
import static org.mbup.wire.Verdict.Result.WORKS;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mbup.metabase.IisVersion;

/** How each kind of client fares with a 401, by the articles about the provider list, host headers and keep-alives. */
final class ClientMatrix {

    private final Authentication authentication;
    private final IisVersion version;
    private final HostMatch hosts;

    private ClientMatrix(Authentication authentication, IisVersion version, HostMatch hosts) {
        this.authentication = authentication;
        this.version = version;
        this.hosts = hosts;
    }

    static Map<Client, Verdict> of(Authentication authentication, IisVersion version, HostMatch hosts) {
        ClientMatrix matrix = new ClientMatrix(authentication, version, hosts);
        Map<Client, Verdict> verdicts = new EnumMap<>(Client.class);
        verdicts.put(Client.KERBEROS, matrix.kerberos());
        verdicts.put(Client.NTLM, matrix.ntlm());
        verdicts.put(Client.BASIC, matrix.basic());
        verdicts.put(Client.DIGEST, matrix.digest());
        verdicts.put(Client.ANONYMOUS, matrix.anonymous());
        return Collections.unmodifiableMap(verdicts);
    }

    private Verdict kerberos() {
        if (!authentication.integrated()) {
            return Verdict.of(FAILS, "Integrated authentication is off, so Negotiate is not offered.", "Q253667");
        }
        Optional<Provider> offered = best(Scheme.NEGOTIATE);
        if (offered.isEmpty()) {
            return withStep(Verdict.of(FAILS, "Negotiate is not offered, so the ticket cannot be used.", "Q248350"));
        }
        if (version.compareTo(IisVersion.V5_0) < 0) {
            return Verdict.of(FAILS, "Windows NT 4.0 has no Kerberos, whatever the list says.");
        }
        return switch (offered.get().spelling()) {
            case EXACT -> byHost();
            case OTHER_CASE ->
                withStep(Verdict.of(MAY_FAIL, "Negotiate is not in its exact letter case.", "Q215383")
                        .byInference());
            default ->
                withStep(Verdict.of(FAILS, "A blank beside Negotiate makes it another value.", "Q248350")
                        .byInference());
        };
    }

    private Verdict byHost() {
        return switch (hosts) {
            case COMPUTER -> Verdict.works(Scheme.NEGOTIATE, "Negotiate is offered.", "Q248350");
            case SOME_FOREIGN ->
                Verdict.of(
                        MAY_FAIL,
                        "By the computer's name it works; by a host header it gets 401.3 until the SPN is registered.",
                        "Q294382");
            case FOREIGN ->
                Verdict.of(
                        FAILS,
                        "The name asked for is not the computer's: 401.3 until the SPN is registered.",
                        "Q294382");
            case ADDRESS ->
                Verdict.of(
                                FAILS,
                                "The URL does not name the computer, so there is no ticket for it until an SPN is"
                                        + " registered.",
                                "Q294382")
                        .byInference();
        };
    }

    private Verdict ntlm() {
        if (!authentication.integrated()) {
            return orBasic(Verdict.of(FAILS, "Integrated authentication is off, so NTLM is not offered.", "Q253667"));
        }
        Optional<Provider> offered = best(Scheme.NTLM);
        if (offered.isEmpty()) {
            return orBasic(Verdict.of(FAILS, "NTLM is not in the provider list.", "Q248350")
                    .byInference());
        }
        if (!authentication.keepAlive()) {
            Verdict verdict = Verdict.of(FAILS, "NTLM needs keep-alives, which are off: 401.5.", "Q288323");
            // The article is about IIS 4.0.
            return version.compareTo(IisVersion.V5_0) < 0 ? verdict : verdict.byInference();
        }
        return switch (offered.get().spelling()) {
            case EXACT -> Verdict.works(Scheme.NTLM, "NTLM is offered.", "Q248350");
            case OTHER_CASE ->
                withStep(Verdict.of(MAY_FAIL, "NTLM is not in capitals, which some clients need.", "Q215383"));
            default ->
                withStep(orBasic(Verdict.of(FAILS, "A blank beside NTLM makes it another value.", "Q248350")
                        .byInference()));
        };
    }

    private Verdict basic() {
        return authentication.basic()
                ? Verdict.works(Scheme.BASIC, "Basic is offered.", "Q281408")
                : Verdict.of(FAILS, "Basic is off.", "Q253667");
    }

    private Verdict digest() {
        if (authentication.digest(version)) {
            return Verdict.works(Scheme.DIGEST, "Digest is offered.", "DOC5").byInference();
        }
        boolean early = version.compareTo(IisVersion.V5_0) < 0;
        return orBasic(
                early
                        ? Verdict.of(FAILS, "IIS 4.0 has no Digest.", "DOC4 arproprf_1k8j")
                        : Verdict.of(FAILS, "Digest is off.", "Q253667"));
    }

    private Verdict anonymous() {
        return authentication.anonymous()
                ? new Verdict(
                        WORKS,
                        Optional.empty(),
                        "Anonymous access is on; the file's own permissions may still ask for a logon.",
                        List.of("Q187506"),
                        false,
                        Optional.empty())
                : Verdict.of(FAILS, "Anonymous access is off.", "Q253667");
    }

    /** Clients that know a better scheme take Basic where it is all they know of what is offered. */
    private Verdict orBasic(Verdict verdict) {
        return authentication.basic()
                ? new Verdict(
                        FALLS_BACK,
                        Optional.of(Scheme.BASIC),
                        verdict.reason() + " Basic is: the password crosses the wire in clear.",
                        verdict.references(),
                        true,
                        verdict.step())
                : verdict;
    }

    /** The entry that serves best for a scheme: one that is spelt exactly, else the first that means it. */
    private Optional<Provider> best(Scheme scheme) {
        List<Provider> meant = authentication.providers().stream()
                .filter(provider -> provider.scheme() == scheme)
                .toList();
        return meant.stream()
                .filter(provider -> provider.spelling() == Provider.Spelling.EXACT)
                .findFirst()
                .or(() -> meant.stream().findFirst());
    }

    /** Names the step that would mend the list, which is a step of the upgrade to 5.0. */
    private Verdict withStep(Verdict verdict) {
        if (version.compareTo(IisVersion.V5_0) < 0) {
            return verdict;
        }
        if (authentication.providerList().equals(Scheme.NTLM.toString())) {
            return switch (authentication.origin()) {
                case SERVICE -> verdict.step("negotiate");
                case BELOW -> verdict.step("negotiate-overrides");
                case DEFAULT -> verdict;
            };
        }
        boolean odd = authentication.providers().stream()
                .anyMatch(provider -> provider.spelling() == Provider.Spelling.BLANKS
                        || provider.spelling() == Provider.Spelling.OTHER_CASE);
        return odd ? verdict.step("normalise-provider-list") : verdict;
    }
}
