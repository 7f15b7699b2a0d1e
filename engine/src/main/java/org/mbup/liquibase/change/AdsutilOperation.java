package org.mbup.liquibase.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mbup.adsutil.Adsutil;
import org.mbup.adsutil.AdsutilCommand;
import org.mbup.adsutil.AdsutilParser;
import org.mbup.adsutil.AdsutilResult;
import org.mbup.adsutil.ScriptLine;
import org.mbup.change.Operation;
import org.mbup.change.Outcome;
import org.mbup.metabase.Edit;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.WorkingCopy;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;
import org.mbup.schema.Catalogue;

/**
 * Lines of the administration script, run one after the other; the first that fails fails the whole.
 *
 * @param lines the lines that say something
 * @param validate what is wrong with them
 * @param places where the lines stand in their file, by number; empty where nobody knows
 */
record AdsutilOperation(List<ScriptLine> lines, List<String> validate, List<Location> places) implements Operation {

    /** Reads every line and collects what is wrong with each. */
    static AdsutilOperation of(List<String> texts, List<Location> places) {
        List<ScriptLine> lines = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String name = name(places, i + 1);
            try {
                for (ScriptLine line : AdsutilParser.script(texts.get(i), "script")) {
                    lines.add(new ScriptLine(i + 1, line.text(), line.command()));
                    problem(line.command()).ifPresent(problem -> problems.add("cannot use " + name + ": " + problem));
                }
            } catch (ProblemException e) {
                problems.add("cannot use " + name + ": " + e.problem().what());
            }
        }
        if (lines.isEmpty() && problems.isEmpty()) {
            problems.add("has no line that does anything");
        }
        return new AdsutilOperation(List.copyOf(lines), List.copyOf(problems), List.copyOf(places));
    }

    /** {@code line 2 (V6__a.yaml:9:11)}. */
    private static String name(List<Location> places, int number) {
        String place = number > places.size() ? "" : places.get(number - 1).toString();
        return "line " + number + (place.isEmpty() ? "" : " (" + place.substring(place.lastIndexOf('/') + 1) + ")");
    }

    private static Optional<String> problem(AdsutilCommand command) {
        if (!changes(command)) {
            return Optional.of("a migration takes lines that change something");
        }
        if (!(command instanceof AdsutilCommand.Set set)) {
            return Optional.empty();
        }
        Optional<String> misspelt = misspelt(set.path().name());
        return misspelt.isPresent() ? misspelt : refused(set);
    }

    /** What the script says of the value, wherever the key is and whatever it holds. */
    private static Optional<String> refused(AdsutilCommand.Set set) {
        if (!known(set.path().name())) {
            return Optional.empty();
        }
        Metabase bare = MetabaseTree.of(List.of(Key.of(set.path().object().key(), List.of())));
        return Adsutil.run(bare, set, IisVersion.V5_0).problem().map(Problem::what);
    }

    private static boolean known(String name) {
        Catalogue catalogue = Catalogue.standard();
        return catalogue.byName(name).isPresent()
                || catalogue
                        .flag(name)
                        .flatMap(flag -> catalogue.byId(flag.propertyId()))
                        .isPresent();
    }

    /** A name the catalogue does not know may be that of the snapshot's own property, unless it is nearly another. */
    private static Optional<String> misspelt(String name) {
        Catalogue catalogue = Catalogue.standard();
        boolean named = known(name)
                || catalogue.flag(name).isPresent()
                || catalogue.id(name).isPresent();
        List<String> near = named ? List.of() : catalogue.similar(name);
        return near.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "there is no property called " + name + "; did you mean " + String.join(" or ", near) + "?");
    }

    private static boolean changes(AdsutilCommand command) {
        return command instanceof AdsutilCommand.Set
                || command instanceof AdsutilCommand.Create
                || command instanceof AdsutilCommand.Delete;
    }

    @Override
    public String describe() {
        return lines.size() == 1
                ? "run a line of the administration script"
                : "run " + lines.size() + " lines of the administration script";
    }

    @Override
    public Outcome run(Metabase metabase) {
        WorkingCopy copy = new WorkingCopy(metabase);
        List<Edit> edits = new ArrayList<>();
        for (ScriptLine line : lines) {
            AdsutilResult result =
                    Adsutil.run(copy, line.command(), copy.iisVersion().orElse(IisVersion.V4_0));
            result.problem().ifPresent(problem -> {
                throw failed(line, problem);
            });
            copy.apply(result.edits());
            edits.addAll(result.edits());
        }
        return Outcome.of(edits);
    }

    private ProblemException failed(ScriptLine line, Problem problem) {
        Location place = line.line() > places.size()
                ? problem.where()
                : places.get(line.line() - 1).withKey(problem.where().keyPath());
        return Problem.input("line " + line.line() + " of the script failed: " + problem.what())
                .at(place)
                .found(problem.found())
                .expected(problem.expected())
                .hint(problem.hint())
                .asException();
    }
}
