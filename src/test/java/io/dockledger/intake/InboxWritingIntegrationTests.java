package io.dockledger.intake;

import static io.dockledger.intake.EventType.INVOICE_RECEIVED;
import static io.dockledger.intake.EventType.PURCHASE_ORDER_RELEASED;
import static io.dockledger.intake.SampleEvents.arrival;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.DockledgerTest;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.identity.Tenancy;
import io.dockledger.intake.Intake.Status;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@DockledgerTest
class InboxWritingIntegrationTests {

    @Autowired
    JdbcClient sql;

    @Autowired
    EvidenceLog log;

    @Autowired
    PlatformTransactionManager transactions;

    private TestInbox inbox;

    @BeforeEach
    void freshInbox() {
        inbox = new TestInbox(sql, log, transactions, 10);
    }

    @Test
    void theContentIsKeptByteByByteWithWhatWasReadInIt() {
        Arrival arrival = arrival("a", INVOICE_RECEIVED, "Ü-1");

        assertThat(inbox.put(arrival)).containsExactly(Status.ACCEPTED);

        InboxEntry entry = inbox.entry("a");
        assertThat(entry.raw().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(arrival.raw().bytes());
        assertThat(entry.contentType()).isEqualTo("application/cloudevents+json");
        assertThat(entry.contentHash()).isEqualTo(arrival.raw().hash());
        assertThat(entry.data()).isEqualTo(SampleEvents.data(INVOICE_RECEIVED, "Ü-1"));
        assertThat(entry.repeats()).isEmpty();
        assertThat(entry.row().status()).isEqualTo(InboxStatus.PENDING);
        assertThat(entry.row().recordedAt()).isEqualTo(inbox.clock.instant());
    }

    @Test
    void theSameEventAgainIsADuplicateThatIsCountedAndChangesNothing() {
        inbox.put(arrival("a", INVOICE_RECEIVED, "1"));

        assertThat(inbox.put(arrival("a", INVOICE_RECEIVED, "1"))).containsExactly(Status.DUPLICATE);
        assertThat(inbox.put(arrival("a", INVOICE_RECEIVED, "1"), arrival("b", INVOICE_RECEIVED, "2")))
                .containsExactly(Status.DUPLICATE, Status.ACCEPTED);

        InboxEntry entry = inbox.entry("a");
        assertThat(entry.row().duplicates()).isEqualTo(2);
        assertThat(entry.row().conflicts()).isZero();
        assertThat(entry.repeats()).singleElement().satisfies(repeat -> {
            assertThat(repeat.conflict()).isFalse();
            assertThat(repeat.times()).isEqualTo(2);
            assertThat(repeat.raw()).isNull();
        });
        assertThat(inbox.evidence("event-duplicated")).hasSize(2);
    }

    @Test
    void otherContentUnderTheSameEventIdIsAConflictThatIsKeptToBeSeen() {
        inbox.put(arrival("a", INVOICE_RECEIVED, "1"));
        Arrival other = arrival("a", INVOICE_RECEIVED, "2");

        assertThat(inbox.put(other)).containsExactly(Status.CONFLICT);

        InboxEntry entry = inbox.entry("a");
        assertThat(entry.data().path("number").asText()).isEqualTo("1");
        assertThat(entry.row().conflicts()).isEqualTo(1);
        assertThat(entry.repeats()).singleElement().satisfies(repeat -> {
            assertThat(repeat.conflict()).isTrue();
            assertThat(repeat.contentHash()).isEqualTo(other.raw().hash());
            assertThat(repeat.raw()).contains("\"number\":\"2\"");
        });
        assertThat(inbox.evidence("event-conflicted")).hasSize(1);
    }

    @Test
    void theSameEventWrittenDownDifferentlyIsADuplicate() {
        Arrival first = arrival("a", INVOICE_RECEIVED, "1");
        inbox.put(first);

        assertThat(inbox.put(spacedOut(first, true))).containsExactly(Status.DUPLICATE);
    }

    @Test
    void aDocumentWhoseBytesDifferIsAConflictEvenWhereWeReadTheSameInIt() {
        Arrival first = arrival("a", INVOICE_RECEIVED, "1");
        inbox.put(first);

        assertThat(inbox.put(spacedOut(first, false))).containsExactly(Status.CONFLICT);
    }

    private static Arrival spacedOut(Arrival arrival, boolean retold) {
        String raw = new String(arrival.raw().bytes(), StandardCharsets.UTF_8).replace(",", ", ");
        return new Arrival(
                arrival.source(),
                arrival.eventId(),
                arrival.type(),
                arrival.businessKey(),
                arrival.occurredAt(),
                arrival.actor(),
                arrival.correlationId(),
                new RawContent("application/json", raw.getBytes(StandardCharsets.UTF_8)),
                arrival.data(),
                retold);
    }

    @Test
    void ofSeveralAtOnceTheFirstCounts() {
        assertThat(inbox.put(
                        arrival("a", INVOICE_RECEIVED, "1"),
                        arrival("a", INVOICE_RECEIVED, "2"),
                        arrival("b", INVOICE_RECEIVED, "3"),
                        arrival("a", INVOICE_RECEIVED, "1"),
                        arrival("a", INVOICE_RECEIVED, "1")))
                .containsExactly(Status.ACCEPTED, Status.CONFLICT, Status.ACCEPTED, Status.DUPLICATE, Status.DUPLICATE);

        assertThat(inbox.row("a").duplicates()).isEqualTo(2);
        assertThat(inbox.row("a").conflicts()).isEqualTo(1);
    }

    @Test
    void anotherSourceMayUseTheSameEventId() {
        Arrival mine = arrival("a", INVOICE_RECEIVED, "1");
        Arrival theirs = new Arrival(
                "/erp/south",
                mine.eventId(),
                mine.type(),
                mine.businessKey(),
                mine.occurredAt(),
                null,
                mine.correlationId(),
                mine.raw(),
                mine.data(),
                true);

        assertThat(inbox.put(mine, theirs)).containsExactly(Status.ACCEPTED, Status.ACCEPTED);
    }

    @Test
    void theContentCannotBeAltered() {
        inbox.put(arrival("a", INVOICE_RECEIVED, "1"));

        assertThatThrownBy(() -> inbox.inTransaction(
                        () -> sql.sql("update inbox_content set data = '{}'").update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied for table inbox_content");
    }

    @Test
    void requestsThatWaitTogetherAreCommittedTogether() throws Exception {
        Wakeups wakeups = new Wakeups();
        GroupCommit commits = new GroupCommit(inbox.writer, wakeups, transactions);
        ExecutorService requests = Executors.newFixedThreadPool(20);
        List<Future<List<Status>>> answers = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            String id = "event-" + number;
            answers.add(requests.submit(() ->
                    Tenancy.in(inbox.tenant, () -> commits.write(List.of(arrival(id, PURCHASE_ORDER_RELEASED, id))))));
        }
        while (commits.waiting() < answers.size()) {
            Thread.onSpinWait();
        }
        commits.start();
        for (Future<List<Status>> answer : answers) {
            assertThat(answer.get(30, TimeUnit.SECONDS)).containsExactly(Status.ACCEPTED);
        }
        commits.stop();
        requests.shutdown();

        assertThat(inbox.counts()).containsEntry(InboxStatus.PENDING, 20L);
        assertThat(inbox.distinctTransactions()).isEqualTo(1);
        assertThat(wakeups.next(java.time.Duration.ZERO)).isEqualTo(inbox.tenant);
    }

    @Test
    void whatTheDatabaseRefusesDoesNotTakeTheOthersWithIt() throws Exception {
        GroupCommit commits = new GroupCommit(inbox.writer, new Wakeups(), transactions);
        Arrival good = arrival("good", PURCHASE_ORDER_RELEASED, "1");
        Arrival bad = new Arrival(
                good.source(),
                "bad",
                good.type(),
                good.businessKey(),
                good.occurredAt(),
                null,
                good.correlationId(),
                good.raw(),
                "{not json",
                true);
        ExecutorService requests = Executors.newFixedThreadPool(2);
        Future<List<Status>> goodAnswer =
                requests.submit(() -> Tenancy.in(inbox.tenant, () -> commits.write(List.of(good))));
        Future<List<Status>> badAnswer =
                requests.submit(() -> Tenancy.in(inbox.tenant, () -> commits.write(List.of(bad))));
        while (commits.waiting() < 2) {
            Thread.onSpinWait();
        }
        commits.start();

        assertThat(goodAnswer.get(30, TimeUnit.SECONDS)).containsExactly(Status.ACCEPTED);
        assertThatThrownBy(() -> badAnswer.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(IntakeRefused.class);
        commits.stop();
        requests.shutdown();
    }
}
