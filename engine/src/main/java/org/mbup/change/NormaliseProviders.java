package org.mbup.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mbup.metabase.Edit;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;

/**
 * Writes lists of authentication providers as the articles do, at every key that has its own: no blanks around names
 * (Q248350), and {@code Negotiate} and {@code NTLM} in that letter case (Q215383). Which providers there are, and their
 * order, stay; a name that is neither of the two keeps its letter case.
 */
record NormaliseProviders(KeyPath scope) implements SoundOperation {

    private static final long PROVIDERS = 6032;
    private static final List<String> ATTESTED = List.of("Negotiate", "NTLM");

    @Override
    public String describe() {
        return "write NTAuthenticationProviders at " + scope
                + " and below without blanks, in the documented letter case";
    }

    @Override
    public String done() {
        return "NTAuthenticationProviders rewritten at " + scope + " and below";
    }

    @Override
    public String found(Metabase metabase) {
        List<Key> keys = Keys.setting(metabase, scope, PROVIDERS);
        return keys.isEmpty()
                ? "NTAuthenticationProviders is not set at " + scope + " or below"
                : "NTAuthenticationProviders is written as documented: "
                        + keys.stream()
                                .map(key -> Notes.shown(key.property(PROVIDERS).orElseThrow()))
                                .distinct()
                                .collect(Collectors.joining(", "));
    }

    @Override
    public Outcome run(Metabase metabase) {
        List<Edit> edits = new ArrayList<>();
        for (Key key : Keys.setting(metabase, scope, PROVIDERS)) {
            Property own = key.property(PROVIDERS).orElseThrow();
            if (own.value() instanceof Value.Text text) {
                Value normal = new Value.Text(normal(text.text()));
                if (!normal.equals(text)) {
                    edits.add(new Edit.PutProperty(key.path(), Optional.of(own), own.withValue(normal)));
                }
            }
        }
        return Outcome.of(edits);
    }

    private static String normal(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .map(name -> ATTESTED.stream()
                        .filter(name::equalsIgnoreCase)
                        .findFirst()
                        .orElse(name))
                .collect(Collectors.joining(","));
    }
}
