package org.mbup.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.SampleReportingFormat;
import org.mbup.metabase.Key;
import org.mbup.metabase.Metabase;

/** How a law that fails shows the metabases it fails for. */
public final class ShownMetabase implements SampleReportingFormat {

    @Override
    public boolean appliesTo(Object value) {
        return value instanceof Metabase;
    }

    @Override
    public Object report(Object value) {
        Map<Object, Object> shown = new LinkedHashMap<>();
        for (Key key : ((Metabase) value).keys()) {
            shown.put(key.path(), key.properties());
        }
        return shown;
    }
}
