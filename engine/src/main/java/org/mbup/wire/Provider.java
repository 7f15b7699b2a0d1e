package org.mbup.wire;

import java.util.Arrays;
import java.util.List;

/**
 * One entry of NTAuthenticationProviders. Letter case and blanks count (Q248350, Q215383).
 *
 * @param written the entry exactly as it stands between the commas
 */
public record Provider(String written) {

    /** The longest list that is looked at; real ones have one or two entries. */
    public static final int MOST = 32;

    /** How an entry compares with the name of the provider it means. */
    public enum Spelling {
        /** Exactly {@code Negotiate} or {@code NTLM}. */
        EXACT,
        /** The name in another letter case. */
        OTHER_CASE,
        /** The name, in any letter case, with blanks beside it. */
        BLANKS,
        /** A name that no source knows. */
        UNKNOWN
    }

    /** The entries of a list in its order, at most {@link #MOST}; places with nothing between the commas are left out. */
    public static List<Provider> list(String text) {
        return Arrays.stream(text.split(",", -1))
                .filter(entry -> !entry.isBlank())
                .limit(MOST)
                .map(Provider::new)
                .toList();
    }

    /** The provider that is meant, blanks and letter case apart. */
    public Scheme scheme() {
        String name = written.strip();
        if (name.equalsIgnoreCase(Scheme.NEGOTIATE.toString())) {
            return Scheme.NEGOTIATE;
        }
        return name.equalsIgnoreCase(Scheme.NTLM.toString()) ? Scheme.NTLM : Scheme.OTHER;
    }

    /** How it is spelt. */
    public Spelling spelling() {
        if (scheme() == Scheme.OTHER) {
            return Spelling.UNKNOWN;
        }
        if (written.equals(scheme().toString())) {
            return Spelling.EXACT;
        }
        return written.equals(written.strip()) ? Spelling.OTHER_CASE : Spelling.BLANKS;
    }
}
