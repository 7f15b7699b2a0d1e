package org.mbup.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeTry;
import org.mbup.problem.ProblemException;

/** No name is looked up unless other computers may be asked. */
class PlaceTest {

    private static final LiveUrl URL = LiveUrl.parse("http://www.exair.com:8080/");

    private final List<String> lookedUp = new ArrayList<>();

    @BeforeTry
    void forget() {
        lookedUp.clear();
    }

    private InetAddress find(String name, boolean remote) {
        return new Place(name, URL, remote, this::lookUp).address();
    }

    private InetAddress lookUp(String name) throws UnknownHostException {
        lookedUp.add(name);
        return InetAddress.getByAddress(name, new byte[] {127, 0, 0, 1});
    }

    @Example
    void whatStandsForThisComputerNeedsNoLookUp() {
        for (String name : List.of(
                "localhost",
                "LocalHost",
                "localhost.",
                "www.exair.localhost",
                "WWW.EXAIR.LOCALHOST",
                "127.0.0.1",
                "127.255.0.9",
                "::1",
                "[::1]",
                "0:0:0:0:0:0:0:1",
                "::ffff:127.0.0.1",
                "::ffff:7f00:1")) {
            assertThat(find(name, false).isLoopbackAddress()).as(name).isTrue();
        }
        assertThat(lookedUp).isEmpty();
    }

    /** Also one that would be this computer's: only the look-up would tell. */
    @Example
    void aNameIsRefusedWithoutALookUp() {
        for (String name : List.of(
                "www.exair.com",
                "webserver1",
                "localhost.exair.com",
                "notlocalhost",
                "127.0.0.1.nip.example",
                "ip6-localhost",
                "1a",
                "a.b.c.d",
                "0x7g",
                "",
                " localhost",
                "local\u0000host")) {
            assertThatThrownBy(() -> find(name, false))
                    .as(name)
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("it was not looked up")
                    .hasMessageContaining("--connect localhost")
                    .hasMessageContaining("--allow-remote");
        }
        assertThat(lookedUp).isEmpty();
    }

    @Example
    void anAddressOfAnotherComputerIsRefused() {
        for (String name : List.of(
                "10.1.1.1",
                "0.0.0.0",
                "128.0.0.1",
                "::",
                "fe80::1",
                "::ffff:10.1.1.1",
                "::127.0.0.1",
                "2001:db8::7f00:1",
                "64:ff9b::7f00:1")) {
            assertThatThrownBy(() -> find(name, false)).as(name).hasMessageContaining("on another computer");
            assertThat(find(name, true)).isNotNull();
        }
        assertThat(lookedUp).isEmpty();
    }

    @Example
    void anAddressThatProgramsReadInSeveralWaysIsRefusedInAnyCase() {
        for (String name : List.of(
                "127.1",
                "127.0.1",
                "0x7f.1",
                "0x7f000001",
                "0X7F.0.0.1",
                "017700000001",
                "2130706433",
                "0177.0.0.1",
                "127.0.0.01",
                "127.000.0.1",
                "127.0.0.1.",
                "127.0.0.256",
                "1.2.3.4.5",
                "127.0.0.0x1",
                "::1::",
                ":1",
                "[127.0.0.1]",
                "[::1",
                "www:exair:com",
                "host:80",
                "[www.exair.com]")) {
            for (boolean remote : new boolean[] {false, true}) {
                assertThatThrownBy(() -> find(name, remote))
                        .as(name)
                        .isInstanceOf(ProblemException.class)
                        .hasMessageContaining("no address")
                        .hasMessageContaining("127.0.0.1");
            }
        }
        assertThat(lookedUp).isEmpty();
    }

    /** The spy sees look-ups, or it would prove nothing. */
    @Example
    void whereOtherComputersMayBeAskedANameIsLookedUpOnce() {
        assertThat(find("www.exair.com", true).isLoopbackAddress()).isTrue();
        assertThat(lookedUp).containsExactly("www.exair.com");
    }

    @Example
    void aNameNobodyKnowsIsTold() {
        Place place = new Place("www.exair.com", URL, true, name -> {
            throw new UnknownHostException(name);
        });

        assertThatThrownBy(place::address).hasMessageContaining("nobody knows a computer of that name");
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> parts = Arbitraries.of(
                "127",
                "0",
                "1",
                "01",
                "0x7f",
                "255",
                "256",
                "localhost",
                "LOCALHOST",
                "a",
                "ffff",
                "exair",
                ":",
                "::",
                "%1",
                "[",
                "]",
                "-",
                ".",
                ".",
                ".",
                " ",
                "\u00e9",
                "\uff0e");
        return parts.list().ofMaxSize(9).map(list -> String.join("", list));
    }

    @Property(tries = 1000)
    void nothingIsLookedUpAndOnlyThisComputerIsFound(@ForAll("names") String name) {
        try {
            assertThat(find(name, false).isLoopbackAddress()).isTrue();
        } catch (ProblemException told) {
            assertThat(told.problem().what()).isNotBlank();
        }
        assertThat(lookedUp).isEmpty();
    }
}
