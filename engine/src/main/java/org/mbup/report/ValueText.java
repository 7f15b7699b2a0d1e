package org.mbup.report;

import java.util.Optional;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;
import org.mbup.schema.SchemaType;

/** Values as a person reads them on a terminal: strings quoted so that blanks show, booleans as words, secrets masked. */
final class ValueText {

    private ValueText() {}

    static String of(Value value, long propertyId, boolean secret) {
        if (secret) {
            return JsonReport.MASK;
        }
        if (value instanceof Value.Text || value instanceof Value.Expand) {
            return '"' + value.display() + '"';
        }
        if (value instanceof Value.Multi multi) {
            return multi.items().isEmpty() ? "(empty list)" : '"' + String.join("\" \"", multi.items()) + '"';
        }
        if (value instanceof Value.Dword dword && isBoolean(propertyId) && dword.number() <= 1) {
            return dword.number() == 1 ? "TRUE" : "FALSE";
        }
        return value.display().isEmpty() ? "(no bytes)" : value.display();
    }

    static String of(Optional<Value> value, long propertyId, boolean secret) {
        return value.map(v -> of(v, propertyId, secret)).orElse("(not set)");
    }

    private static boolean isBoolean(long propertyId) {
        return Catalogue.standard()
                .byId(propertyId)
                .filter(definition -> definition.schemaType() == SchemaType.BOOL)
                .isPresent();
    }
}
