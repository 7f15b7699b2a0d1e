package org.mbup.adsutil;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mbup.metabase.Edit;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;
import org.mbup.schema.PropertyDefinition;

/** The lines that set a property, or the reason why there are none. */
final class PutLines {

    /** The stock script takes nine arguments: the verb, the path and seven values (D. Wang, 2004). */
    static final int MOST_VALUES = 7;

    private PutLines() {}

    static List<String> of(Edit.PutProperty put, String call) {
        Optional<String> obstacle = obstacle(put);
        if (obstacle.isPresent()) {
            return Remark.put(put, obstacle.get());
        }
        String path = AdsutilWriter.property(put.path(), put.after().id()).orElseThrow();
        Syntax syntax = Syntax.of(definition(put.after().id()).orElseThrow());
        List<String> lines = new ArrayList<>();
        if (syntax == Syntax.MIMEMAPLIST) {
            lines.add(Remark.line("the stock adsutil.vbs damages MimeMap entries; correct it first (Q248364)"));
        }
        lines.add(call + "set " + path + " " + words(syntax, put.after().value()));
        return lines;
    }

    static Optional<PropertyDefinition> definition(long id) {
        Catalogue catalogue = Catalogue.standard();
        return catalogue
                .byId(id)
                .filter(known -> catalogue
                        .byName(known.name())
                        .filter(named -> named.id() == id)
                        .isPresent());
    }

    private static Optional<String> obstacle(Edit.PutProperty put) {
        Property after = put.after();
        Optional<PropertyDefinition> known = definition(after.id());
        if (known.isEmpty()) {
            return Optional.of("the property has no published name");
        }
        if (AdsutilWriter.property(put.path(), after.id()).isEmpty()) {
            return Optional.of("the path cannot be written on its command line");
        }
        if (!Syntax.of(known.get()).supported()) {
            return Optional.of(
                    "it cannot set values of type " + Syntax.of(known.get()).word());
        }
        if (after.type() != known.get().type()) {
            return Optional.of("it sets " + known.get().type() + " values here, not " + after.type());
        }
        if (!sameKind(put, known.get())) {
            return Optional.of(
                    "it cannot give the user type " + after.userType() + " and the attributes " + after.attributes());
        }
        return Catalogue.standard().secret(after)
                ? Optional.of("the value is a secret, which is never written down")
                : obstacle(Syntax.of(known.get()), after.value());
    }

    /** SET keeps the user type and attributes of a property that is there, else it takes those of the catalogue. */
    private static boolean sameKind(Edit.PutProperty put, PropertyDefinition known) {
        Property after = put.after();
        Property kept = put.before().orElseGet(() -> known.property(after.value()));
        return kept.userType().equals(after.userType()) && kept.attributes().equals(after.attributes());
    }

    private static Optional<String> obstacle(Syntax syntax, Value value) {
        if (value instanceof Value.Dword number) {
            return syntax == Syntax.BOOLEAN && number.number() > 1
                    ? Optional.of("a BOOLEAN can only be set to True or False")
                    : Optional.empty();
        }
        if (!(value instanceof Value.Multi list)) {
            return Quoting.obstacle(value.display());
        }
        if (list.items().size() > MOST_VALUES) {
            return Optional.of("it takes " + MOST_VALUES + " list items at most");
        }
        if (list.items().contains("")) {
            return Optional.of("it cannot set an empty list item");
        }
        return list.items().stream()
                .map(Quoting::obstacle)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String words(Syntax syntax, Value value) {
        if (value instanceof Value.Dword dword) {
            // VBScript's Long is signed: 4294967295 would overflow, -1 is the same DWORD.
            return syntax == Syntax.BOOLEAN
                    ? (dword.number() == 1 ? "TRUE" : "FALSE")
                    : Integer.toString((int) dword.number());
        }
        if (value instanceof Value.Multi list && !list.items().isEmpty()) {
            return list.items().stream().map(Quoting::quoted).collect(Collectors.joining(" "));
        }
        return Quoting.quoted(value.display());
    }
}
