package org.mbup.wire;

/** The kinds of authentication a 401 can offer. */
public enum Scheme {
    /** Kerberos, or NTLM inside the same envelope. */
    NEGOTIATE("Negotiate"),
    /** Windows NT challenge/response. */
    NTLM("NTLM"),
    /** Digest, new in IIS 5.0. */
    DIGEST("Digest"),
    /** Name and password in clear. */
    BASIC("Basic"),
    /** A provider that no source names. */
    OTHER("");

    private final String text;

    Scheme(String text) {
        this.text = text;
    }

    /** The name in its exact spelling; empty for {@link #OTHER}. */
    @Override
    public String toString() {
        return text;
    }
}
