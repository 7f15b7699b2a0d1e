package org.mbup.live;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/**
 * Where to connect to. A name is looked up only where other computers may be asked: the look-up alone would tell a
 * name server what is asked for. What stands for this computer without one is {@code localhost}, any name below it, and a
 * literal address.
 *
 * @param name a name or an address
 * @param url what is asked for, for messages
 * @param remote whether other computers may be asked
 * @param lookup finds the address of a name
 */
record Place(String name, LiveUrl url, boolean remote, Lookup lookup) {

    private static final Pattern FOUR_NUMBERS =
            Pattern.compile("(?:(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])(?:[.](?!$)|$)){4}");

    /** The last part is a number, so that some programs take the whole for an address; and not all for the same one. */
    private static final Pattern ODD_ADDRESS = Pattern.compile("(?i)(?:.*[.])?(?:[0-9]+|0x[0-9a-f]*)[.]?");

    /** Java takes such a text for an address or for nothing, never for a name. */
    private static final Pattern COLONS = Pattern.compile("(?=.*:.*:)[0-9a-fA-F:][0-9a-fA-F:.]*(?:%[0-9A-Za-z_.-]+)?");

    /** Finds the address of a name. */
    @FunctionalInterface
    interface Lookup {
        InetAddress find(String name) throws UnknownHostException;
    }

    /**
     * The address.
     *
     * @throws ProblemException when there is none, or it is another computer's and only this one may be asked
     */
    InetAddress address() {
        Optional<InetAddress> literal = literal();
        if (literal.isEmpty() && !remote) {
            throw Problem.usage("only this computer is asked, and that name may be another's; it was not looked up")
                    .at(Location.of(url.toString()))
                    .found(name)
                    .expected("localhost, a name below it, or an address of this computer such as 127.0.0.1")
                    .hint("--connect localhost asks the server here under that name; --allow-remote looks names up and"
                            + " asks other computers, and you ask only those you may ask")
                    .asException();
        }
        InetAddress found = literal.orElseGet(this::lookedUp);
        if (!remote && !found.isLoopbackAddress()) {
            throw Problem.usage("that server is on another computer")
                    .at(Location.of(url.toString()))
                    .found(name)
                    .expected("a server on this computer")
                    .hint("--allow-remote asks other computers; ask only those you may ask")
                    .asException();
        }
        return found;
    }

    /** The address that needs no look-up; empty for a name. */
    private Optional<InetAddress> literal() {
        String plain = name.toLowerCase(Locale.ROOT);
        plain = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
        if (plain.equals("localhost") || plain.endsWith(".localhost")) {
            return Optional.of(InetAddress.getLoopbackAddress());
        }
        try {
            if (FOUR_NUMBERS.matcher(name).matches()) {
                return Optional.of(InetAddress.getByAddress(fourBytes()));
            }
            if (name.indexOf(':') >= 0 || name.startsWith("[")) {
                return Optional.of(InetAddress.getByName(colons()));
            }
        } catch (UnknownHostException e) {
            throw noAddress(e);
        }
        if (ODD_ADDRESS.matcher(name).matches()) {
            throw noAddress(null);
        }
        return Optional.empty();
    }

    private byte[] fourBytes() {
        byte[] bytes = new byte[4];
        String[] numbers = name.split("[.]");
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(numbers[i]);
        }
        return bytes;
    }

    private String colons() throws UnknownHostException {
        boolean inBrackets = name.startsWith("[") && name.endsWith("]");
        String inner = inBrackets ? name.substring(1, name.length() - 1) : name;
        if (!COLONS.matcher(inner).matches()) {
            throw new UnknownHostException(name);
        }
        return inner;
    }

    private ProblemException noAddress(UnknownHostException cause) {
        return Problem.usage("that is no address as all programs read it")
                .at(Location.of(url.toString()))
                .found(name)
                .expected("four numbers from 0 to 255 without leading zeros, such as 127.0.0.1, or IPv6 such as ::1")
                .asException(cause);
    }

    private InetAddress lookedUp() {
        try {
            return lookup.find(name);
        } catch (UnknownHostException e) {
            throw Problem.environment("nobody knows a computer of that name")
                    .at(Location.of(url.toString()))
                    .found(name)
                    .hint("--connect NAME says where to connect to, whatever name the URL has")
                    .asException();
        }
    }
}
