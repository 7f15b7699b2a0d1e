package org.mbup.format.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mbup.metabase.Metabase;

class SameMetabaseTest {

    private final Metabase small = metabase(Xml.SMALL);

    @Test
    void layoutDoesNotCount() {
        String other = Xml.SMALL
                .replace("\t\tAspBufferingOn=\"FALSE\"", "  AspBufferingOn='0'")
                .replace("<IIsComputer", "<!-- x --><IIsComputer")
                .replace("&#65;", "A");
        assertThat(SameMetabase.check(small, metabase(other))).isTrue();
        assertThat(SameMetabase.check(metabase(other), small)).isTrue();
    }

    @Test
    void everyPieceOfDataCounts() {
        for (String[] change : new String[][] {
            {"\"NTLM\"", "\"ntlm\""},
            {"/LM/W3SVC/1", "/LM/W3SVC/2"},
            {"IIsWebServer", "IIsFtpServer"},
            {"INHERIT | SECURE", "INHERIT"},
            {"IIS_MD_UT_SERVER", "IIS_MD_UT_FILE"},
            {"\t\tAspBufferingOn=\"FALSE\"\n", ""},
            {"</MBProperty>", "<IIsObject Location='/x'/></MBProperty>"},
        }) {
            Metabase other = metabase(Xml.SMALL.replace(change[0], change[1]));
            assertThat(SameMetabase.check(small, other)).as(change[0]).isFalse();
            assertThat(SameMetabase.check(other, small)).as(change[0]).isFalse();
        }
    }

    private static Metabase metabase(String text) {
        return Xml.read(text).snapshot().metabase();
    }
}
