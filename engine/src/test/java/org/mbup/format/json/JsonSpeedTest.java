package org.mbup.format.json;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void aThousandPropertiesAreReadInAFewMilliseconds() {
        byte[] json = Snapshots.write(sites(200)).getBytes(StandardCharsets.UTF_8);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 30; i++) {
            long start = System.nanoTime();
            assertThat(Snapshots.read(json).metabase().keys()).hasSize(200);
            best = Math.min(best, System.nanoTime() - start);
        }

        assertThat(best / 1e6).as("milliseconds for 1,000 properties").isLessThan(10);
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
