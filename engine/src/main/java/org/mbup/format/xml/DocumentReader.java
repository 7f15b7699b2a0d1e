package org.mbup.format.xml;

import java.util.Locale;
import org.mbup.format.FormatException;
import org.mbup.format.Limits;

/**
 * Reads the frame of the file: declaration, {@code <configuration>}, {@code <MBProperty>} and what follows. The keys
 * are read by {@link KeyElementReader}.
 */
final class DocumentReader {

    private static final String NAMESPACE = "urn:microsoft-catalog:XML_Metabase_V";

    private final Source source;
    private final Scanner scanner;
    private final KeyElementReader keys;
    private final Definitions definitions;
    private int bodyStart;
    private int bodyTag = -1;
    private int trailerStart = -1;
    private int trailerEnd = -1;
    private String trailerBreak = "";

    private DocumentReader(Source source, Definitions definitions, Limits limits) {
        this.source = source;
        this.definitions = definitions;
        this.scanner = new Scanner(source, 0);
        this.keys = new KeyElementReader(source, scanner, definitions, limits);
    }

    /**
     * Reads a file.
     *
     * @throws FormatException when it is not a metabase
     */
    static Parsed read(Source source, Definitions definitions, Limits limits) {
        if (source.bytes.length > limits.bytes()) {
            throw source.error(
                    0,
                    "The file is larger than allowed",
                    source.bytes.length + " bytes",
                    "at most " + limits.bytes() + " bytes");
        }
        return new DocumentReader(source, definitions, limits).document();
    }

    private Parsed document() {
        start();
        openConfiguration();
        scanner.skipMisc();
        body();
        scanner.skipMisc();
        close("configuration");
        epilog();
        String newline = trailerBreak.isEmpty() ? Blanks.firstBreak(source.bytes) : trailerBreak;
        if (trailerStart < 0) {
            trailerStart = source.bytes.length;
            trailerEnd = trailerStart;
        }
        return new Parsed(
                source,
                definitions,
                keys.finish(),
                keys.slots(),
                bodyStart,
                bodyTag,
                trailerStart,
                trailerEnd,
                newline);
    }

    private void start() {
        if (isWide(source.bytes)) {
            throw source.error(
                    0, "The file is UTF-16 or UTF-32", null, "UTF-8", "Save the file as UTF-8, as IIS does.");
        }
        scanner.position = source.hasMark() ? Source.MARK : 0;
        if (scanner.at("<?xml")) {
            declaration();
        }
        scanner.skipMisc();
        if (scanner.atEnd()) {
            throw source.error(scanner.position, "The file holds no metabase", "nothing", "<configuration>");
        }
    }

    private static boolean isWide(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        boolean mark = (bytes[0] & 0xFF) >= 0xFE && (bytes[1] & 0xFF) >= 0xFE;
        return mark || bytes[0] == 0 || bytes[1] == 0;
    }

    private void declaration() {
        scanner.position += 5;
        while (scanner.attribute()) {
            String name = source.text(scanner.nameStart, scanner.nameEnd);
            String value = source.shown(scanner.valueStart, scanner.valueEnd);
            String upper = value.toUpperCase(Locale.ROOT);
            boolean good = name.equals("version") && value.equals("1.0")
                    || name.equals("encoding") && (upper.equals("UTF-8") || upper.equals("US-ASCII"))
                    || name.equals("standalone");
            if (!good) {
                throw source.error(
                        scanner.nameStart,
                        "The XML declaration asks for something else",
                        name + "=" + value,
                        "version 1.0 and encoding UTF-8",
                        "Save the file as UTF-8, as IIS does.");
            }
        }
        scanner.expect("?>", "at the end of the XML declaration");
    }

    private void openConfiguration() {
        refuseForeignMarkup();
        scanner.expect("<", "at the root element");
        scanner.name();
        if (!scanner.named("configuration")) {
            throw wrongRoot();
        }
        while (scanner.attribute()) {
            boolean namespace = scanner.named("xmlns")
                    && source.text(scanner.valueStart, scanner.valueEnd).startsWith(NAMESPACE);
            if (!namespace) {
                throw source.error(
                        scanner.nameStart,
                        "<configuration> has an attribute that a metabase does not have",
                        source.shown(scanner.nameStart, scanner.valueEnd + 1),
                        "no attribute, or xmlns=\"" + NAMESPACE + "64_0\"");
            }
        }
        scanner.expect(">", "in <configuration>");
    }

    private FormatException wrongRoot() {
        return source.error(
                scanner.nameStart - 1,
                "The root element is another one",
                "<" + source.shown(scanner.nameStart, scanner.nameEnd) + ">",
                "<configuration>",
                "MetaBase.xml is expected, not MBSchema.xml, web.config or applicationHost.config.");
    }

    private void body() {
        refuseForeignMarkup();
        scanner.expect("<MBProperty", "below <configuration>");
        scanner.skipBlanks();
        if (scanner.at("/>")) {
            bodyTag = scanner.position;
            scanner.position += 2;
            bodyStart = scanner.position;
            return;
        }
        scanner.expect(">", "in <MBProperty>");
        bodyStart = scanner.position;
        while (true) {
            scanner.skipMisc();
            refuseForeignMarkup();
            if (scanner.at("</")) {
                close("MBProperty");
                return;
            }
            if (keys.read()) {
                bodyStart = scanner.position;
            }
        }
    }

    private void refuseForeignMarkup() {
        boolean foreign = scanner.at("<!") || scanner.at("<?");
        if (foreign || scanner.peek() != '<') {
            throw source.error(
                    scanner.position,
                    foreign ? "Markup that a metabase does not have" : "Text stands between elements",
                    source.shown(scanner.position),
                    "elements and comments; no DTD, entity, CDATA or processing instruction");
        }
    }

    private void close(String name) {
        scanner.expect("</", "before the end of <" + name + ">");
        scanner.expect(name, "in the end tag of <" + name + ">");
        scanner.skipBlanks();
        scanner.expect(">", "in </" + name + ">");
    }

    private void epilog() {
        scanner.skipBlanks();
        while (!scanner.atEnd()) {
            refuseForeignEpilog();
            int start = scanner.position;
            scanner.comment();
            if (Trailer.isTrailer(source, start)) {
                trailer(start);
            }
            scanner.skipBlanks();
        }
    }

    private void refuseForeignEpilog() {
        if (!scanner.at("<!--")) {
            throw source.error(
                    scanner.position,
                    "Something follows the end of <configuration>",
                    source.shown(scanner.position),
                    "comments at most");
        }
    }

    /** The line break that was written with the comment belongs to it. */
    private void trailer(int start) {
        if (trailerStart >= 0) {
            throw source.error(start, "The history comment of mbup is there twice", null, "one at most");
        }
        int end = scanner.position;
        int after = Blanks.breakAfter(source.bytes, end);
        trailerStart = after > 0 ? start : start - Blanks.breakBefore(source.bytes, start);
        trailerEnd = end + after;
        trailerBreak = after > 0 ? source.text(end, trailerEnd) : source.text(trailerStart, start);
    }
}
