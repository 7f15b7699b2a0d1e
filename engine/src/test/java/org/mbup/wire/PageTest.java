package org.mbup.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mbup.wire.Web.V5;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mbup.metabase.IisVersion;

/** How pages are found and run, by the articles. */
class PageTest {

    private static final String ROOT = "w3svc/1/ROOT";

    @ParameterizedTest(name = "IIS {0}, AccessFlags {1}, {2}: {3}")
    @CsvSource({
        "4.0, 513, '.asp,x.dll,1,PUT,DELETE',          runs,       false",
        "5.0, 513, '.asp,x.dll,1,PUT,DELETE',          403.1,      false",
        "5.0, 513, '.asp,x.dll,1,GET,HEAD,POST,TRACE', runs,       false",
        "4.0, 513, '.asp,x.dll,1,GET,HEAD,POST,TRACE', 403.1,      true",
        "4.0, 513, '.asp,x.dll,1',                     runs,       false",
        "5.0, 513, '.asp,x.dll,1',                     runs,       false",
        "5.0, 513, '.ASP,\"c:\\a,b\\x.dll\",5, get',   runs,       false",
        "5.0, 1,   '.asp,x.dll,1,GET',                 403.1,      true",
        "5.0, 4,   '.asp,x.dll,1,GET',                 runs,       false",
        "5.0, 512, '.asp,x.dll,0,GET',                 403.1,      true",
        "5.0, 513, '.htr,x.dll,1',                     not mapped, true",
        "5.0, 513, '.asp,broken',                      not mapped, true"
    })
    void aGetOfAnAspFile(String version, long access, String map, String outcome, boolean inferred) {
        Web web = Web.iis4().number(ROOT, "AccessFlags", access).list("w3svc", "ScriptMaps", map);
        ScriptRequest asp =
                web.view(ROOT, IisVersion.parse(version).orElseThrow()).page().asp();
        assertThat(asp.outcome().label()).isEqualTo(outcome);
        assertThat(asp.inferred()).isEqualTo(inferred);
    }

    @Test
    void theFirstDefaultDocumentThatIsThereIsServed() {
        Web web = Web.iis4().text("w3svc/1", "DefaultDoc", "Default.htm, Default.asp,,iisstart.asp");
        DefaultDocument documents = web.view(ROOT, V5).page().defaultDocument();
        assertThat(documents.names()).containsExactly("Default.htm", "Default.asp", "iisstart.asp");
        assertThat(documents.served(name -> name.endsWith(".asp"))).contains("Default.asp");
        assertThat(documents.served(name -> false)).isEmpty();
    }

    @Test
    void withoutItsFlagNoDefaultDocumentIsLookedFor() {
        Web web = Web.iis4().number("w3svc", "DirBrowseFlags", 0x80000000L);
        assertThat(web.view(ROOT, V5).page().defaultDocument()).isEqualTo(new DefaultDocument(false, List.of(), true));
    }

    @Test
    void theDocumentedDefaultsHoldWhereNothingIsSet() {
        assertThat(Web.iis4().view(ROOT, V5).page().defaultDocument().names()).containsExactly("Default.htm");
    }

    @Test
    void useHostNameDecidesWhatContentLocationSays() {
        Page plain = Web.iis4().view(ROOT, V5).page();
        assertThat(plain.contentLocation().line("10.1.1.1", "web.exair.com", "/Default.htm"))
                .isEqualTo("Content-Location: http://10.1.1.1/Default.htm");
        Page named = Web.iis4().number("w3svc", "UseHostName", 1).view(ROOT, V5).page();
        assertThat(named.contentLocation().line("10.1.1.1", "web.exair.com", "/Default.htm"))
                .isEqualTo("Content-Location: http://web.exair.com/Default.htm");
    }
}
