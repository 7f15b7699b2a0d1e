package org.mbup.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Metabase;
import org.mbup.testing.Counting;

/** Comparing takes time in proportion to the sites: walks over all keys do not grow in number with them. */
class EffortTest {

    @Test
    void theNumberOfWalksDoesNotDependOnTheNumberOfSites() {
        assertThat(compared(200).walks()).isEqualTo(compared(2).walks()).isLessThan(25);
    }

    @Test
    void lookUpsGrowNoFasterThanTheSites() {
        long few = compared(20).lookUps();
        assertThat(compared(200).lookUps()).isGreaterThan(few).isLessThanOrEqualTo(10 * few);
    }

    @Test
    void sitesThatAreAlikeStandTogether() {
        assertThat(effect(new Counting(web(300).metabase())).logons()).hasSize(2);
    }

    @Test
    void resolvingManyUrlsWalksOnce() {
        Counting counting = new Counting(web(100).metabase());
        Sites sites = Sites.of(counting, IisVersion.V5_0);
        for (int i = 1; i <= 100; i++) {
            assertThat(sites.resolve(RequestUrl.parse("http://www" + i + ".exair.com/a/b/c"))
                            .orElseThrow()
                            .site()
                            .path())
                    .isEqualTo(Ids.WEB.child("" + i));
        }
        assertThat(counting.walks()).isEqualTo(1);
    }

    private static Counting compared(int sites) {
        Counting counting = new Counting(web(sites).metabase());
        effect(counting);
        return counting;
    }

    private static WireEffect effect(Metabase metabase) {
        return WireEffect.compare(
                new Side(metabase, IisVersion.V4_0),
                new Side(metabase, IisVersion.V5_0),
                Side.cleanIis5(),
                Optional.empty());
    }

    private static Web web(int sites) {
        Web web = Web.iis4();
        for (int i = 1; i <= sites; i++) {
            web.site(i, ":80:www" + i + ".exair.com")
                    .number("w3svc/" + i + "/ROOT/login", "AuthFlags", 4)
                    .key("w3svc/" + i + "/ROOT/images");
        }
        return web;
    }
}
