package org.mbup.plan;

import java.util.List;
import org.mbup.format.SnapshotDocument;
import org.mbup.format.text.EnumTextDocument;
import org.mbup.format.text.Loss;

/** What a snapshot's source had and could not tell; only text exports lose anything. */
final class Losses {

    private Losses() {}

    static List<String> of(SnapshotDocument document) {
        return document instanceof EnumTextDocument text
                ? text.losses().stream().map(Loss::toString).toList()
                : List.of();
    }
}
