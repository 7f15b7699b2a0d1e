package org.mbup.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mbup.format.Snapshot;
import org.mbup.history.History;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.Property;
import org.mbup.metabase.UserType;
import org.mbup.metabase.Value;

/** A guard against a slip of an order of magnitude, not a benchmark. */
class JsonSpeedTest {

    private static final double GOAL_MILLIS = 10;

    /** Enough for the compiler to have its turn on a busy machine. */
    private static final int MOST_RUNS = 300;

    @Test
    void aThousandPropertiesAreReadInAFewMilliseconds() {
        byte[] json = Snapshots.write(sites(200)).getBytes(StandardCharsets.UTF_8);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double best = Double.MAX_VALUE;
        for (int i = 0; i < MOST_RUNS && best >= GOAL_MILLIS; i++) {
            long start = threads.getCurrentThreadCpuTime();
            assertThat(Snapshots.read(json).metabase().keys()).hasSize(200);
            best = Math.min(best, (threads.getCurrentThreadCpuTime() - start) / 1e6);
        }

        assertThat(best).as("milliseconds of CPU for 1,000 properties").isLessThan(GOAL_MILLIS);
    }

    private static Snapshot sites(int count) {
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            keys.add(Key.of(
                    KeyPath.of("/LM/W3SVC/" + i),
                    List.of(
                            Property.keyType("IIsWebServer"),
                            new Property(
                                    1015,
                                    "ServerComment",
                                    UserType.SERVER,
                                    Attributes.INHERIT,
                                    new Value.Text("x" + i)),
                            new Property(
                                    1023, "ServerBindings", UserType.SERVER, Attributes.NONE, Value.Multi.of(":80:")),
                            new Property(6000, "AuthFlags", UserType.FILE, Attributes.INHERIT, new Value.Dword(5)),
                            new Property(
                                    77_777,
                                    "UnknownName_77777",
                                    UserType.SERVER,
                                    Attributes.NONE,
                                    new Value.Dword(i)))));
        }
        return new Snapshot(MetabaseTree.of(keys), Optional.empty(), History.EMPTY);
    }
}
