package io.dockledger.intake.web;

import io.dockledger.intake.IntakeProperties;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** A token bucket for each account: so many events at once, and so many a second in the long run. */
@Component
class RateLimit {

    private static final double NANOS_A_SECOND = 1e9;

    private final int perSecond;
    private final int burst;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    @Autowired
    RateLimit(IntakeProperties properties) {
        this(properties.eventsPerSecond(), properties.burst(), System::nanoTime);
    }

    RateLimit(int perSecond, int burst, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanoTime = nanoTime;
    }

    /** @return how many seconds to wait first; 0 to go ahead */
    long take(String account) {
        return bucket(account).take();
    }

    /** Charges what turned out to come at once; the account pays for it before it may send more. */
    void charge(String account, int events) {
        bucket(account).charge(events);
    }

    private Bucket bucket(String account) {
        // Accounts that exist are few; nobody else gets as far as this.
        return buckets.computeIfAbsent(account, absent -> new Bucket());
    }

    private final class Bucket {

        private double tokens = burst;
        private long filledAt = nanoTime.getAsLong();

        synchronized long take() {
            fill();
            if (tokens >= 1) {
                tokens--;
                return 0;
            }
            return (long) Math.ceil((1 - tokens) / perSecond);
        }

        synchronized void charge(int events) {
            tokens -= events;
        }

        private void fill() {
            long now = nanoTime.getAsLong();
            tokens = Math.min(burst, tokens + (now - filledAt) / NANOS_A_SECOND * perSecond);
            filledAt = now;
        }
    }
}
