package org.mbup.wire;

/** The kinds of client that meet a 401, each knowing one way to log on. */
public enum Client {
    /** Has a Kerberos ticket and no password to give. */
    KERBEROS("kerberos", "Kerberos client with a ticket"),
    /** Windows NT 4.0, 95 and 98: knows NTLM, and Basic where there is nothing else. */
    NTLM("ntlm", "NTLM-only client (NT 4.0, 9x)"),
    /** Knows Basic alone. */
    BASIC("basic", "Basic-only client"),
    /** Knows Digest, and Basic where there is nothing else. */
    DIGEST("digest", "Digest client"),
    /** Sends no credentials at all. */
    ANONYMOUS("anonymous", "anonymous client");

    private final String label;
    private final String title;

    Client(String label, String title) {
        this.label = label;
        this.title = title;
    }

    /** A word for programs, for example {@code kerberos}. */
    public String label() {
        return label;
    }

    /** A few words for a person. */
    public String title() {
        return title;
    }
}
