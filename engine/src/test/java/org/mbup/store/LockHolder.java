package org.mbup.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A process of its own that takes locks. */
final class LockHolder {

    private LockHolder() {}

    /** {@code hold FILE}: holds until its input ends. {@code count FILE N}: adds one N times, each time under the lock. */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("count")) {
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                addOne(Path.of(arguments[1]));
            }
            return;
        }
        Optional<SnapshotLock> lock = SnapshotStore.tryLock(arguments[1], "mbup migrate");
        System.out.println(lock.isPresent() ? "locked" : "refused");
        System.out.flush();
        while (lock.isPresent() && System.in.read() >= 0) {
            // held until told
        }
        lock.ifPresent(SnapshotLock::close);
    }

    /** Not atomic by itself: two writers at once lose a count. */
    static void addOne(Path file) throws IOException {
        Optional<SnapshotLock> lock = Optional.empty();
        while (lock.isEmpty()) {
            lock = SnapshotStore.tryLock(file.toString(), "count");
            Thread.onSpinWait();
        }
        try (SnapshotLock held = lock.get()) {
            int count = Integer.parseInt(Files.readString(file).strip());
            Thread.yield();
            Files.write(file, (count + (held.held() ? 1 : 0) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
