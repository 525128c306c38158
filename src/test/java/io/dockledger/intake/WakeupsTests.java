package io.dockledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WakeupsTests {

    private final Wakeups wakeups = new Wakeups();

    @Test
    void nobodyIsCalledToATenantWhereSomebodyIsAtWork() throws InterruptedException {
        wakeups.wake("acme");
        assertThat(next()).isEqualTo("acme");
        wakeups.wake("acme");
        assertThat(next()).isNull();
    }

    @Test
    void whatCameMeanwhileIsLookedAtWhenTheWorkerIsDone() throws InterruptedException {
        wakeups.wake("acme");
        next();
        wakeups.wake("acme");
        wakeups.wake("acme");
        wakeups.done("acme");
        assertThat(next()).isEqualTo("acme");
        wakeups.done("acme");
        assertThat(next()).isNull();
    }

    @Test
    void aWorkerWithMoreThanItCanDoCallsAnother() throws InterruptedException {
        wakeups.wake("acme");
        next();
        wakeups.call("acme");
        assertThat(next()).isEqualTo("acme");
        wakeups.wake("acme");
        wakeups.done("acme");
        assertThat(next()).as("the other is still at work").isNull();
        wakeups.done("acme");
        assertThat(next()).isEqualTo("acme");
    }

    @Test
    void tenantsTakeTurns() throws InterruptedException {
        wakeups.wake("acme");
        wakeups.wake("bolt");
        assertThat(next()).isEqualTo("acme");
        assertThat(next()).isEqualTo("bolt");
    }

    private @Nullable String next() throws InterruptedException {
        return wakeups.next(Duration.ZERO);
    }
}
