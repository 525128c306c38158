package io.dockledger.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.identity.Tenancy;
import io.dockledger.intake.Intake.Status;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An inbox of its own, whose clock stands still and whose events only the test applies: its tenant is in no directory,
 * so the product's own worker never comes by.
 */
final class TestInbox {

    static final int ATTEMPTS = 3;

    final String tenant;
    final MovableClock clock;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final IntakeProperties properties;

    private final JdbcClient sql;
    private final EvidenceLog log;
    private final PlatformTransactionManager transactions;
    private final TransactionTemplate transaction;
    final InboxWriter writer;
    private final InboxReading reading;
    private final InboxParking parking;
    private final InboxOutcomes outcomes;
    private final InboxEvidence evidence;
    private final IntakeMetrics metrics = new IntakeMetrics(meters);
    private final BatchWork work;

    TestInbox(JdbcClient sql, EvidenceLog log, PlatformTransactionManager transactions, int batch) {
        this("inbox-" + UUID.randomUUID(), new MovableClock(), sql, log, transactions, batch);
    }

    private TestInbox(
            String tenant,
            MovableClock clock,
            JdbcClient sql,
            EvidenceLog log,
            PlatformTransactionManager transactions,
            int batch) {
        ObjectMapper json = new ObjectMapper();
        this.tenant = tenant;
        this.clock = clock;
        this.sql = sql;
        this.log = log;
        this.transactions = transactions;
        this.transaction = new TransactionTemplate(transactions);
        this.properties = properties(Map.of("worker.batch", batch, "worker.attempts", ATTEMPTS));
        this.writer = new InboxWriter(sql, new InboxRepeats(sql, log), clock);
        this.reading = new InboxReading(sql, json);
        this.parking = new InboxParking(sql, properties);
        this.outcomes = new InboxOutcomes(sql);
        this.evidence = new InboxEvidence(log);
        this.work = new BatchWork(new InboxQueue(sql, json), outcomes, parking, evidence, clock, properties);
    }

    /** The defaults with some other values. */
    static IntakeProperties properties(Map<String, Object> others) {
        Map<String, Object> prefixed = others.entrySet().stream()
                .collect(Collectors.toMap(other -> "intake." + other.getKey(), Map.Entry::getValue));
        return new Binder(new MapConfigurationPropertySource(prefixed)).bindOrCreate("intake", IntakeProperties.class);
    }

    /** The same inbox, worked on in batches of another size. */
    TestInbox withBatch(int batch) {
        return new TestInbox(tenant, clock, sql, log, transactions, batch);
    }

    <T> T inTransaction(Supplier<T> doing) {
        return Tenancy.in(tenant, () -> transaction.execute(status -> doing.get()));
    }

    List<Status> put(Arrival... arrivals) {
        return inTransaction(() -> writer.write(List.of(arrivals)));
    }

    /** A worker as any number of threads and nodes may have it. */
    InboxPass worker(EventApplication application) {
        return new InboxPass(application, work, outcomes, evidence, metrics, clock, transactions, properties);
    }

    InboxPass.Result go(EventApplication application) {
        return worker(application).run(tenant, () -> {});
    }

    /** Works until nothing is due any more. */
    void drain(EventApplication application) {
        InboxPass worker = worker(application);
        Set<InboxPass.Result> done = EnumSet.of(InboxPass.Result.WORKED, InboxPass.Result.FULL);
        while (done.contains(worker.run(tenant, () -> {}))) {
            // Each go is one transaction.
        }
    }

    int unparkOverdue() {
        return inTransaction(() -> parking.unparkOverdue(clock.instant(), 10));
    }

    InboxRow row(String eventId) {
        return inTransaction(() -> reading.rows(new InboxFilter(null, null, null, null, eventId), Long.MAX_VALUE, 10))
                .stream()
                .filter(row -> row.eventId().equals(eventId))
                .findFirst()
                .orElseThrow();
    }

    InboxEntry entry(String eventId) {
        long id = row(eventId).id();
        return inTransaction(() -> reading.entry(id)).orElseThrow();
    }

    Map<InboxStatus, Long> counts() {
        return inTransaction(reading::summary).rows();
    }

    /** The operators' view; to be used in a transaction. */
    StoredInbox desk() {
        return new StoredInbox(sql, reading, parking, evidence, metrics, new Wakeups(), clock);
    }

    void retry(String eventId, String person) {
        long id = row(eventId).id();
        inTransaction(() -> {
            desk().retry(id, person);
            return id;
        });
    }

    void discard(String eventId, String person, String reason) {
        long id = row(eventId).id();
        inTransaction(() -> {
            desk().discard(id, person, reason);
            return id;
        });
    }

    List<String> evidence(String kind) {
        return inTransaction(() -> sql.sql("select detail from evidence where kind = ? order by seq")
                .param(kind)
                .query(String.class)
                .list());
    }

    List<String> actors(String kind) {
        return inTransaction(() -> sql.sql("select actor from evidence where kind = ? order by seq")
                .param(kind)
                .query(String.class)
                .list());
    }

    long distinctTransactions() {
        return inTransaction(() -> sql.sql("select count(distinct xmin::text) from inbox")
                .query(Long.class)
                .single());
    }

    void rest(Duration duration) {
        clock.advance(duration);
    }

    static EventApplication.Outcome applied(String... settles) {
        return new EventApplication.Outcome.Applied(Set.of(settles));
    }
}
