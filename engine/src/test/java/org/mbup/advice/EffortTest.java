package org.mbup.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.Value;
import org.mbup.testing.Counting;

/** Looking over takes time in proportion to the keys: walks over all of them do not grow in number with the sites. */
class EffortTest {

    @Test
    void theNumberOfWalksDoesNotDependOnTheNumberOfSites() {
        assertThat(walks(200)).isEqualTo(walks(2)).isLessThan(Rules.ALL.size() + 5);
    }

    @Test
    void lookUpsGrowNoFasterThanTheSites() {
        long few = lookUps(20);
        assertThat(lookUps(200)).isGreaterThan(few).isLessThanOrEqualTo(10 * few);
    }

    private static long walks(int sites) {
        Counting counting = lookedOver(sites);
        return counting.walks();
    }

    private static long lookUps(int sites) {
        Counting counting = lookedOver(sites);
        return counting.lookUps();
    }

    private static Counting lookedOver(int sites) {
        List<Key> keys = new ArrayList<>();
        keys.add(Key.of(Ids.WEB, List.of(Patient.property("NTAuthenticationProviders", new Value.Text("NTLM")))));
        IntStream.rangeClosed(1, sites).forEach(i -> site(keys, Ids.WEB.child("" + i), i));
        Counting counting = new Counting(MetabaseTree.of(keys));
        for (IisVersion rules : List.of(IisVersion.V4_0, IisVersion.V5_0)) {
            assertThat(Advisor.advise(counting, rules, Origin.UNKNOWN)).hasSizeGreaterThan(sites);
        }
        return counting;
    }

    private static void site(List<Key> keys, KeyPath path, int i) {
        keys.add(Key.of(
                path,
                List.of(
                        Patient.property("ServerBindings", Value.Multi.of("10.0.0.1:80:www" + i + ".exair.com")),
                        Patient.property("AuthFlags", new Value.Dword(4)),
                        Patient.property("AllowKeepAlive", new Value.Dword(0)),
                        Patient.property("ScriptMaps", Value.Multi.of(".asp,x,1,PUT,DELETE", "broken", ".pl,%S,1")),
                        Patient.property("NTAuthenticationProviders", new Value.Text("ntlm, x")))));
        keys.add(Key.of(
                path.child("ROOT"),
                List.of(
                        Patient.property("Path", new Value.Text("C:\\x")),
                        Patient.property("AccessSSLFlags", new Value.Dword(8)),
                        Patient.property("DontLog", new Value.Dword(1)))));
    }
}
