package org.mbup.liquibase.change;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the text of a migration where a person may choose: <code>${asp-request-queue-max:3000}</code> is the changelog
 * parameter of that name, 3000 where nobody sets it. A text that looks otherwise is none and stays as it is.
 *
 * @param name small letters and digits, with hyphens between
 * @param otherwise what stands for it where nobody chooses
 */
public record ChangelogParameter(String name, String otherwise) {

    private static final Pattern FORM = Pattern.compile("\\$\\{([a-z][a-z0-9]*(?:-[a-z0-9]+)*):([^{}]*)}");

    private static ChangelogParameter of(MatchResult found) {
        return new ChangelogParameter(found.group(1), found.group(2));
    }

    /** The parameters of a text, in order. */
    public static List<ChangelogParameter> in(String text) {
        return text.indexOf("${") < 0
                ? List.of()
                : FORM.matcher(text).results().map(ChangelogParameter::of).toList();
    }

    /** The text with each parameter replaced by what was chosen for it. */
    public static String fill(String text, Function<ChangelogParameter, String> choice) {
        return in(text).isEmpty()
                ? text
                : FORM.matcher(text).replaceAll(found -> Matcher.quoteReplacement(choice.apply(of(found))));
    }

    /** The parameters of several texts, in order. */
    static List<ChangelogParameter> in(Iterable<String> texts) {
        List<ChangelogParameter> all = new ArrayList<>();
        texts.forEach(text -> all.addAll(in(text)));
        return all;
    }
}
