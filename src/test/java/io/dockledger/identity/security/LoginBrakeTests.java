package io.dockledger.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.TickingClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginBrakeTests {

    private final TickingClock clock = new TickingClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final LoginBrake brake = new LoginBrake(clock);

    @Test
    void aFewSlipsCostNothing() {
        fail(4, "home", "clerk");

        assertThat(brake.waitOf("home", "clerk")).isEmpty();
    }

    @Test
    void fromTheFifthFailureTheWaitDoublesUpToAMinute() {
        fail(5, "home", "clerk");
        assertThat(brake.waitOf("home", "clerk")).contains(Duration.ofSeconds(1));

        fail(1, "home", "clerk");
        assertThat(brake.waitOf("home", "clerk")).contains(Duration.ofSeconds(2));

        fail(20, "home", "clerk");
        assertThat(brake.waitOf("home", "clerk")).contains(Duration.ofMinutes(1));
    }

    @Test
    void theWaitPasses() {
        fail(7, "home", "clerk");

        clock.goOn(Duration.ofSeconds(4));

        assertThat(brake.waitOf("home", "clerk")).isEmpty();
    }

    @Test
    void somebodyElseOnTheAccountOrTheAddressIsNotSlowedDownByAFewFailures() {
        fail(10, "home", "clerk");

        assertThat(brake.waitOf("office", "clerk")).isEmpty();
        assertThat(brake.waitOf("home", "auditor")).isEmpty();
    }

    @Test
    void oneAddressThatTriesManyAccountsIsSlowedDown() {
        for (int account = 0; account < 30; account++) {
            fail(1, "home", "account" + account);
        }

        assertThat(brake.waitOf("home", "auditor")).contains(Duration.ofSeconds(1));
        assertThat(brake.waitOf("office", "auditor")).isEmpty();
    }

    @Test
    void manyAddressesThatTryOneAccountAreSlowedDown() {
        for (int client = 0; client < 50; client++) {
            fail(1, "client" + client, "clerk");
        }

        assertThat(brake.waitOf("home", "clerk")).contains(Duration.ofSeconds(1));
    }

    @Test
    void successForgivesTheClientsOwnSlips() {
        fail(5, "home", "clerk");

        brake.succeeded("home", "clerk");

        assertThat(brake.waitOf("home", "clerk")).isEmpty();
    }

    @Test
    void failuresAreForgottenAfterAQuarterOfAnHour() {
        fail(4, "home", "clerk");
        clock.goOn(Duration.ofMinutes(15));
        fail(1, "home", "clerk");

        assertThat(brake.waitOf("home", "clerk")).isEmpty();
    }

    private void fail(int times, String client, String account) {
        for (int time = 0; time < times; time++) {
            brake.failed(client, account);
        }
    }
}
