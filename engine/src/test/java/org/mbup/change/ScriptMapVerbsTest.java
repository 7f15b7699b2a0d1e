package org.mbup.change;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.schema.ScriptMap;

class ScriptMapVerbsTest {

    @Provide
    Arbitrary<String> entries() {
        return org.mbup.testing.Arbitrary.scriptMaps();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".x,p.exe,1,PUT,DELETE,TRACE|.x,p.exe,1,GET,HEAD,POST",
                ".x,p.exe,1,PUT|.x,p.exe,1,GET,HEAD,POST,TRACE",
                ".x,p.exe,1,TRACE|.x,p.exe,1,GET,HEAD,POST",
                ".x,p.exe,1,HEAD,POST,TRACE|.x,p.exe,1,GET",
                ".x,p.exe,1,put,delete|.x,p.exe,1,GET,HEAD,POST,TRACE",
                ".x,p.exe,1,PROPFIND,,PUT|.x,p.exe,1,GET,HEAD,POST,TRACE",
                "*,p.exe %s,5, PUT , Post|*,p.exe %s,5,GET,HEAD,TRACE",
                ".x,\"C:\\a,b\\p.exe\" \"%s\",1,PUT|.x,\"C:\\a,b\\p.exe\" \"%s\",1,GET,HEAD,POST,TRACE",
            })
    void otherListsBecomeTheFourVerbsLessTheRefusedOnesByInference(String before, String after) {
        ScriptMapVerbs converted = ScriptMapVerbs.convert(before);
        assertThat(converted.entry()).isEqualTo(after);
        assertThat(converted.note()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {".x,p.exe,1", ".x,p.exe,1,", ".x,p.exe,5,GET,HEAD,POST,TRACE"})
    void anEmptyListAndTheNewDefaultStayWithoutAWord(String entry) {
        assertThat(ScriptMapVerbs.convert(entry).entry()).isEqualTo(entry);
        assertThat(ScriptMapVerbs.convert(entry).note()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT,DELETE", "DELETE,PUT", "PUT, DELETE"})
    void theDocumentedListNeedsNoRemark(String verbs) {
        ScriptMapVerbs converted = ScriptMapVerbs.convert(".asp,asp.dll,1," + verbs);
        assertThat(converted.note()).isEmpty();
        assertThat(converted.entry()).isEqualTo(".asp,asp.dll,1,GET,HEAD,POST,TRACE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".x,p.exe,1,GET",
                ".x,p.exe,1,get,PUT,DELETE",
                ".x,p.exe,1,GET,HEAD,POST",
                ".x,p.exe,1,TRACE,POST,HEAD,GET",
                ".x,p.exe",
                ".x",
                "",
                ".x,,1,PUT",
                ",p.exe,1,PUT",
                ".x,C:\\a,b\\p.exe,1,PUT",
                ".x,p.exe,one,PUT",
                ".x,\"p.exe,1,PUT",
            })
    void whatCannotBeReadOneWayStaysAndIsTold(String entry) {
        assertThat(ScriptMapVerbs.convert(entry).entry()).isEqualTo(entry);
        assertThat(ScriptMapVerbs.convert(entry).note())
                .hasValueSatisfying(note -> assertThat(note).contains("left as it is"));
    }

    @Property(tries = 300)
    void convertingTwiceIsConvertingOnceAndNoListBecomesEmpty(@ForAll("entries") String entry) {
        String once = ScriptMapVerbs.convert(entry).entry();
        assertThat(ScriptMapVerbs.convert(once).entry()).isEqualTo(once);
        if (!once.equals(entry)) {
            String head = ScriptMap.parse(entry).orElseThrow().head();
            assertThat(entry).startsWith(head);
            assertThat(once).startsWith(head + ",GET");
        }
    }
}
