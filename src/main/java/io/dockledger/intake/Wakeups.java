package io.dockledger.intake;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the workers which tenants may have something due, without anybody having to look. One worker is at a tenant's
 * inbox until there is more than it can do at once: several at a trickle would only take the processors from those who
 * send it, and make smaller batches.
 */
@Component
class Wakeups {

    private final Set<String> tenants = new LinkedHashSet<>();
    private final Map<String, Integer> workers = new HashMap<>();
    private final Set<String> again = new HashSet<>();

    /** Something may be due; whoever is at work there already will look again. */
    synchronized void wake(String tenant) {
        if (workers.containsKey(tenant)) {
            again.add(tenant);
        } else {
            call(tenant);
        }
    }

    /** Calls a worker, also where others are at work. */
    synchronized void call(String tenant) {
        if (tenants.add(tenant)) {
            notify();
        }
    }

    /** The tenant that has waited longest, until {@link #done}; null when none has anything within the time. */
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
        workers.merge(tenant, 1, Integer::sum);
        return tenant;
    }

    /** The worker has left the tenant. */
    synchronized void done(String tenant) {
        workers.computeIfPresent(tenant, (key, count) -> count == 1 ? null : count - 1);
        if (again.remove(tenant)) {
            wake(tenant);
        }
    }
}
