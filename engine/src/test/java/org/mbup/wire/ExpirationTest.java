package org.mbup.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HttpExpires makes of an answer. */
class ExpirationTest {

    private static final Instant NOW = Instant.parse("1999-10-05T17:54:21Z");

    private static List<String> headers(String property) {
        return Expiration.parse(property).stream()
                .flatMap(expiration -> expiration.headers(NOW).stream())
                .map(header -> header.name() + ": " + header.value())
                .toList();
    }

    /** The first has the age of the trace. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "D,0x708|1800|Tue, 05 Oct 1999 18:24:21 GMT",
                "D, 0x15180|86400|Wed, 06 Oct 1999 17:54:21 GMT",
                "d, 600|600|Tue, 05 Oct 1999 18:04:21 GMT",
                "D,0|0|Tue, 05 Oct 1999 17:54:21 GMT",
                "D,0xFFFFFFFE|4294967294|Sat, 12 Nov 2135 00:22:35 GMT"
            })
    void secondsGiveAnAgeAndADate(String property, String age, String date) {
        assertThat(headers(property)).containsExactly("Cache-Control: max-age=" + age, "Expires: " + date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S, Sat, 01 Jan 2000 00:00:00 GMT",
                "S,Sat, 01 Jan 2000 00:00:00 GMT",
                " s , Sat, 01 Jan 2000 00:00:00 GMT "
            })
    void aDateIsSentAsItIs(String property) {
        assertThat(headers(property)).containsExactly("Expires: Sat, 01 Jan 2000 00:00:00 GMT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"D,0xFFFFFFFF", "D, 0xffffffff", "D,4294967295", "", " "})
    void withoutAnEndNothingIsSent(String property) {
        assertThat(Expiration.parse(property)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D",
                "D,",
                "D,soon",
                "D,-1",
                "D,0x1FFFFFFFF",
                "D,9999999999",
                "S,tomorrow",
                "S, Sat, 01 Jan 2000 00:00:00 GMT\r\nSet-Cookie: a=b",
                "86400"
            })
    void whatCannotBeUnderstoodIsSaidAndNotSent(String property) {
        assertThat(headers(property)).isEmpty();
        assertThat(Expiration.parse(property).orElseThrow().doubt()).endsWith(", and nothing is sent");
    }

    @Test
    void aDateHasTwoDigitsForItsDay() {
        assertThat(HttpDate.of(Instant.parse("1994-11-06T08:49:37.9Z"))).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
    }
}
