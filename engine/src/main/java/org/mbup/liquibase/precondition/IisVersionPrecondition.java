package org.mbup.liquibase.precondition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.exception.ValidationErrors;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.metabase.IisVersion;

/**
 * {@code iisVersion}: the metabase is of exactly that {@code version}, or {@code atLeast} one, or {@code below} one; with
 * several, all must hold. Where the snapshot does not say, the URL parameter {@code iisVersion} does; where neither does,
 * the condition does not hold.
 */
public final class IisVersionPrecondition extends MetabasePrecondition {

    private String version;
    private String atLeast;
    private String below;

    @Override
    public String getName() {
        return "iisVersion";
    }

    @Override
    public Set<String> getSerializableFields() {
        return Set.of("version", "atLeast", "below");
    }

    @Override
    public Object getSerializableFieldValue(String field) {
        return switch (field) {
            case "version" -> version;
            case "atLeast" -> atLeast;
            default -> below;
        };
    }

    /** The one version, for example {@code 4.0}. */
    public void setVersion(String text) {
        version = text;
    }

    /** The lowest version. */
    public void setAtLeast(String text) {
        atLeast = text;
    }

    /** The first version that is too high. */
    public void setBelow(String text) {
        below = text;
    }

    @Override
    void validate(ValidationErrors errors) {
        if (version == null && atLeast == null && below == null) {
            errors.addError(getName() + " needs \"version\", \"atLeast\" or \"below\"");
        }
        for (String text : new String[] {version, atLeast, below}) {
            if (text != null && IisVersion.parse(text).isEmpty()) {
                errors.addError(getName() + " takes a version such as 5.0, not \"" + text + "\"");
            }
        }
    }

    @Override
    String failure(MetabaseSession session, DatabaseChangeLog changeLog, ChangeSet changeSet) {
        Optional<IisVersion> found = session.iisVersion();
        if (found.isEmpty()) {
            return "the snapshot does not say which version of IIS it is of";
        }
        IisVersion is = found.get();
        boolean holds = test(version, is::equals)
                && test(atLeast, lowest -> is.compareTo(lowest) >= 0)
                && test(below, tooHigh -> is.compareTo(tooHigh) < 0);
        return holds ? null : "it is for IIS " + wanted() + "; the metabase is of IIS " + is;
    }

    private static boolean test(String text, Predicate<IisVersion> condition) {
        return text == null || IisVersion.parse(text).filter(condition).isPresent();
    }

    private String wanted() {
        List<String> wanted = new ArrayList<>();
        if (version != null) {
            wanted.add(version);
        }
        if (atLeast != null) {
            wanted.add(atLeast + " and later");
        }
        if (below != null) {
            wanted.add("before " + below);
        }
        return String.join(", ", wanted);
    }
}
