package org.mbup.wire;

import org.mbup.metabase.KeyPath;

/** The properties and bits that decide what is shown. */
final class Ids {

    static final KeyPath WEB = KeyPath.absolute("/LM/W3SVC");
    static final String ROOT = "ROOT";

    static final long SERVER_BINDINGS = 1023;
    static final long SECURE_BINDINGS = 2021;
    static final long USE_HOST_NAME = 2066;
    static final long PATH = 3001;
    static final long AUTH_FLAGS = 6000;
    static final long REALM = 6001;
    static final long HTTP_EXPIRES = 6002;
    static final long CUSTOM_HEADERS = 6004;
    static final long DIR_BROWSE_FLAGS = 6005;
    static final long DEFAULT_DOC = 6006;
    static final long HTTP_ERRORS = 6008;
    static final long HTTP_REDIRECT = 6011;
    static final long DEFAULT_LOGON_DOMAIN = 6012;
    static final long SCRIPT_MAPS = 6014;
    static final long MIME_MAP = 6015;
    static final long ACCESS_FLAGS = 6016;
    static final long ANONYMOUS_USER = 6020;
    static final long ACCESS_SSL_FLAGS = 6030;
    static final long AUTH_PERSISTENCE = 6031;
    static final long PROVIDERS = 6032;
    static final long ALLOW_KEEP_ALIVE = 6038;
    static final long WAM_USER = 7501;

    static final long AUTH_ANONYMOUS = 0x1;
    static final long AUTH_BASIC = 0x2;
    static final long AUTH_NTLM = 0x4;
    static final long AUTH_MD5 = 0x10;
    static final long PERSIST_SINGLE = 0x40;
    /** AuthPersistSingleRequestIfProxy, and the one that takes every proxy for one (0x100). */
    static final long PERSIST_SINGLE_IF_PROXY = 0x80 | 0x100;

    static final long ACCESS_READ = 0x1;
    static final long ACCESS_WRITE = 0x2;
    static final long ACCESS_EXECUTE = 0x4;
    static final long ACCESS_SCRIPT = 0x200;
    /** AccessSSL and AccessSSL128. */
    static final long SSL = 0x8 | 0x100;

    static final long ENABLE_DEFAULT_DOC = 0x40000000L;
    static final long ENABLE_DIR_BROWSING = 0x80000000L;

    private Ids() {}

    /** What decides how a client logs on. */
    static long[] authentication() {
        return new long[] {AUTH_FLAGS, REALM, DEFAULT_LOGON_DOMAIN, AUTH_PERSISTENCE, PROVIDERS, ALLOW_KEEP_ALIVE};
    }

    /** What decides how a page is found and run. */
    static long[] page() {
        return new long[] {USE_HOST_NAME, DIR_BROWSE_FLAGS, DEFAULT_DOC, SCRIPT_MAPS, ACCESS_FLAGS};
    }

    /** What decides how a request is served, beside {@link #page()}. */
    static long[] serving() {
        return new long[] {
            PATH,
            HTTP_EXPIRES,
            CUSTOM_HEADERS,
            HTTP_ERRORS,
            HTTP_REDIRECT,
            MIME_MAP,
            ACCESS_SSL_FLAGS,
            SCRIPT_MAPS,
            ACCESS_FLAGS
        };
    }
}
