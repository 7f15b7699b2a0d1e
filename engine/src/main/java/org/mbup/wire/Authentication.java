package org.mbup.wire;

import java.util.List;
import java.util.Optional;
import org.mbup.metabase.EffectiveProperty;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;

/**
 * How a key authenticates: the values in force there, documented defaults where nobody set them.
 *
 * @param flags AuthFlags: anonymous 0x1, Basic 0x2, integrated 0x4, Digest 0x10
 * @param providerList NTAuthenticationProviders exactly as stored; the documented default is empty
 * @param origin where the provider list comes from
 * @param realm Realm; empty means the name the client asked for
 * @param logonDomain DefaultLogonDomain
 * @param persistence AuthPersistence
 * @param keepAlive AllowKeepAlive
 */
public record Authentication(
        long flags,
        String providerList,
        Origin origin,
        String realm,
        String logonDomain,
        long persistence,
        boolean keepAlive) {

    /** Where a provider list comes from. */
    public enum Origin {
        /** No key sets one. */
        DEFAULT,
        /** {@code /LM/W3SVC} or a key above it. */
        SERVICE,
        /** A site, or a key below one. */
        BELOW
    }

    /** What is in force at a path, which need not exist. */
    public static Authentication at(Metabase metabase, KeyPath path, IisVersion version) {
        InForce values = InForce.at(metabase, path, version, Ids.authentication());
        return new Authentication(
                values.number(Ids.AUTH_FLAGS),
                values.text(Ids.PROVIDERS),
                origin(values.set(Ids.PROVIDERS)),
                values.text(Ids.REALM),
                values.text(Ids.DEFAULT_LOGON_DOMAIN),
                values.number(Ids.AUTH_PERSISTENCE),
                values.number(Ids.ALLOW_KEEP_ALIVE) != 0);
    }

    private static Origin origin(Optional<EffectiveProperty> set) {
        return set.map(found -> Ids.WEB.isWithin(found.from()) ? Origin.SERVICE : Origin.BELOW)
                .orElse(Origin.DEFAULT);
    }

    /** Whether anonymous requests are let in. */
    public boolean anonymous() {
        return (flags & Ids.AUTH_ANONYMOUS) != 0;
    }

    /** Whether Basic is on. */
    public boolean basic() {
        return (flags & Ids.AUTH_BASIC) != 0;
    }

    /** Whether integrated (Windows) authentication is on. */
    public boolean integrated() {
        return (flags & Ids.AUTH_NTLM) != 0;
    }

    /** Whether Digest is on. IIS 4.0 does not know the bit. */
    public boolean digest(IisVersion version) {
        return version.compareTo(IisVersion.V5_0) >= 0 && (flags & Ids.AUTH_MD5) != 0;
    }

    /**
     * Whether a logon is over with its request, instead of holding for the connection (Q318863): always, or for requests
     * that came through a proxy.
     */
    public boolean endsWithRequest(boolean throughProxy) {
        return (persistence & Ids.PERSIST_SINGLE) != 0
                || throughProxy && (persistence & Ids.PERSIST_SINGLE_IF_PROXY) != 0;
    }

    /** The provider list, entry by entry. */
    public List<Provider> providers() {
        return Provider.list(providerList);
    }

    /** The same with integrated authentication turned on. */
    public Authentication withIntegrated() {
        return new Authentication(
                flags | Ids.AUTH_NTLM, providerList, origin, realm, logonDomain, persistence, keepAlive);
    }

    /** The same with anonymous requests kept out, as where a file's own permissions ask for a logon (Q187506). */
    public Authentication withoutAnonymous() {
        return new Authentication(
                flags & ~Ids.AUTH_ANONYMOUS, providerList, origin, realm, logonDomain, persistence, keepAlive);
    }
}
