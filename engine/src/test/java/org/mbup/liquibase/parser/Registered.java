package org.mbup.liquibase.parser;

import java.util.List;
import java.util.ServiceLoader;
import liquibase.precondition.Precondition;

/** What Liquibase finds of ours. */
final class Registered {

    private Registered() {}

    static List<Precondition> preconditions() {
        return ServiceLoader.load(Precondition.class).stream()
                .filter(provider -> provider.type().getName().startsWith("org.mbup."))
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
