package io.dockledger.partners;

import io.dockledger.identity.Tenant;
import io.dockledger.identity.Tenants;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Goes through the tenants' outboxes again and again; several nodes may, as each claims what it delivers. */
class DeliveryWorker {

    private static final Logger log = LoggerFactory.getLogger(DeliveryWorker.class);

    private final Duration pollInterval;
    private final Delivery delivery;
    private final Tenants tenants;
    private final ScheduledExecutorService thread;
    private volatile boolean running;
    private @Nullable ScheduledFuture<?> rounds;

    DeliveryWorker(Duration pollInterval, Delivery delivery, Tenants tenants) {
        this.pollInterval = pollInterval;
        this.delivery = delivery;
        this.tenants = tenants;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                work -> new Thread(work, "outbox-" + delivery.channel().code()));
    }

    void start() {
        running = true;
        rounds = thread.scheduleWithFixedDelay(this::deliver, 0, pollInterval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void deliver() {
        boolean more = true;
        while (running && more) {
            more = false;
            for (Tenant tenant : companies()) {
                more |= deliver(tenant.id()) > 0;
            }
        }
    }

    private List<Tenant> companies() {
        try {
            return tenants.all();
        } catch (DataAccessException e) {
            log.warn("The outboxes cannot be read; trying again in {}.", pollInterval, e);
            return List.of();
        }
    }

    /** A fault with one tenant's outbox must not keep the others waiting. */
    private int deliver(String tenant) {
        try {
            return delivery.deliverDue(tenant);
        } catch (RuntimeException e) {
            log.warn("The outbox of {} cannot be delivered; trying again in {}.", tenant, pollInterval, e);
            return 0;
        }
    }

    void stop() {
        running = false;
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    boolean isRunning() {
        return running;
    }
}
