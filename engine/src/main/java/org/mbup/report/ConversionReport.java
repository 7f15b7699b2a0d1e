package org.mbup.report;

import org.mbup.plan.Conversion;

/** What a conversion did. */
public final class ConversionReport {

    private ConversionReport() {}

    /** Text for a terminal. */
    public static String text(Conversion conversion) {
        StringBuilder text = new StringBuilder();
        conversion.losses().forEach(loss -> text.append("? ").append(loss).append('\n'));
        return text.append(MigrationReport.written(conversion.written())).toString();
    }
}
