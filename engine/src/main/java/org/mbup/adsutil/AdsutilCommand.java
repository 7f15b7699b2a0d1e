package org.mbup.adsutil;

import java.util.List;
import java.util.Optional;

/** One call of the administration script. */
public sealed interface AdsutilCommand {

    /** {@code GET path}: prints one property or flag. */
    record Get(PropertyPath path) implements AdsutilCommand {}

    /**
     * {@code SET path value...}: gives a property or flag a value; a list is always replaced whole (Q234497).
     *
     * @param values one value, several for a list; a single empty one empties a list (Q290391)
     */
    record Set(PropertyPath path, List<String> values) implements AdsutilCommand {

        /** Copies the values. */
        public Set {
            values = List.copyOf(values);
        }
    }

    /**
     * {@code ENUM path} and {@code ENUM_ALL path}: prints the properties of a key and the names of the keys below it.
     *
     * @param recursive ENUM_ALL: every key below follows
     * @param pathsOnly {@code /P}: names of keys only
     * @param inherited {@code /A}: properties in force but set at a higher key are printed too
     */
    record Enum(AdsutilPath path, boolean recursive, boolean pathsOnly, boolean inherited) implements AdsutilCommand {}

    /** {@code CREATE path [keyType]}: creates one key below an existing one. */
    record Create(AdsutilPath path, Optional<String> keyType) implements AdsutilCommand {}

    /** {@code DELETE path}: deletes a property, or a key with all below it. */
    record Delete(PropertyPath path) implements AdsutilCommand {}

    /**
     * {@code APPCREATEINPROC}, {@code APPDELETE}, {@code APPUNLOAD}: what of them is a matter of the metabase.
     *
     * @param verb the verb as typed
     * @param path the key of the application
     * @param action what to do
     */
    record Application(String verb, AdsutilPath path, Action action) implements AdsutilCommand {

        /** What to do with an application. */
        public enum Action {
            /** Make the key the root of an application in the process of the server. */
            CREATE_IN_PROCESS,
            /** Make the key no root of an application any more. */
            DELETE,
            /** Stop the application; the metabase stays as it is. */
            UNLOAD
        }
    }

    /**
     * A verb that cannot be carried out on a snapshot.
     *
     * @param verb the verb as typed
     * @param reason why not
     */
    record Refused(String verb, Reason reason) implements AdsutilCommand {

        /** Why a verb is refused. */
        public enum Reason {
            /** The script does not know the verb. */
            UNKNOWN,
            /** The script knows the verb and says that it is not supported yet: FIND, COPY, MOVE. */
            NOT_SUPPORTED,
            /** The verb asks a running server to act: applications, starting and stopping; in a script all of them. */
            NEEDS_SERVER,
            /** HELP prints the script's manual, which is not reproduced. */
            HELP
        }
    }
}
