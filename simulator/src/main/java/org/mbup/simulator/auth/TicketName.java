package org.mbup.simulator.auth;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The service that a ticket is for: the part of it that is not enciphered (RFC 4120, 5.3; RFC 4178, 4.2). */
final class TicketName {

    private static final int[] FROM_SPNEGO_TO_MECHANISM = {0x60, 0xa0, 0x30, 0xa2, 0x04};
    private static final int[] FROM_MECHANISM_TO_TICKET = {0x60, 0x6e, 0x30, 0xa3, 0x61, 0x30};
    private static final int TEXT = 0x1b;
    private static final Pattern HARMLESS =
            Pattern.compile("[A-Za-z0-9._-]{1,64}/[A-Za-z0-9._-]{1,255}@[A-Za-z0-9._-]{1,255}");

    private TicketName() {}

    /** The name, for example {@code HTTP/www.exair.com@EXAIR.COM}; empty where the token has none that could be one. */
    static Optional<String> of(byte[] token) {
        Optional<byte[]> wrapped =
                Der.of(token).inside(FROM_SPNEGO_TO_MECHANISM).map(Der::bytes);
        Optional<Der> ticket = Der.of(wrapped.orElse(token)).inside(FROM_MECHANISM_TO_TICKET);
        Optional<String> realm =
                ticket.flatMap(fields -> fields.inside(0xa1, TEXT)).map(TicketName::text);
        Optional<String> name = ticket.flatMap(fields -> fields.inside(0xa2, 0x30, 0xa1, 0x30))
                .map(parts -> parts.all(TEXT).stream().map(TicketName::text).collect(Collectors.joining("/")));
        return name.flatMap(service -> realm.map(of -> service + "@" + of))
                .filter(text -> HARMLESS.matcher(text).matches());
    }

    private static String text(Der der) {
        return new String(der.bytes(), StandardCharsets.ISO_8859_1);
    }
}
