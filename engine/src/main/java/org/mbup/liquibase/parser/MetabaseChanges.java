package org.mbup.liquibase.parser;

import java.util.List;
import liquibase.Scope;
import liquibase.change.ChangeFactory;
import org.mbup.liquibase.change.MetabaseChange;

/** The names of the changes a migration can use. */
final class MetabaseChanges {

    private MetabaseChanges() {}

    /** Liquibase knows more, but those are of SQL databases. */
    static List<String> names() {
        ChangeFactory factory = Scope.getCurrentScope().getSingleton(ChangeFactory.class);
        return factory.getDefinedChanges().stream()
                .filter(name -> factory.create(name) instanceof MetabaseChange)
                .toList();
    }
}
