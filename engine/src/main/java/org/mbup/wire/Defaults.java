package org.mbup.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Value;
import org.mbup.schema.DefaultValue;
import org.mbup.schema.PropertyDefaults;

/** The documented defaults of the web service, each looked up once. */
final class Defaults {

    private static final String LEVEL = Ids.WEB.toString();
    private static final Map<Long, Value> IIS4 = all(IisVersion.V4_0);
    private static final Map<Long, Value> IIS5 = all(IisVersion.V5_0);

    private Defaults() {}

    static Optional<Value> of(long id, IisVersion version) {
        return Optional.ofNullable((version.compareTo(IisVersion.V5_0) < 0 ? IIS4 : IIS5).get(id));
    }

    private static Map<Long, Value> all(IisVersion version) {
        Map<Long, Value> found = new HashMap<>();
        // The page of 5.0 misprints this one; Q218180 gives FALSE for both versions.
        found.put(Ids.USE_HOST_NAME, new Value.Dword(0));
        LongStream.concat(
                        LongStream.concat(LongStream.of(Ids.authentication()), LongStream.of(Ids.page())),
                        LongStream.of(Ids.SERVER_BINDINGS))
                .forEach(id -> PropertyDefaults.standard()
                        .at(LEVEL, id, version, DefaultValue.Kind.DOCUMENTED)
                        .flatMap(DefaultValue::value)
                        .ifPresent(value -> found.put(id, value)));
        return found;
    }
}
