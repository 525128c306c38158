package io.dockledger.intake;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the worker which tenants may have something due, without anybody having to look. */
@Component
class Wakeups {

    private final Set<String> tenants = new LinkedHashSet<>();

    synchronized void wake(String tenant) {
        if (tenants.add(tenant)) {
            notify();
        }
    }

    /** The tenant that has waited longest; null when none has anything within the time. */
    synchronized @Nullable String next(Duration timeout) throws InterruptedException {
        long until = System.nanoTime() + timeout.toNanos();
        while (tenants.isEmpty()) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                return null;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        String tenant = tenants.iterator().next();
        tenants.remove(tenant);
        return tenant;
    }
}
