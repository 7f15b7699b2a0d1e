package org.mbup.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mbup.adsutil.AdsutilCommand;
import org.mbup.adsutil.AdsutilParser;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.DataType;
import org.mbup.metabase.Property;
import org.mbup.metabase.UserType;
import org.mbup.metabase.Value;
import org.mbup.problem.Location;
import org.mbup.problem.ProblemException;
import org.mbup.schema.Catalogue;
import org.mbup.schema.PropertyDefinition;
import org.mbup.schema.Spelling;

/**
 * Reads the parameters of one operation and collects everything wrong with them, worded to follow the operation's name.
 * What cannot be read comes back as something harmless; with any problem the operation does not run.
 */
final class Checks {

    private static final Value NOTHING = new Value.Text("");

    private final Catalogue catalogue = Catalogue.standard();
    private final List<String> problems = new ArrayList<>();

    /** The operation, or one that refuses to run because of the problems. */
    Operation guard(Operation operation) {
        return problems.isEmpty() ? operation : new RefusedOperation(operation.describe(), problems);
    }

    /** Whether nothing was wrong so far. */
    boolean sound() {
        return problems.isEmpty();
    }

    void problem(String text) {
        problems.add(text);
    }

    void require(boolean condition, String otherwise) {
        if (!condition) {
            problem(otherwise);
        }
    }

    Target property(PropertySpec spec) {
        Optional<PropertyDefinition> known = known(spec);
        Optional<DataType> type = spec.type().flatMap(this::dataType).or(() -> known.map(PropertyDefinition::type));
        long id = known.map(PropertyDefinition::id).or(spec::id).orElse(0L);
        if (type.isEmpty() && spec.type().isEmpty() && spec.id().isPresent()) {
            problem("needs the data type of " + spec.name().orElse("property " + id) + ", which the catalogue does not"
                    + " know");
        }
        return new Target(
                id,
                known.map(PropertyDefinition::name).or(spec::name).orElseGet(() -> Property.unknownName(id)),
                type.orElse(DataType.STRING),
                known.map(PropertyDefinition::userType).orElse(new UserType(0)),
                known.map(PropertyDefinition::attributes).orElse(Attributes.NONE),
                spec.userType().flatMap(this::userType),
                spec.attributes().flatMap(this::attributes));
    }

    /** A property that is a list, and one item of it. */
    Target listItem(PropertySpec spec, String item) {
        Target target = property(spec);
        boolean text = target.type() == DataType.STRING;
        require(
                text || target.type() == DataType.MULTISZ,
                "needs a list, but " + target.name() + " is a " + target.type());
        require(!item.isBlank(), "needs an item");
        require(!text || !item.contains(","), "takes one item, not \"" + item + "\"");
        return target;
    }

    /** An extension of a script map, with its dot. */
    void extension(String text) {
        require(text.matches("[.][^,\\s.]+"), "takes an extension such as .asp, not \"" + text + "\"");
    }

    private Optional<PropertyDefinition> known(PropertySpec spec) {
        Optional<PropertyDefinition> byName = spec.name().flatMap(catalogue::byName);
        if (spec.id().isEmpty()) {
            if (byName.isEmpty()) {
                problem(spec.name().map(this::unknown).orElse("needs a property, by name or by id"));
            }
            return byName;
        }
        long id = spec.id().get();
        if (id < 0 || id > Value.Dword.MAX) {
            problem("takes a property id from 0 to 4294967295, not " + id);
            return byName;
        }
        if (byName.isPresent() && byName.get().id() != id) {
            problem("got the id " + id + " for " + byName.get().name() + ", which is "
                    + byName.get().id());
        }
        Optional<PropertyDefinition> byId = catalogue.byId(id);
        if (byName.isEmpty() && byId.isPresent() && spec.name().isPresent()) {
            problem("got the name " + spec.name().get() + " for " + id + ", which is "
                    + byId.get().name());
        }
        return byName.or(() -> byId);
    }

    private String unknown(String name) {
        if (catalogue.flag(name).isPresent()) {
            long id = catalogue.flag(name).get().propertyId();
            return "got the flag " + name + " where a property is expected; it is a bit of "
                    + catalogue.name(id).orElse("property " + id);
        }
        List<String> near = catalogue.similar(name);
        return "does not know the property \"" + name + "\""
                + (near.isEmpty() ? "; give its id and type" : "; did you mean " + String.join(" or ", near) + "?");
    }

    private Optional<DataType> dataType(String text) {
        Optional<DataType> type = DataType.named(text.strip());
        require(type.isPresent(), "takes DWORD, STRING, BINARY, EXPANDSZ or MULTISZ for a type, not \"" + text + "\"");
        return type;
    }

    private Optional<UserType> userType(String text) {
        Optional<UserType> type = UserType.named(text);
        require(type.isPresent(), "takes a user type name or number, not \"" + text + "\"");
        return type;
    }

    private Optional<Attributes> attributes(String text) {
        Attributes all = Attributes.NONE;
        for (String name : text.isBlank() ? new String[0] : text.split("[|,]", -1)) {
            Optional<Attributes> one = Attributes.named(name);
            require(one.isPresent(), "does not know the attribute \"" + name.strip() + "\"");
            all = all.and(one.orElse(Attributes.NONE));
        }
        return Optional.of(all);
    }

    /** A value of that property; {@code parameter} is what the changelog calls it. */
    Value value(String parameter, Target target, ValueSpec spec) {
        if (spec.text().isPresent() == spec.items().isPresent()) {
            problem("needs \"" + parameter + "\" as one text or as a list, not both");
            return NOTHING;
        }
        try {
            return ValueParser.parse(target, spec);
        } catch (IllegalArgumentException e) {
            problem("cannot use \"" + parameter + "\" for " + target.name() + ": " + e.getMessage());
            return NOTHING;
        }
    }

    /** The same, where one text may stand for a list of one item: a changelog cannot tell the two apart there. */
    Value listOrValue(String parameter, Target target, ValueSpec spec) {
        boolean one = target.type() == DataType.MULTISZ && spec.text().isPresent();
        return value(parameter, target, one ? ValueSpec.list(spec.text().get()) : spec);
    }

    /** The key type as it was given; it must be a published one. */
    Optional<String> keyType(Optional<String> name) {
        if (name.isPresent() && catalogue.keyType(name.get()).isEmpty()) {
            List<String> names =
                    catalogue.keyTypes().stream().map(type -> type.name()).toList();
            List<String> near = Spelling.closest(name.get(), names);
            problem("does not know the key type \"" + name.get() + "\""
                    + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?"));
        }
        return name;
    }

    /** One line of the administration script that changes something; empty when the line says nothing. */
    Optional<AdsutilCommand> adsutil(String line, int number) {
        try {
            Optional<AdsutilCommand> command = AdsutilParser.parse(line, Location.at(null, number, 1));
            boolean question = command.filter(c -> c instanceof AdsutilCommand.Get || c instanceof AdsutilCommand.Enum)
                    .isPresent();
            require(!question, "takes lines that set, create or delete; line " + number + " only asks");
            return command;
        } catch (ProblemException e) {
            problem("cannot use " + e.problem());
            return Optional.empty();
        }
    }
}
