package com.exair;

import static org.mbup.fixtures.junit.UpgradeAssertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.mbup.fixtures.junit.UpgradeRegression;
import org.mbup.fixtures.junit.UpgradeTest;
import org.mbup.fixtures.junit.UpgradedSnapshot;

class OurServersTest implements UpgradeRegression {

    @TestFactory
    Stream<DynamicNode> cases() {
        return cases("src/test/cases");
    }

    @UpgradeTest(
            before = """
                    create w3svc IIsWebService
                    set w3svc/ConnectionTimeout 900
                    set w3svc/NTAuthenticationProviders "NTLM"
                    """,
            migrations = {"shipped", "src/main/migrations"},
            after = """
                    set w3svc/ConnectionTimeout 1200
                    set w3svc/NTAuthenticationProviders "NTLM"
                    """)
    void ourTimeoutComesWithTheUpgrade() {}

    @UpgradeTest(server = "iis4-default", migrations = {"shipped", "src/main/migrations"})
    void aDefaultServerIsShownAsBefore(UpgradedSnapshot upgraded) {
        assertThat(upgraded)
                .at("w3svc")
                .keeps("NTAuthenticationProviders", "AspBufferingOn")
                .changedBy("timeouts", "ConnectionTimeout")
                .changedBy("script-map-verbs", "ScriptMaps");
        assertThat(upgraded).url("http://webserver1/").isShownAsBefore();
        assertThat(upgraded).doesNotAdvise("MB010", "MB020");
    }
}
