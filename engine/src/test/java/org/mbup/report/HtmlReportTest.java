package org.mbup.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Value;
import org.mbup.plan.PlannedChange;

class HtmlReportTest {

    private static final String HOSTILE =
            "</script><script>alert(1)</script><!--<img src=x onerror=alert(2)>&\u2028\"'";

    @Test
    void aHostileValueStaysData() {
        String page = page(HOSTILE, false, 1);
        assertThat(count(page, "<script")).isEqualTo(2);
        assertThat(count(page, "</script>")).isEqualTo(2);
        assertThat(page).doesNotContain("<img").doesNotContain("<!--");
        assertThat(page).contains("\\u003c/script\\u003e").contains("Upgrade of &lt;/script&gt;");
    }

    @Test
    void withoutTheEscapeItWouldNot() {
        assertThat(HtmlReport.inert(HOSTILE)).isNotEqualTo(HOSTILE).doesNotContain("<", ">", "&", "\u2028");
    }

    @Test
    void onlyItsOwnStyleAndScriptMayRun() throws Exception {
        String page = page("NTLM", false, 1);
        Matcher policy = Pattern.compile("Content-Security-Policy\" content=\"([^\"]+)\"")
                .matcher(page);
        assertThat(policy.find()).isTrue();
        assertThat(policy.group(1))
                .startsWith("default-src 'none';")
                .contains("script-src '" + hash(between(page, "<script>", "</script>")) + "'")
                .contains("style-src '" + hash(between(page, "<style>", "</style>")) + "'")
                .doesNotContain("unsafe");
    }

    @Test
    void nothingIsLoadedFromAnywhere() {
        assertThat(page("NTLM", false, 1))
                .doesNotContainPattern(
                        "(?i)https?://|\\bsrc=|url\\(|@import|fetch\\(|XMLHttpRequest|innerHTML|eval\\(");
    }

    @Test
    void aSecretIsMasked() {
        assertThat(page("hunter2", true, 1)).doesNotContain("hunter2").contains("**********");
    }

    @Test
    void theSameChangeAtManyKeysIsToldOnce() {
        String page = page("NTLM", false, 20_000);
        assertThat(count(page, "NTAuthenticationProviders")).isEqualTo(1);
        assertThat(page.length()).isLessThan(1_500_000);
    }

    private static String page(String value, boolean secret, int keys) {
        List<PlannedChange> changes = java.util.stream.IntStream.rangeClosed(1, keys)
                .mapToObj(site -> new PlannedChange(
                        KeyPath.of("w3svc/" + site),
                        "NTAuthenticationProviders",
                        6032,
                        PlannedChange.Kind.CHANGED,
                        Optional.of(new Value.Text(value)),
                        Optional.of(new Value.Text(value + value)),
                        Optional.empty(),
                        "5.0.910",
                        List.of("Q248350"),
                        false,
                        secret,
                        List.of(),
                        1,
                        List.of()))
                .toList();
        return HtmlReport.render(Plans.of(secret ? "web1.json" : value, changes));
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static String between(String page, String start, String end) {
        int from = page.indexOf(start) + start.length();
        return page.substring(from, page.indexOf(end, from));
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
