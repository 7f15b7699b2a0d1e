package org.mbup.wire;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;

/**
 * The name of the computer, for which Kerberos has a service principal name without anybody's doing.
 *
 * @param name the name without its domain; empty where nobody knows it
 */
public record ComputerName(Optional<String> name) {

    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}([.][0-9]{1,3}){3}");

    /** The name a snapshot gives, else what Setup called the anonymous accounts. */
    public static ComputerName of(Metabase metabase, Optional<String> told) {
        return new ComputerName(told.or(() -> account(metabase, Ids.ANONYMOUS_USER, "IUSR_"))
                .or(() -> account(metabase, Ids.WAM_USER, "IWAM_"))
                .map(ComputerName::firstLabel)
                .filter(name -> !name.isBlank()));
    }

    private static Optional<String> account(Metabase metabase, long id, String prefix) {
        return metabase.explicit(Ids.WEB, id)
                .filter(property -> !Catalogue.standard().secret(property))
                .map(Property::value)
                .filter(Value.Text.class::isInstance)
                .map(Value::display)
                .filter(text -> text.regionMatches(true, 0, prefix, 0, prefix.length()))
                .map(text -> text.substring(prefix.length()));
    }

    /**
     * Whether a host name is the computer's, alone or with its domain. Where nobody knows the computer's name, any name
     * without a dot could be it. An address is no name.
     */
    public boolean is(String host) {
        if (address(host)) {
            return false;
        }
        String first = firstLabel(host);
        return name.map(first::equalsIgnoreCase).orElse(!host.contains("."));
    }

    /** How the names that lead to a site stand to this one. A binding without a host header takes the computer's name. */
    public HostMatch match(List<Binding> bindings) {
        long foreign = bindings.stream().filter(this::foreign).count();
        if (foreign == 0) {
            return HostMatch.COMPUTER;
        }
        return foreign == bindings.size() ? HostMatch.FOREIGN : HostMatch.SOME_FOREIGN;
    }

    /** How the one name a client asks for stands to this one. */
    public HostMatch match(String host) {
        if (is(host)) {
            return HostMatch.COMPUTER;
        }
        return address(host) || host.equalsIgnoreCase("localhost") ? HostMatch.ADDRESS : HostMatch.FOREIGN;
    }

    static boolean address(String host) {
        return ADDRESS.matcher(host).matches() || host.contains(":");
    }

    boolean foreign(Binding binding) {
        return !binding.host().isEmpty() && !is(binding.host());
    }

    private static String firstLabel(String host) {
        int dot = host.indexOf('.');
        return dot < 0 ? host : host.substring(0, dot);
    }
}
