package org.mbup.metabase;

import java.util.Objects;
import java.util.Optional;

/** One elementary change of a metabase, with what it replaces, so that it can be taken back and checked. */
public sealed interface Edit {

    /** The key concerned. */
    KeyPath path();

    /** The edit that takes this one back. */
    Edit inverse();

    /**
     * Sets a property.
     *
     * @param path an existing key
     * @param before what was set there, or empty
     * @param after what is set now, of the same id
     */
    record PutProperty(KeyPath path, Optional<Property> before, Property after) implements Edit {

        /** Refuses to mix ids. */
        public PutProperty {
            Objects.requireNonNull(path, "path");
            if (before.isPresent() && before.get().id() != after.id()) {
                throw new IllegalArgumentException("an edit concerns one property id");
            }
        }

        @Override
        public Edit inverse() {
            return before.<Edit>map(old -> new PutProperty(path, Optional.of(after), old))
                    .orElseGet(() -> new RemoveProperty(path, after));
        }
    }

    /** Removes a property. */
    record RemoveProperty(KeyPath path, Property before) implements Edit {
        @Override
        public Edit inverse() {
            return new PutProperty(path, Optional.empty(), before);
        }
    }

    /**
     * Creates a key without properties.
     *
     * @param implied whether it stood there already, through keys below it, and only was not listed
     */
    record AddKey(KeyPath path, boolean implied) implements Edit {

        /** Creates a key that has no keys below it. */
        public AddKey(KeyPath path) {
            this(path, false);
        }

        @Override
        public Edit inverse() {
            return new RemoveKey(path, implied);
        }
    }

    /**
     * Removes a key that has neither properties nor keys below it; those are removed first, by edits of their own.
     *
     * @param implied whether keys below it stay, so that the key is no longer listed but stands through them
     */
    record RemoveKey(KeyPath path, boolean implied) implements Edit {

        /** Removes a key that has no keys below it. */
        public RemoveKey(KeyPath path) {
            this(path, false);
        }

        @Override
        public Edit inverse() {
            return new AddKey(path, implied);
        }
    }

    /**
     * Changes the version a snapshot says it is of. It belongs to the whole snapshot, so its path is the root.
     *
     * @param before the label before, or empty
     * @param after the label after, or empty
     */
    record SetVersion(Optional<IisVersion> before, Optional<IisVersion> after) implements Edit {
        @Override
        public KeyPath path() {
            return KeyPath.ROOT;
        }

        @Override
        public Edit inverse() {
            return new SetVersion(after, before);
        }
    }
}
