package org.mbup.simulator.kdc;

/** The KDCs there are. */
public enum KdcKind {
    /** Apache Kerby in this process: always there. */
    KERBY("Apache Kerby, in this process") {
        @Override
        public Kdc start(Realm realm) {
            return KerbyKdc.start(realm);
        }
    },
    /** MIT's {@code krb5kdc}, where it is installed: another implementation, for a second opinion. */
    MIT("MIT krb5kdc") {
        @Override
        public Kdc start(Realm realm) {
            return MitKdc.start(realm);
        }
    };

    private final String text;

    KdcKind(String text) {
        this.text = text;
    }

    /**
     * Starts one.
     *
     * @throws org.mbup.problem.ProblemException when it is not installed or does not start
     */
    public abstract Kdc start(Realm realm);

    /** What it is, for people. */
    public String description() {
        return text;
    }
}
