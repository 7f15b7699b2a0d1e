package org.mbup.advice;

import org.mbup.metabase.KeyPath;

/** The properties and bits the rules look at. */
final class Ids {

    static final KeyPath WEB = KeyPath.absolute("/LM/W3SVC");

    static final long SERVER_COMMENT = 1015;
    static final long SERVER_BINDINGS = 1023;
    static final long DISABLE_SOCKET_POOLING = 1029;
    static final long SECURE_BINDINGS = 2021;
    static final long PASSWORD_CHANGE_FLAGS = 2068;
    static final long PATH = 3001;
    static final long UNC_PASSTHROUGH = 3006;
    static final long SSL_PUBLIC_KEY = 5500;
    static final long SSL_PRIVATE_KEY = 5501;
    static final long SSL_CERT_HASH = 5506;
    static final long SSL_STORE_NAME = 5511;
    static final long AUTH_FLAGS = 6000;
    static final long SCRIPT_MAPS = 6014;
    static final long ACCESS_FLAGS = 6016;
    static final long ANONYMOUS_USER = 6020;
    static final long ANONYMOUS_PASSWORD = 6021;
    static final long DONT_LOG = 6023;
    static final long ACCESS_SSL_FLAGS = 6030;
    static final long ADMIN_ACL = 6027;
    static final long PROVIDERS = 6032;
    static final long ALLOW_KEEP_ALIVE = 6038;
    static final long CONTENT_INDEXED = 6039;
    static final long ASP_BUFFERING = 7000;
    static final long ASP_OUT_OF_PROCESS = 7014;
    static final long WAM_USER = 7501;
    static final long WAM_PASSWORD = 7502;
    static final long SESSION_KEY = 9999;

    static final long AUTH_ANONYMOUS = 0x1;
    static final long AUTH_NTLM = 0x4;
    static final long ACCESS_SSL = 0x8;
    static final long ACCESS_SSL_128 = 0x100;
    /** PasswordChangeFlags 2 and 3 turn changing off (Q269082, Q209389). */
    static final long PASSWORD_CHANGE_OFF = 0x2;

    private Ids() {}
}
