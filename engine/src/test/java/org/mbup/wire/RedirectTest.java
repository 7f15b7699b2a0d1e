package org.mbup.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mbup.wire.Web.V5;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;

/** Where HttpRedirect sends a request. Examples are those of the pages {@link Redirect} names. */
class RedirectTest {

    private static final KeyPath HOME = KeyPath.of("w3svc/1/ROOT");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://fabrikam/NewScripts$S, EXACT_DESTINATION|Program.exe|http://fabrikam/NewScripts/Program.exe",
                "http://fabrikam/NewScripts$S|Program.exe|http://fabrikam/NewScripts/Program.exe/Program.exe",
                "http://fabrikam/NewScripts$P,EXACT_DESTINATION|File.asp?var1=5&var2=6|http://fabrikam/NewScriptsvar1=5&var2=6",
                "http://fabrikam/NewScripts$S$Q,EXACT_DESTINATION|File.asp?var1=5&var2=6"
                        + "|http://fabrikam/NewScripts/File.asp?var1=5&var2=6",
                "http://contoso$V,EXACT_DESTINATION|File.asp|http://contoso/Scripts/File.asp",
                "http://contoso$V|File.asp|http://contoso/Scripts/File.asp/File.asp",
                "/Scripts/Logger.exe?URL=$V+PARAMS=$P,EXACT_DESTINATION|a.exe?n=1|/Scripts/Logger.exe?URL=/Scripts/a.exe+PARAMS=n=1",
                "/NewScripts|Program.exe|/NewScripts/Program.exe",
                "http://sitename/NewCatalog|a/b.htm|http://sitename/NewCatalog/a/b.htm",
                "http://www.fabrikam.com/NewScripts$S$Q, EXACT_DESTINATION|a.asp|http://www.fabrikam.com/NewScripts/a.asp",
                "*;*.asp;/default.htm,EXACT_DESTINATION|a.asp|/default.htm",
                "*;*.asp;/default.htm|a.htm|",
                "*; *.stm; /default.stm; *.htm; /default.htm, PERMANENT|a.htm|/default.htm",
                "!|a.htm|"
            })
    void theExamplesOfTheReferenceComeOutAsItSays(String property, String request, String location) {
        assertThat(from("/Scripts", property, "/Scripts/" + request)).isEqualTo(Optional.ofNullable(location));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/old|/old|/new|/new",
                "/old|/old/|/new|/new/",
                "/old|/old/|/new/|/new/",
                "/old|/old/a/|/new|/new/a/",
                "/old|/OLD/A%20b.htm|/new|/new/A%20b.htm",
                "/old|/old/a.htm?x=1|/new|/new/a.htm",
                "/old|/old/a.htm|/new, exact_destination|/new",
                "/old|/old/a.htm|http://w/$V$S,EXACT_DESTINATION|http://w//old/a.htm/a.htm",
                "|/a/b.htm|http://w|http://w/a/b.htm",
                "|/|http://w|http://w/",
                "|/a.htm|*;/*;http://www.domain.com/process.aspx?path=$0|http://www.domain.com/process.aspx?path=a.htm",
                "|/old/2/x-7.htm|*;/old/*/x-*.htm;/new/$1/$0|/new/7/2",
                "|/a/b/c/d/e/f/g/h/i/j|*;/*/*/*/*/*/*/*/*/*/*;/$9$8$7$6$5$4$3$2$1$0|/jihgfedcba",
                "|/A.HTM|*;*.htm;/found|/found",
                "|/a.htm|*;*.htm;!;*;/rest|",
                "|/a.gif|*;*.htm;!;*;/rest|/rest",
                "|/a.htm?x=1|*;*.htm;/p$Q|/p?x=1",
                "|/dir/|*;/dir/;/found|/found",
            })
    void whatIsInForceBelowTheKeyFollows(String key, String request, String property, String location) {
        assertThat(from(key == null ? "" : key, property, request)).isEqualTo(Optional.ofNullable(location));
    }

    @ParameterizedTest
    @CsvSource({
        "PERMANENT, true",
        "TEMPORARY, false",
        "'PERMANENT,CHILD_ONLY', true",
        "EXACT_DESTINATION, false",
        "'TEMPORARY,PERMANENT', true"
    })
    void aFlagMakesItPermanent(String flags, boolean permanent) {
        assertThat(redirect("/new," + flags).permanent()).isEqualTo(permanent);
        assertThat(redirect("*;/a;/b," + flags).permanent()).isEqualTo(permanent);
    }

    @Test
    void whatIsSetAboveTheSiteIsFollowedByTheWholePath() {
        Metabase metabase =
                Web.iis4().text("w3svc", "HttpRedirect", "http://other").metabase();
        assertThat(location(metabase, "/a/b")).contains("http://other/a/b");
    }

    @Test
    void aPartThatIsSetNotToRedirectStays() {
        Metabase metabase = Web.iis4()
                .text("w3svc/1/ROOT", "HttpRedirect", "http://other")
                .text("w3svc/1/ROOT/here", "HttpRedirect", "!")
                .metabase();
        assertThat(location(metabase, "/here/a")).isEmpty();
        assertThat(location(metabase, "/there/a")).contains("http://other/there/a");
    }

    @Test
    void aParentIsSentToItsChildOnce() {
        String property = "/newhome,CHILD_ONLY";
        assertThat(from("", property, "/")).contains("/newhome/");
        assertThat(from("", property, "/a.htm")).contains("/newhome/a.htm");
        for (String path : new String[] {"/newhome", "/NewHome/", "/newhome/a.htm", "/deep/a.htm"}) {
            assertThat(from("", property, path)).isEmpty();
        }
        assertThat(from("", "*;/*;/new/$0,CHILD_ONLY", "/a.htm")).contains("/new/a.htm");
        assertThat(from("", "*;/*;/new/$0,CHILD_ONLY", "/new/a.htm")).isEmpty();
    }

    @Test
    void withoutThatItGoesRoundAsItDoesOnTheServerAndEachAnswerIsFinite() {
        Set<String> seen = new HashSet<>();
        String path = "/a.htm";
        for (int i = 0; i < 20; i++) {
            path = from("", "/newhome", path).orElseThrow();
            assertThat(seen.add(path)).isTrue();
        }
        assertThat(path).startsWith("/newhome/newhome/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/new,FOREVER,PERMANENT|\"FOREVER\" is no flag, and is left out|/new/a",
                ",PERMANENT|a destination is empty, and redirects nothing|",
                "*|its last wildcard has no destination, and is left out|",
                "*.htm,PERMANENT|a destination is a wildcard, and redirects nothing|",
                "*;/old/*;*.asp|a destination is a wildcard, and redirects nothing|",
                "*;/a|its last wildcard has no destination, and is left out|",
                "*;/old/a;/new;/b|its last wildcard has no destination, and is left out|/new",
                "*;;/new|a wildcard is empty, and its pair is left out|",
                "*;/old/*;|a destination is empty, and redirects nothing|",
                "/new$X|$X is no variable, and stays as it is|/new$X/a",
                "/new$s,EXACT_DESTINATION|$s is no variable, and stays as it is|/new$s",
                "/new$0,EXACT_DESTINATION|$0 has no wildcard, and is empty|/new",
                "*;/old/*;/new$1|$1 has no wildcard, and is empty|/new",
                "/new,PERMANENT,TEMPORARY|PERMANENT and TEMPORARY are both set, and PERMANENT counts|/new/a"
            })
    void whatCannotBeUnderstoodIsSaid(String property, String doubt, String location) {
        assertThat(redirect(property).doubts()).containsExactly(doubt);
        assertThat(from("/old", property, "/old/a")).isEqualTo(Optional.ofNullable(location));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/new", "*;/a;/b", "!", "http://a/$S$P$Q$V,EXACT_DESTINATION", "/cost$", "/a$$S"})
    void whatIsUnderstoodIsNotDoubted(String property) {
        assertThat(redirect(property).doubts()).isEmpty();
    }

    @Test
    void nothingIsRedirectedWhereThePropertyIsEmpty() {
        assertThat(Serving.at(metabase("", " "), HOME, V5).redirect()).isEmpty();
    }

    @Test
    void noLocationEndsItsLineWhoeverWroteIt() {
        Metabase metabase = metabase("/old", "http://other/ü\r\nSet-Cookie: a$V$Q");
        Resolution to = resolve(metabase, "/old/%C3%BC%22%25");
        String query = "a=%0d%0aX: y\r\nZ: \u00fc";
        assertThat(redirect(metabase, to).location(to, "/old/x", query))
                .contains(
                        "http://other/%C3%BC%0D%0ASet-Cookie:%20a/old/%C3%BC%22%25?a=%0d%0aX:%20y%0D%0AZ:%20%FC/%C3%BC%22%25");
    }

    @Test
    void whatARequestBringsIsNoVariable() {
        assertThat(from("/old", "/new$S?$P,EXACT_DESTINATION", "/old/$P$Q$V$0?$S$V"))
                .contains("/new/$P$Q$V$0?$S$V");
    }

    @Test
    void aLocationThatCannotBeSentIsNotPutTogether() {
        String many = "$V".repeat(30_000);
        String path = "/old/" + "a".repeat(3_000);
        Optional<String> location = from("/old", many + ",EXACT_DESTINATION", path);
        assertThat(location.orElseThrow().length()).isBetween(Redirect.LONGEST + 1, 100_000);
    }

    @Test
    void aVeryLongPropertyIsLeftAlone() {
        assertThat(redirect("/" + "a".repeat(70_000)).doubts())
                .containsExactly("it is longer than 65536 characters, and nothing is redirected");
        assertThat(redirect("*" + ";/a;/b".repeat(300)).doubts())
                .containsExactly("it has more than 256 pairs, and the others are left out");
        StringBuilder flags = new StringBuilder("/a");
        for (int i = 0; i < 1000; i++) {
            flags.append(",f").append(i);
        }
        assertThat(redirect(flags.toString()).doubts()).hasSize(8);
    }

    @Test
    void manyWildcardsThatAlmostMatchCostNoMoreThanTheirLength() {
        String almost = "/*" + "a*".repeat(120) + "b;/found;";
        Redirect redirect = redirect("*;" + almost.repeat(250) + "/z;/z");
        Resolution to = resolve(metabase("", "/x"), "/" + "a".repeat(3_900));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 20; i++) {
                assertThat(redirect.location(to, "/", "")).isEmpty();
            }
        });
    }

    private static Metabase metabase(String key, String property) {
        return Web.iis4().text("w3svc/1/ROOT" + key, "HttpRedirect", property).metabase();
    }

    private static Resolution resolve(Metabase metabase, String path) {
        return Sites.of(metabase, V5)
                .resolve(RequestUrl.parse("http://web" + path))
                .orElseThrow();
    }

    private static Redirect redirect(Metabase metabase, Resolution to) {
        return Serving.at(metabase, to.path(), V5).redirect().orElseThrow();
    }

    private static Redirect redirect(String property) {
        return Serving.at(metabase("", property), HOME, V5).redirect().orElseThrow();
    }

    private static Optional<String> from(String key, String property, String request) {
        return location(metabase(key, property), request);
    }

    private static Optional<String> location(Metabase metabase, String request) {
        int mark = request.indexOf('?');
        String path = mark < 0 ? request : request.substring(0, mark);
        Resolution to = resolve(metabase, path);
        return redirect(metabase, to).location(to, path, mark < 0 ? "" : request.substring(mark + 1));
    }
}
