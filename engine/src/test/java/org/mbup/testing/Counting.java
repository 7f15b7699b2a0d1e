package org.mbup.testing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;

/** A metabase that counts what is asked of it: tests of effort measure work, not time. */
public final class Counting implements Metabase {

    private final Metabase metabase;
    private long walks;
    private long lookUps;

    /** Counts what is asked of that metabase. */
    public Counting(Metabase metabase) {
        this.metabase = metabase;
    }

    @Override
    public Collection<Key> keys() {
        walks++;
        return metabase.keys();
    }

    @Override
    public Optional<Key> key(KeyPath path) {
        lookUps++;
        return metabase.key(path);
    }

    @Override
    public Stream<Key> keysWith(long propertyId) {
        walks++;
        return metabase.keysWith(propertyId);
    }

    @Override
    public List<Key> children(KeyPath parent) {
        walks++;
        return metabase.children(parent);
    }

    @Override
    public List<Key> subtree(KeyPath root) {
        walks++;
        return metabase.subtree(root);
    }

    @Override
    public Optional<IisVersion> versionLabel() {
        return metabase.versionLabel();
    }

    /** How often all keys, or all of a part of the tree, were gone through. */
    public long walks() {
        return walks;
    }

    /** How often one key was asked for. */
    public long lookUps() {
        return lookUps;
    }
}
