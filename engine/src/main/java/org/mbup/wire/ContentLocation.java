package org.mbup.wire;

/**
 * The Content-Location header of a page that was not named in full, for example a default document (Q218180).
 *
 * @param hostName whether UseHostName puts the server's full name there instead of its IP address
 */
public record ContentLocation(boolean hostName) {

    /** Stands for the server's IP address, where the binding has none. */
    public static final String ADDRESS = "<IP address>";

    /** Stands for the server's full name. */
    public static final String NAME = "<full host name>";

    /** The header for a document. */
    public String line(String address, String name, String path) {
        return "Content-Location: http://" + Header.printable(hostName ? name : address) + Header.printable(path);
    }

    /** The header for nobody's document in particular. */
    public String line() {
        return line(ADDRESS, NAME, "/<document>");
    }
}
