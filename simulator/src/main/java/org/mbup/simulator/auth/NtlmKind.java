package org.mbup.simulator.auth;

/** The kinds of proof that NTLM has had. */
enum NtlmKind {
    /** None that a password can be checked by. */
    NONE("none"),
    /** Windows NT 4.0's own. */
    V1("NTLMv1"),
    /** NTLMv1 over both challenges: extended session security. */
    SESSION("NTLM2 session"),
    /** From Windows NT 4.0 SP4 on. */
    V2("NTLMv2");

    private final String text;

    NtlmKind(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
