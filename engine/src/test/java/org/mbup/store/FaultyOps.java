package org.mbup.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** The real operations, one of which fails. Nothing waits for the disk: no test can pull the plug anyway. */
final class FaultyOps implements FileOps {

    /** How an operation fails. */
    enum Fault {
        /** It does nothing and says so. */
        REFUSED,
        /** It is done, yet reports a failure. */
        DONE_BUT_REPORTED,
        /** Nothing from here on is done: the process has died. */
        KILLED
    }

    private final FileOps real = new NioFileOps();
    private final int failing;
    private final Fault fault;
    private int count;

    FaultyOps(int failing, Fault fault) {
        this.failing = failing;
        this.fault = fault;
    }

    /** How many operations were asked for. */
    int count() {
        return count;
    }

    private void step(Step step) throws IOException {
        int now = count++;
        if (now == failing && fault == Fault.DONE_BUT_REPORTED) {
            step.run();
        }
        if (now == failing || now > failing && fault == Fault.KILLED) {
            throw new IOException("fault at operation " + failing);
        }
        step.run();
    }

    @Override
    public ForceableStream create(Path file, boolean ownerOnly) throws IOException {
        ForceableStream[] created = new ForceableStream[1];
        try {
            step(() -> created[0] = real.create(file, ownerOnly));
        } catch (IOException e) {
            if (created[0] != null) {
                created[0].close();
            }
            throw e;
        }
        return new FaultyStream(created[0]);
    }

    @Override
    public InputStream read(Path file) throws IOException {
        step(() -> {});
        return real.read(file);
    }

    @Override
    public void copyAttributes(Path from, Path to) throws IOException {
        step(() -> real.copyAttributes(from, to));
    }

    @Override
    public void link(Path name, Path existing) throws IOException {
        step(() -> real.link(name, existing));
    }

    @Override
    public boolean singleName(Path file) throws IOException {
        step(() -> {});
        return real.singleName(file);
    }

    @Override
    public void force(Path file) throws IOException {
        step(() -> {});
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        step(() -> real.rename(from, to));
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        step(() -> {});
    }

    @Override
    public void delete(Path file) throws IOException {
        step(() -> real.delete(file));
    }

    @Override
    public boolean exists(Path file) throws IOException {
        step(() -> {});
        return real.exists(file);
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private final class FaultyStream extends ForceableStream {

        private final ForceableStream file;

        FaultyStream(ForceableStream file) {
            this.file = file;
        }

        /** A write that fails has written a part: a full disk does that. */
        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int before = count;
            try {
                step(() -> file.write(bytes, offset, length));
            } catch (IOException e) {
                if (before == failing && fault == Fault.REFUSED) {
                    file.write(bytes, offset, length / 2);
                }
                throw e;
            }
        }

        @Override
        void force() throws IOException {
            step(() -> {});
        }

        @Override
        public void close() throws IOException {
            try {
                step(() -> {});
            } finally {
                file.close();
            }
        }
    }
}
