package io.dockledger.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTests {

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimit limit = new RateLimit(10, 3, nanos::get);

    @Test
    void anAccountMaySendABurstAndThenAsMuchAsFlowsIn() {
        assertThat(limit.take("erp")).isZero();
        assertThat(limit.take("erp")).isZero();
        assertThat(limit.take("erp")).isZero();
        assertThat(limit.take("erp")).isEqualTo(1);

        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(100));
        assertThat(limit.take("erp")).isZero();
        assertThat(limit.take("erp")).isEqualTo(1);
    }

    @Test
    void whoSendsABatchPaysForEachOfItsEvents() {
        assertThat(limit.take("erp")).isZero();
        limit.charge("erp", 42);

        assertThat(limit.take("erp")).as("40 events too many, and one to go").isEqualTo(5);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(5));
        assertThat(limit.take("erp")).isZero();
    }

    @Test
    void aPauseFillsNoMoreThanTheBurst() {
        nanos.addAndGet(TimeUnit.HOURS.toNanos(1));
        for (int event = 0; event < 3; event++) {
            assertThat(limit.take("erp")).isZero();
        }
        assertThat(limit.take("erp")).isEqualTo(1);
    }

    @Test
    void oneAccountDoesNotSlowAnother() {
        limit.charge("erp", 1_000);

        assertThat(limit.take("wms")).isZero();
    }
}
