package io.dockledger.intake;

import io.dockledger.identity.Tenancy;
import io.dockledger.intake.Intake.Status;
import io.dockledger.intake.IntakeRefused.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commits the arrivals of many requests together: one thread takes whatever requests wait, writes them in one
 * transaction, and lets them all go. While a commit waits for the disk the next group gathers, so the more requests come
 * at once, the fewer commits each of them costs.
 */
@Component
class GroupCommit implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    private static final int MOST_REQUESTS = 500;
    private static final int ENOUGH_ARRIVALS = 500;
    private static final int LONGEST_WAIT_SECONDS = 30;

    /** How soon it is noticed that the node stops; arrivals do not wait for it. */
    private static final int LONGEST_SLEEP_MILLIS = 200;

    /** Started before the web server and stopped after it, so that no request waits in vain. */
    private static final int PHASE = 0;

    private final InboxWriter writer;
    private final Wakeups wakeups;
    private final TransactionTemplate transaction;
    private final BlockingQueue<Request> waiting = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private Thread thread = new Thread();

    GroupCommit(InboxWriter writer, Wakeups wakeups, PlatformTransactionManager transactions) {
        this.writer = writer;
        this.wakeups = wakeups;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Request(String tenant, List<Arrival> arrivals, CompletableFuture<List<Status>> answer) {}

    /**
     * Returns once the arrivals are committed: all of them or none.
     *
     * @throws IntakeRefused where they cannot be written now
     */
    List<Status> write(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return List.of();
        }
        Request request = new Request(Tenancy.require(), arrivals, new CompletableFuture<>());
        waiting.add(request);
        try {
            return request.answer().get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        } catch (ExecutionException | TimeoutException e) {
            throw unavailable();
        }
    }

    /** How many requests wait to be written. */
    int waiting() {
        return waiting.size();
    }

    private static IntakeRefused unavailable() {
        return new IntakeRefused(
                Problem.UNAVAILABLE, "The inbox could not be written; whether it was is not known, so send it again.");
    }

    private void run() {
        while (running || !waiting.isEmpty()) {
            try {
                writeGroup();
            } catch (InterruptedException e) {
                throw new IllegalStateException("Nobody interrupts this thread; it ends when it has written all.", e);
            } catch (RuntimeException e) {
                LOG.error("A group of arrivals could not be written.", e);
            }
        }
    }

    private void writeGroup() throws InterruptedException {
        Map<String, List<Request>> byTenant = new LinkedHashMap<>();
        for (Request request : group()) {
            byTenant.computeIfAbsent(request.tenant(), absent -> new ArrayList<>())
                    .add(request);
        }
        byTenant.forEach(this::write);
    }

    private List<Request> group() throws InterruptedException {
        List<Request> group = new ArrayList<>();
        Request next = waiting.poll(LONGEST_SLEEP_MILLIS, TimeUnit.MILLISECONDS);
        int arrivals = 0;
        while (next != null) {
            group.add(next);
            arrivals += next.arrivals().size();
            next = arrivals < ENOUGH_ARRIVALS && group.size() < MOST_REQUESTS ? waiting.poll() : null;
        }
        return group;
    }

    private void write(String tenant, List<Request> requests) {
        try {
            List<Status> statuses = commit(tenant, requests);
            int from = 0;
            for (Request request : requests) {
                int to = from + request.arrivals().size();
                request.answer().complete(List.copyOf(statuses.subList(from, to)));
                from = to;
            }
            wakeups.wake(tenant);
        } catch (DataIntegrityViolationException e) {
            isolate(tenant, requests, e);
        } catch (RuntimeException e) {
            LOG.error("{} requests could not be written into the inbox.", requests.size(), e);
            requests.forEach(request -> request.answer().completeExceptionally(e));
        }
    }

    /** One request that the database refuses must not take the others with it. */
    private void isolate(String tenant, List<Request> requests, RuntimeException cause) {
        if (requests.size() == 1) {
            LOG.error("The database refuses an arrival.", cause);
            requests.get(0).answer().completeExceptionally(cause);
        } else {
            requests.forEach(request -> write(tenant, List.of(request)));
        }
    }

    private List<Status> commit(String tenant, List<Request> requests) {
        List<Arrival> arrivals = requests.stream()
                .flatMap(request -> request.arrivals().stream())
                .toList();
        return Tenancy.in(tenant, () -> {
            List<Status> statuses = transaction.execute(status -> writer.write(arrivals));
            if (statuses == null) {
                throw new IllegalStateException("The transaction answered nothing.");
            }
            return statuses;
        });
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = new Thread(this::run, "inbox-writer");
        thread.start();
    }

    @Override
    public synchronized void stop() {
        running = false;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(LONGEST_WAIT_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
