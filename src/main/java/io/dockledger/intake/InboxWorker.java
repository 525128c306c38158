package io.dockledger.intake;

import io.dockledger.identity.Tenancy;
import io.dockledger.identity.Tenant;
import io.dockledger.identity.Tenants;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The threads of this node that work off the inboxes of all tenants. Started last and stopped first. */
@Component
class InboxWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InboxWorker.class);

    private static final int STOPPING_SECONDS = 20;
    private static final int BUSY_PAUSE_MILLIS = 10;

    /** What comes meanwhile goes into one batch; a transaction for each event would cost several times as much. */
    private static final int GATHERING_MILLIS = 40;

    private static final int FAULT_PAUSE_MILLIS = 1_000;
    private static final int POLLS_BETWEEN_SWEEPS = 10;
    private static final int SWEPT_AT_ONCE = 50;

    private final Wakeups wakeups;
    private final Tenants tenants;
    private final InboxParking parking;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final IntakeProperties.Worker settings;
    private final InboxPass pass;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    InboxWorker(
            EventApplication application,
            BatchWork work,
            InboxOutcomes outcomes,
            InboxEvidence evidence,
            IntakeMetrics metrics,
            Wakeups wakeups,
            Tenants tenants,
            InboxParking parking,
            Clock clock,
            PlatformTransactionManager transactions,
            IntakeProperties properties) {
        this.wakeups = wakeups;
        this.tenants = tenants;
        this.parking = parking;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = properties.worker();
        this.pass = new InboxPass(application, work, outcomes, evidence, metrics, clock, transactions, properties);
    }

    private void work() {
        while (running) {
            try {
                String tenant = wakeups.next(settings.poll());
                if (tenant != null) {
                    workOn(tenant);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                LOG.error("The inbox could not be worked on; going on in a moment.", e);
                pause(FAULT_PAUSE_MILLIS);
            }
        }
    }

    private void workOn(String tenant) {
        try {
            go(tenant);
        } finally {
            wakeups.done(tenant);
        }
    }

    private void go(String tenant) {
        InboxPass.Result result = pass.run(tenant, () -> wakeups.call(tenant));
        if (result == InboxPass.Result.BUSY) {
            pause(1 + ThreadLocalRandom.current().nextInt(BUSY_PAUSE_MILLIS));
        } else if (result == InboxPass.Result.WORKED) {
            pause(GATHERING_MILLIS);
        }
        if (result != InboxPass.Result.IDLE) {
            wakeups.wake(tenant);
        }
    }

    /**
     * Looks for what this node was not told of: what other nodes took in, and what has become due. Calls another worker
     * where one is held up.
     */
    private void look() {
        int polls = 0;
        while (running) {
            try {
                boolean sweeping = polls++ % POLLS_BETWEEN_SWEEPS == 0;
                for (Tenant tenant : tenants.all()) {
                    if (sweeping) {
                        sweep(tenant.id());
                    }
                    wakeups.call(tenant.id());
                }
            } catch (RuntimeException e) {
                LOG.error("The tenants' inboxes could not be looked through; trying again.", e);
            }
            pause(settings.poll().toMillis());
        }
    }

    private void sweep(String tenant) {
        Tenancy.run(
                tenant,
                () -> transaction.executeWithoutResult(
                        status -> parking.unparkOverdue(clock.instant(), SWEPT_AT_ONCE)));
    }

    private void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void start() {
        if (!settings.enabled()) {
            LOG.info("This node applies no events.");
            return;
        }
        running = true;
        for (int number = 1; number <= settings.threads(); number++) {
            threads.add(new Thread(this::work, "inbox-worker-" + number));
        }
        threads.add(new Thread(this::look, "inbox-lookout"));
        threads.forEach(Thread::start);
    }

    /** Lets each thread finish the transaction that it is in. */
    @Override
    public synchronized void stop() {
        running = false;
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOPPING_SECONDS);
        for (Thread thread : threads) {
            join(thread, until - System.nanoTime());
        }
        threads.clear();
    }

    private static void join(Thread thread, long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, nanos));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
