package org.mbup.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mbup.adsutil.AdsutilCommand;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Value;

/**
 * The operations of an upgrade. Each factory reads all parameters; what is wrong with them is told by {@link
 * Operation#validate()}, and such an operation refuses to run.
 */
public final class Operations {

    private Operations() {}

    /**
     * Sets a property. An existing one keeps its name, user type and attributes unless others are given.
     *
     * @param createKey whether a missing key is created; else running on a snapshot without the key is an error
     */
    public static Operation setProperty(KeyPath path, PropertySpec property, ValueSpec value, boolean createKey) {
        Checks checks = new Checks();
        Target target = checks.property(property);
        return checks.guard(new SetProperty(path, target, checks.value("value", target, value), createKey));
    }

    /**
     * Sets a property where the key does not set it itself.
     *
     * @param keyType type of the key to create where it is missing; when empty, a missing key is an error
     * @param whereSet a property that some key at or below the path has to set, else nothing happens
     */
    public static Operation addProperty(
            KeyPath path, PropertySpec property, ValueSpec value, Optional<String> keyType, Optional<String> whereSet) {
        Checks checks = new Checks();
        Target target = checks.property(property);
        Value parsed = checks.value("value", target, value);
        Optional<Target> asking = whereSet.map(name -> checks.property(PropertySpec.named(name)));
        return checks.guard(new AddProperty(path, target, parsed, checks.keyType(keyType), asking));
    }

    /** Removes a property of one key; nothing happens where it is not set. */
    public static Operation deleteProperty(KeyPath path, PropertySpec property) {
        Checks checks = new Checks();
        return checks.guard(new DeleteProperty(path, checks.property(property)));
    }

    /** Creates a key, and those above it that are missing; a key that is there is left alone. */
    public static Operation createKey(KeyPath path, Optional<String> keyType) {
        Checks checks = new Checks();
        checks.require(!path.isRoot(), "cannot create the root");
        return checks.guard(new CreateKey(path, checks.keyType(keyType)));
    }

    /** Removes a key and everything below it; nothing happens where it is missing. */
    public static Operation deleteKey(KeyPath path) {
        Checks checks = new Checks();
        boolean small = path.depth() > 1 || path.equals(KeyPath.of("/Schema"));
        checks.require(small, "does not delete " + path + ", which is (nearly) the whole metabase");
        return checks.guard(new DeleteKey(path));
    }

    /**
     * Keeps explicit values, told as PRESERVED where they differ from a clean installation, at the key and below it.
     *
     * @param cleanInstall what a clean installation of the target version has
     * @param pinDefault the source version's default, written down (PINNED) where no value is in force at the key
     */
    public static Operation preserveProperty(
            KeyPath path, PropertySpec property, ValueSpec cleanInstall, Optional<ValueSpec> pinDefault) {
        Checks checks = new Checks();
        Target target = checks.property(property);
        Value clean = checks.listOrValue("cleanInstall", target, cleanInstall);
        Optional<Value> pin = pinDefault.map(spec -> checks.listOrValue("pinned", target, spec));
        return checks.guard(new PreserveProperty(path, target, clean, pin));
    }

    /**
     * Tells of a key that stays although a clean installation has none of it; changes nothing.
     *
     * @param note one sentence for the finding
     */
    public static Operation preserveKey(KeyPath path, String note) {
        Checks checks = new Checks();
        checks.require(!note.isBlank(), "needs \"note\"");
        return checks.guard(new PreserveKey(path, note));
    }

    /**
     * Turns a switch into a bit of another number: at every key at or below the scope that sets {@code from}, the bit is
     * set or cleared in the value in force of {@code to}, and the result is written down there.
     *
     * @param mask the bit, as a number
     * @param otherwise what {@code to} is where no key sets it
     */
    public static Operation moveSwitch(
            KeyPath scope, PropertySpec from, PropertySpec to, ValueSpec mask, ValueSpec otherwise) {
        Checks checks = new Checks();
        Target source = checks.property(from);
        Target target = checks.property(to);
        Value bits = checks.value("mask", target, mask);
        Value base = checks.value("otherwise", target, otherwise);
        boolean numbers = bits instanceof Value.Dword && base instanceof Value.Dword;
        checks.require(!checks.sound() || numbers, "needs numbers for \"mask\" and \"otherwise\"");
        return checks.guard(new MoveSwitch(scope, source, target, number(bits), number(base)));
    }

    private static long number(Value value) {
        return value instanceof Value.Dword dword ? dword.number() : 0;
    }

    /**
     * Replaces a key's own value where it is exactly {@code from}. Lower keys that still hide the new value are told as
     * SHADOWED, where the scope has the new value.
     *
     * @param includeLower whether the keys below the scope are looked at too
     */
    public static Operation replaceValue(
            KeyPath scope, PropertySpec property, ValueSpec from, ValueSpec to, boolean includeLower) {
        Checks checks = new Checks();
        Target target = checks.property(property);
        Value old = checks.value("from", target, from);
        Value next = checks.value("to", target, to);
        checks.require(!checks.sound() || !old.equals(next), "has the same value for \"from\" and \"to\"");
        return checks.guard(new ReplaceValue(scope, target, old, next, includeLower));
    }

