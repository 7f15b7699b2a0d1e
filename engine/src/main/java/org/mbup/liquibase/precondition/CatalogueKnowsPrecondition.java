package org.mbup.liquibase.precondition;

import java.util.Set;
import java.util.function.Predicate;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.exception.ValidationErrors;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.schema.Catalogue;

/**
 * {@code catalogueKnows}: the catalogue of this mbup has that {@code property}, by name or id, or that {@code keyType};
 * with both, both. It lets a changelog that older versions run too skip what they cannot do.
 */
public final class CatalogueKnowsPrecondition extends MetabasePrecondition {

    private String property;
    private String keyType;

    @Override
    public String getName() {
        return "catalogueKnows";
    }

    @Override
    public Set<String> getSerializableFields() {
        return Set.of("property", "keyType");
    }

    @Override
    public Object getSerializableFieldValue(String field) {
        return field.equals("property") ? property : keyType;
    }

    /** The property's name in any letter case, or its id. */
    public void setProperty(String text) {
        property = text;
    }

    /** The key type's name in any letter case. */
    public void setKeyType(String text) {
        keyType = text;
    }

    @Override
    void validate(ValidationErrors errors) {
        if (property == null && keyType == null) {
            errors.addError(getName() + " needs \"property\" or \"keyType\"");
        }
    }

    @Override
    String failure(MetabaseSession session, DatabaseChangeLog changeLog, ChangeSet changeSet) {
        if (!known(property, CatalogueKnowsPrecondition::isProperty)) {
            return "the catalogue does not know the property " + property;
        }
        boolean type = known(keyType, name -> Catalogue.standard().keyType(name).isPresent());
        return type ? null : "the catalogue does not know the key type " + keyType;
    }

    private static boolean known(String name, Predicate<String> test) {
        return name == null || test.test(name);
    }

    private static boolean isProperty(String name) {
        Catalogue catalogue = Catalogue.standard();
        return name.matches("[0-9]{1,10}")
                ? catalogue.byId(Long.parseLong(name)).isPresent()
                : catalogue.byName(name).isPresent();
    }
}
