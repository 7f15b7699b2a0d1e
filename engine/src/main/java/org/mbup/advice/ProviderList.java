package org.mbup.advice;

import java.util.List;
import java.util.stream.Stream;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;

/**
 * The NTAuthenticationProviders a key of the web service sets. Other services know other providers and are left alone.
 *
 * @param path the key
 * @param property the property
 * @param providers the parts between the commas, as written
 */
record ProviderList(KeyPath path, Property property, List<String> providers) {

    static final String NEGOTIATE = "Negotiate";
    static final String NTLM = "NTLM";

    static Stream<ProviderList> all(Server server) {
        return server.web(Ids.PROVIDERS).stream().flatMap(key -> of(key).stream());
    }

    private static List<ProviderList> of(Key key) {
        return Server.text(key.property(Ids.PROVIDERS))
                .map(text -> new ProviderList(
                        key.path(), key.property(Ids.PROVIDERS).orElseThrow(), List.of(text.split(",", -1))))
                .stream()
                .toList();
    }

    /** The providers without blanks beside them. */
    List<String> names() {
        return providers.stream().map(String::strip).toList();
    }

    boolean empty() {
        return providers.stream().allMatch(String::isBlank);
    }

    boolean offers(String provider) {
        return names().stream().anyMatch(provider::equalsIgnoreCase);
    }

    String shown() {
        return Shown.value(property);
    }

    /** Whether a source knows the name, in any letter case. */
    static boolean known(String name) {
        return name.equalsIgnoreCase(NEGOTIATE) || name.equalsIgnoreCase(NTLM);
    }
}