    /**
     * Adds an item to the key's own MULTISZ, or to its STRING of items between commas, unless it is there.
     *
     * @param after the item to put it behind; at the end where that is missing or not given
     * @param ignoreCase whether letter case counts for nothing when items are compared, as for file names
     * @param inherited whether a key without a list of its own gets the inherited one and the item
     */
    public static Operation appendListItem(
            KeyPath path,
            PropertySpec property,
            String item,
            Optional<String> after,
            boolean ignoreCase,
            boolean inherited) {
        Checks checks = new Checks();
        Target target = checks.listItem(property, item);
        return checks.guard(new AppendListItem(path, target, item, after, ignoreCase, inherited));
    }

    /**
     * Takes an item out of a key's MULTISZ, or out of its STRING of items between commas.
     *
     * @param ifListed an item without which the list is left alone
     * @param ignoreCase whether letter case counts for nothing when items are compared, as for file names
     * @param inherited whether a key without a list of its own gets the inherited one less the item
     */
    public static Operation removeListItem(
            KeyPath path,
            PropertySpec property,
            String item,
            Optional<String> ifListed,
            boolean ignoreCase,
            boolean inherited) {
        Checks checks = new Checks();
        Target target = checks.listItem(property, item);
        return checks.guard(new RemoveListItem(path, target, item, ifListed, ignoreCase, inherited));
    }

    /** Sets bits of the number in force at a key, by flag names joined by {@code |} or as a number; other bits stay. */
    public static Operation setFlags(KeyPath path, PropertySpec property, String flags) {
        Checks checks = new Checks();
        Target target = checks.property(property);
        Value mask = checks.value("flags", target, ValueSpec.of(flags));
        long bits = number(mask);
        checks.require(!checks.sound() || bits != 0, "needs at least one flag");
        return checks.guard(new SetFlags(path, target, bits, flags));
    }

    /** Writes the lists of authentication providers at the scope and below as the articles print them. */
    public static Operation normaliseProviders(KeyPath scope) {
        return new NormaliseProviders(scope);
    }

    /**
     * Removes the script maps of some extensions.
     *
     * @param extensions each with its dot
     * @param includeLower whether lower keys with a list of their own are reached too
     */
    public static Operation removeScriptMaps(KeyPath scope, List<String> extensions, boolean includeLower) {
        Checks checks = new Checks();
        checks.require(!extensions.isEmpty(), "needs at least one extension");
        extensions.forEach(checks::extension);
        return checks.guard(new RewriteScriptMaps(scope, new RemovedScriptMaps(extensions), includeLower));
    }

    /** Removes script maps that are there twice, character by character. */
    public static Operation deduplicateScriptMaps(KeyPath scope, boolean includeLower) {
        return new RewriteScriptMaps(scope, new DeduplicatedScriptMaps(), includeLower);
    }

    /**
     * Gives the script maps of an extension a list of accepted verbs, at the scope and below, where theirs lacks the
     * first of these.
     */
    public static Operation requireScriptMapVerbs(KeyPath scope, String extension, List<String> verbs) {
        Checks checks = new Checks();
        checks.extension(extension);
        checks.require(
                !verbs.isEmpty() && verbs.stream().allMatch(verb -> verb.matches("[A-Z]+")),
                "needs verbs in capital letters");
        List<String> accepted = checks.sound() ? verbs : List.of("?");
        return checks.guard(new RewriteScriptMaps(scope, new RequiredScriptMapVerbs(extension, accepted), true));
    }

    /** Turns the verbs of ScriptMaps from refused (IIS 4.0) to accepted ones (IIS 5.0) at the scope and below. */
    public static Operation convertScriptMapVerbs(KeyPath scope) {
        return new ConvertScriptMapVerbs(scope);
    }

    /**
     * Tells where a property is set that the target version ignores; changes nothing.
     *
     * @param note one sentence for the finding, or {@code null}
     * @param lowerOnly whether the property still counts at the scope itself
     */
    public static Operation markObsolete(
            KeyPath scope, PropertySpec property, Optional<ValueSpec> cleanInstall, String note, boolean lowerOnly) {
        Checks checks = new Checks();
        Target target = checks.property(property);
        Optional<Value> clean = cleanInstall.map(spec -> checks.listOrValue("cleanInstall", target, spec));
        return checks.guard(new MarkObsolete(scope, target, clean, note, lowerOnly));
    }

    /** Makes the snapshot say that it is of the new version; the numbers it stores for that are told as INFERRED. */
    public static Operation upgradeVersion(IisVersion from, IisVersion to) {
        Checks checks = new Checks();
        checks.require(from.compareTo(to) < 0, "goes up, not from " + from + " to " + to);
        return checks.guard(new UpgradeVersion(from, to));
    }

    /** Makes the snapshot's own label say that version; no key and no property changes. */
    public static Operation setVersionLabel(IisVersion version) {
        return new SetVersionLabel(version);
    }

    /** Runs lines of the administration script that set, create or delete; see docs/adsutil.md. */
    public static Operation adsutilLines(List<String> lines) {
        Checks checks = new Checks();
        List<AdsutilCommand> commands = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            checks.adsutil(lines.get(i), i + 1).ifPresent(commands::add);
        }
        checks.require(!checks.sound() || !commands.isEmpty(), "needs at least one adsutil line");
        return checks.guard(new AdsutilLines(commands));
    }
}
