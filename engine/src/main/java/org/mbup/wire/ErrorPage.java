package org.mbup.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An item of HttpErrors: {@code 401,2,FILE,C:\...\401-2.htm} or {@code 500,100,URL,/iisHelp/common/500-100.asp}.
 *
 * @param code the status it is for
 * @param substatus the part after the dot; empty stands for {@code *}, every one
 * @param url whether it names a URL of the site and not a file
 * @param place the file or the URL
 */
public record ErrorPage(int code, Optional<Integer> substatus, boolean url, String place) {

    private static final int PARTS = 4;
    private static final int MOST = 256;

    /** Reads an item; empty where it has not the documented form. */
    public static Optional<ErrorPage> parse(String text) {
        String[] parts = text.split(",", PARTS);
        if (parts.length < PARTS || !parts[0].strip().matches("[0-9]{3}")) {
            return Optional.empty();
        }
        String sub = parts[1].strip();
        boolean url = parts[2].strip().equalsIgnoreCase("URL");
        boolean form = (sub.equals("*") || sub.matches("[0-9]{1,4}"))
                && (url || parts[2].strip().equalsIgnoreCase("FILE"))
                && !parts[3].isBlank();
        return form
                ? Optional.of(new ErrorPage(
                        Integer.parseInt(parts[0].strip()),
                        sub.equals("*") ? Optional.empty() : Optional.of(Integer.parseInt(sub)),
                        url,
                        parts[3].strip()))
                : Optional.empty();
    }

    static List<ErrorPage> all(List<String> items) {
        List<ErrorPage> pages = new ArrayList<>();
        items.stream().limit(MOST).forEach(item -> parse(item).ifPresent(pages::add));
        return List.copyOf(pages);
    }

    /** The page for an answer: the one for exactly that substatus, else the one for every substatus. */
    static Optional<ErrorPage> find(List<ErrorPage> pages, StatusLine status) {
        List<ErrorPage> fitting =
                pages.stream().filter(page -> page.code == status.code()).toList();
        return fitting.stream()
                .filter(page -> page.substatus.equals(Optional.of(status.substatus())))
                .findFirst()
                .or(() -> fitting.stream()
                        .filter(page -> page.substatus.isEmpty())
                        .findFirst());
    }
}
