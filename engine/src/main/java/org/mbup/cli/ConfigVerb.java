package org.mbup.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mbup.config.Setting;
import org.mbup.config.SettingRow;
import org.mbup.report.ConfigReport;
import org.mbup.store.Redaction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "Shows every setting with its value and where it is from.",
        footer = {
            "",
            "For example, in mbup.properties: with=negotiate, or migrate.no-backup=true for one verb alone; in the"
                    + " environment MBUP_WITH=negotiate, MBUP_MIGRATE_NO_BACKUP=true. An option of the command line is"
                    + " stronger than the environment, that than a file."
        })
final class ConfigVerb implements Callable<Integer> {

    private static final String SECRET = "(?i).*(password|passphrase|secret|token|credential).*";

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Mbup mbup;

    @Mixin
    private ReportOptions report;

    @Override
    public Integer call() {
        List<SettingRow> rows = rows();
        spec.commandLine().getOut().print(report.json() ? ConfigReport.json(rows) : ConfigReport.text(rows));
        return ExitCode.OK;
    }

    /** One row for each option, or as many as there are values and origins of it among the verbs. */
    private List<SettingRow> rows() {
        Map<String, Map<SettingRow, List<String>>> rows = new TreeMap<>();
        for (CommandSpec verb : mbup.configuration().verbs()) {
            for (OptionSpec option : Configuration.options(verb)) {
                rows.computeIfAbsent(Configuration.key(option), key -> new LinkedHashMap<>())
                        .computeIfAbsent(row(verb.name(), option), row -> new ArrayList<>())
                        .add(verb.name());
            }
        }
        return rows.values().stream()
                .flatMap(same -> same.entrySet().stream())
                .map(e -> new SettingRow(
                        e.getKey().name(),
                        e.getValue(),
                        e.getKey().value(),
                        e.getKey().origin()))
                .toList();
    }

    private SettingRow row(String verb, OptionSpec option) {
        String key = Configuration.key(option);
        Optional<Setting> set = mbup.configuration().settings().find(verb, key);
        String value = set.map(setting -> setting.value().strip()).orElseGet(() -> text(option));
        return new SettingRow(
                key,
                List.of(),
                key.matches(SECRET) && !value.isEmpty() ? ConfigReport.MASK : Redaction.of(value),
                set.map(setting -> setting.origin().toString()).orElse("default"));
    }

    private static String text(OptionSpec option) {
        Object value = option.defaultValue() == null ? option.initialValue() : option.defaultValue();
        if (value instanceof Collection<?> items) {
            return items.stream().map(Object::toString).collect(Collectors.joining(","));
        }
        return value == null || value instanceof Map<?, ?> none && none.isEmpty() ? "" : value.toString();
    }
}
