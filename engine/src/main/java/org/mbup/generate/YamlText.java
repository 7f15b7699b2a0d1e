package org.mbup.generate;

import java.util.List;
import java.util.regex.Pattern;

/** A changelog as YAML. Every text stands in quotation marks, so that none is taken for a number or a date. */
final class YamlText {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(:?[^{}\\r\\n]{1,128})}");

    private final StringBuilder out = new StringBuilder();

    private YamlText() {}

    static String write(List<String> remarks, List<Draft.Tried> changeSets) {
        YamlText yaml = new YamlText();
        remarks.forEach(remark -> yaml.line("# " + remark(remark)));
        yaml.line(changeSets.isEmpty() ? "databaseChangeLog: []" : "databaseChangeLog:");
        changeSets.forEach(yaml::changeSet);
        return yaml.out.toString();
    }

    private void changeSet(Draft.Tried tried) {
        Concern concern = tried.concern();
        line("  - changeSet:");
        line("      id: " + quoted(concern.id()));
        line("      author: \"mbup\"");
        line("      comment: " + quoted(concern.comment()));
        line("      changes:");
        concern.instructions().forEach(this::instruction);
        tried.rollback()
                .obstacle()
                .ifPresentOrElse(
                        why -> line("      # No rollback block: " + remark(why) + ". mbup's record takes it back."),
                        () -> line("      rollback:"));
        tried.rollback().instructions().forEach(this::instruction);
    }

    private void instruction(Instruction instruction) {
        line("        - " + instruction.name() + ":");
        instruction.parameters().forEach(this::parameter);
    }

    private void parameter(String name, Object value) {
        if (value instanceof List<?> items) {
            line("            " + name + ":");
            items.forEach(item -> line("              - " + quoted(item.toString())));
        } else {
            line("            " + name + ": " + quoted(value.toString()));
        }
    }

    /** Text that looks like a placeholder is marked as meant so. */
    static String literal(String text) {
        return PLACEHOLDER.matcher(text).replaceAll("\\${:$1}");
    }

    /** One line of what YAML takes in a comment. */
    private static String remark(String text) {
        StringBuilder remark = new StringBuilder();
        text.chars().forEach(c -> remark.append(odd((char) c) ? ' ' : (char) c));
        return remark.toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : literal(text).toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (odd(c)) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** What YAML does not take as it stands, or what no editor shows. */
    private static boolean odd(char c) {
        return c < ' '
                || c >= 0x7f && c <= 0xa0
                || c == 0x2028
                || c == 0x2029
                || c == 0xfeff
                || c >= 0xfff0
                || Character.isSurrogate(c);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
