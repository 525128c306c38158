package io.dockledger.intake;

import static io.dockledger.intake.EventType.GOODS_RECEIPT_POSTED;
import static io.dockledger.intake.EventType.INVOICE_RECEIVED;
import static io.dockledger.intake.EventType.PURCHASE_ORDER_CHANGED;
import static io.dockledger.intake.EventType.PURCHASE_ORDER_RELEASED;
import static io.dockledger.intake.SampleEvents.arrival;
import static io.dockledger.intake.TestInbox.applied;
import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.DockledgerTest;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.intake.EventApplication.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@DockledgerTest
class InboxWorkIntegrationTests {

    private static final Duration LONGEST_FIRST_PAUSE = Duration.ofSeconds(1);

    @Autowired
    JdbcClient sql;

    @Autowired
    EvidenceLog log;

    @Autowired
    PlatformTransactionManager transactions;

    private final ScriptedApplication application = new ScriptedApplication();
    private TestInbox inbox;

    @BeforeEach
    void freshInbox() {
        inbox = new TestInbox(sql, log, transactions, 10);
    }

    @Test
    void eventsOfOneKeyAreAppliedInTheOrderOfTheirArrival() {
        inbox.put(arrival("a", PURCHASE_ORDER_RELEASED, "1"), arrival("b", PURCHASE_ORDER_CHANGED, "1"));
        inbox.put(arrival("c", GOODS_RECEIPT_POSTED, "1"));

        inbox.drain(application);

        assertThat(application.asked()).containsExactly("a", "b", "c");
        assertThat(inbox.row("c").status()).isEqualTo(InboxStatus.APPLIED);
        assertThat(inbox.row("c").appliedAt()).isEqualTo(inbox.clock.instant());
    }

    @Test
    void theApplicationSeesTheEventAsItCameIn() {
        Arrival arrival = arrival("a", INVOICE_RECEIVED, "4711");
        inbox.put(arrival);
        inbox.drain(application.when("a", event -> {
            assertThat(event.source()).isEqualTo(SampleEvents.SOURCE);
            assertThat(event.type()).isEqualTo("io.dockledger.invoice.received.v1");
            assertThat(event.businessKey()).isEqualTo("invoice:S1/4711");
            assertThat(event.occurredAt()).isEqualTo(SampleEvents.OCCURRED_AT);
            assertThat(event.recordedAt()).isEqualTo(inbox.clock.instant());
            assertThat(event.actor()).isEqualTo("jane");
            assertThat(event.correlationId()).isEqualTo("correlation-a");
            assertThat(event.contentHash()).isEqualTo(arrival.raw().hash());
            assertThat(event.data()).isEqualTo(SampleEvents.data(INVOICE_RECEIVED, "4711"));
            return applied();
        }));

        assertThat(inbox.row("a").status()).isEqualTo(InboxStatus.APPLIED);
    }

    @Test
    void whatWaitsForADocumentIsAppliedByItselfOnceThatIsSettled() {
        application.when("invoice", waitingFor("purchase-order:7"));
        inbox.put(arrival("invoice", INVOICE_RECEIVED, "1"));
        inbox.drain(application);
        assertThat(inbox.row("invoice").status()).isEqualTo(InboxStatus.PARKED);
        assertThat(inbox.row("invoice").waitsFor()).containsExactly("purchase-order:7");
        assertThat(inbox.row("invoice").reason()).isEqualTo("It is not known yet.");

        application.otherwise("invoice").when("order", event -> applied("purchase-order:7"));
        inbox.put(arrival("order", PURCHASE_ORDER_RELEASED, "7"));
        inbox.drain(application);

        assertThat(inbox.row("invoice").status()).isEqualTo(InboxStatus.APPLIED);
        assertThat(inbox.row("invoice").waitsFor()).isEmpty();
        assertThat(application.asked()).containsExactly("invoice", "order", "invoice");
    }

    @Test
    void whatWaitsForSeveralDocumentsGoesOnWithTheFirstOfThem() {
        application.when("invoice", waitingFor("purchase-order:7", "purchase-order:8"));
        inbox.put(arrival("invoice", INVOICE_RECEIVED, "1"));
        inbox.drain(application);
        application.otherwise("invoice").when("order", event -> applied("purchase-order:8"));
        inbox.put(arrival("order", PURCHASE_ORDER_RELEASED, "8"));
        inbox.drain(application);

        assertThat(inbox.row("invoice").status()).isEqualTo(InboxStatus.APPLIED);
    }

    @Test
    void whatABatchParksAndSettlesAtOnceIsNotForgotten() {
        application.when("change", waitingFor("purchase-order:7")).when("order", event -> {
            application.otherwise("change");
            return applied("purchase-order:7");
        });
        inbox.put(arrival("change", PURCHASE_ORDER_CHANGED, "7"), arrival("order", PURCHASE_ORDER_RELEASED, "7"));
        inbox.drain(application);

        assertThat(application.asked()).containsExactly("change", "order", "change");
        assertThat(inbox.row("change").status()).isEqualTo(InboxStatus.APPLIED);
    }

    @Test
    void aParkedEventDoesNotHoldUpTheNextOfItsKey() {
        application.when("receipt", waitingFor("despatch-advice:1"));
        inbox.put(arrival("receipt", GOODS_RECEIPT_POSTED, "7"), arrival("order", PURCHASE_ORDER_RELEASED, "7"));
        inbox.drain(application);

        assertThat(inbox.row("receipt").status()).isEqualTo(InboxStatus.PARKED);
        assertThat(inbox.row("order").status()).isEqualTo(InboxStatus.APPLIED);
    }

    @Test
    void aParkedEventIsTriedEverMoreRarelyAlthoughNothingCame() {
        application.when("invoice", waitingFor("purchase-order:7"));
        inbox.put(arrival("invoice", INVOICE_RECEIVED, "1"));
        inbox.drain(application);

        inbox.rest(Duration.ofSeconds(59));
        assertThat(inbox.unparkOverdue()).isZero();
        inbox.rest(Duration.ofSeconds(1));
        assertThat(inbox.unparkOverdue()).isEqualTo(1);
        inbox.drain(application);
        inbox.rest(Duration.ofMinutes(1));
        assertThat(inbox.unparkOverdue()).isEqualTo(1);
        inbox.drain(application);
        inbox.rest(Duration.ofMinutes(1));
        assertThat(inbox.unparkOverdue())
                .as("it has waited for two minutes and rests as long")
                .isZero();

        assertThat(application.asked()).containsExactly("invoice", "invoice", "invoice");
        assertThat(inbox.evidence("event-parked"))
                .as("trying in vain is no news")
                .hasSize(1);
    }

    @Test
    void aFailingEventIsTriedAgainLaterAndHoldsUpTheNextOfItsKeyOnly() {
        application.failing("order");
        inbox.put(
                arrival("order", PURCHASE_ORDER_RELEASED, "7"),
                arrival("receipt", GOODS_RECEIPT_POSTED, "7"),
                arrival("other", PURCHASE_ORDER_RELEASED, "8"));
        inbox.drain(application);

        InboxRow order = inbox.row("order");
        assertThat(order.status()).isEqualTo(InboxStatus.PENDING);
        assertThat(order.attempts()).isEqualTo(1);
        assertThat(order.reason()).isEqualTo("cannot apply order");
        assertThat(order.dueAt())
                .isBetween(
                        inbox.clock.instant().plusMillis(500),
                        inbox.clock.instant().plus(LONGEST_FIRST_PAUSE));
        assertThat(inbox.row("receipt").status()).isEqualTo(InboxStatus.PENDING);
        assertThat(inbox.row("other").status()).isEqualTo(InboxStatus.APPLIED);

        application.otherwise("order");
        inbox.rest(LONGEST_FIRST_PAUSE);
        inbox.drain(application);
        assertThat(inbox.counts()).containsEntry(InboxStatus.APPLIED, 3L);
        assertThat(inbox.row("order").reason()).isNull();
    }

    @Test
    void whereABatchFailsItsEventsAreTriedOneByOne() {
        application.failing("b");
        inbox.put(
                arrival("a", PURCHASE_ORDER_RELEASED, "1"),
                arrival("b", PURCHASE_ORDER_RELEASED, "2"),
                arrival("c", PURCHASE_ORDER_RELEASED, "3"));

        inbox.go(application);

        assertThat(application.batches())
                .containsExactly(List.of("a", "b", "c"), List.of("a"), List.of("b"), List.of("c"));
        assertThat(inbox.counts()).containsEntry(InboxStatus.APPLIED, 2L).containsEntry(InboxStatus.PENDING, 1L);
    }

    @Test
    void anEventThatHasFailedIsTriedApartFromTheOthers() {
        application.failing("a");
        inbox.put(arrival("a", PURCHASE_ORDER_RELEASED, "1"));
        inbox.go(application);
        application.otherwise("a");
        inbox.put(arrival("b", PURCHASE_ORDER_RELEASED, "2"), arrival("c", PURCHASE_ORDER_RELEASED, "3"));
        inbox.rest(LONGEST_FIRST_PAUSE);

        inbox.drain(application);

        assertThat(application.batches()).containsExactly(List.of("a"), List.of("a"), List.of("b", "c"));
    }

    @Test
    void afterItsLastAttemptAnEventIsDeadWithReasonAndStackTraceAndTheNextOfItsKeyGoesOn() {
        application.failing("order");
        inbox.put(arrival("order", PURCHASE_ORDER_RELEASED, "7"), arrival("receipt", GOODS_RECEIPT_POSTED, "7"));
        for (int attempt = 1; attempt <= TestInbox.ATTEMPTS; attempt++) {
            inbox.drain(application);
            inbox.rest(Duration.ofHours(1));
        }
        inbox.drain(application);

        InboxEntry order = inbox.entry("order");
        assertThat(order.row().status()).isEqualTo(InboxStatus.DEAD);
        assertThat(order.row().attempts()).isEqualTo(TestInbox.ATTEMPTS);
        assertThat(order.row().reason()).isEqualTo("cannot apply order");
        assertThat(order.stackTrace()).contains("IllegalStateException", ScriptedApplication.class.getName());
        assertThat(inbox.row("receipt").status()).isEqualTo(InboxStatus.APPLIED);
        assertThat(inbox.evidence("event-dead-lettered"))
                .singleElement()
                .asString()
                .contains("cannot apply order");
    }

    @Test
    void whatCanNeverBeAppliedIsDeadAtOnce() {
        application.when("invoice", event -> new Outcome.Refused("It has no sense."));
        inbox.put(arrival("invoice", INVOICE_RECEIVED, "1"));
        inbox.drain(application);

        assertThat(inbox.row("invoice").status()).isEqualTo(InboxStatus.DEAD);
        assertThat(inbox.row("invoice").reason()).isEqualTo("It has no sense.");
        assertThat(inbox.evidence("event-dead-lettered")).hasSize(1);
    }

    @Test
    void whatIsBusyElsewhereIsTriedAgainWithoutCountingAsAFailure() {
        application.when("order", event -> new Outcome.Busy());
        inbox.put(arrival("order", PURCHASE_ORDER_RELEASED, "7"));

        assertThat(inbox.go(application)).isEqualTo(InboxPass.Result.BUSY);
        assertThat(inbox.row("order").attempts()).isZero();

        application.otherwise("order");
        assertThat(inbox.go(application)).isEqualTo(InboxPass.Result.WORKED);
        assertThat(inbox.row("order").status()).isEqualTo(InboxStatus.APPLIED);
        assertThat(inbox.go(application)).isEqualTo(InboxPass.Result.IDLE);
    }

    @Test
    void aBatchTakesNoMoreThanItMay() {
        for (int number = 1; number <= 25; number++) {
            inbox.put(arrival("event-" + number, PURCHASE_ORDER_RELEASED, String.valueOf(number)));
        }
        inbox.drain(application);

        assertThat(application.batches()).extracting(List::size).containsExactly(10, 10, 5);
        assertThat(inbox.meters.get("dockledger.inbox.lag").timer().count()).isEqualTo(25);
    }

    @Test
    void keysThatAreHeldUpDoNotHideTheOthers() {
        for (int number = 1; number <= 10; number++) {
            application.failing("failing-" + number);
            inbox.put(
                    arrival("failing-" + number, PURCHASE_ORDER_RELEASED, String.valueOf(number)),
                    arrival("behind-" + number, GOODS_RECEIPT_POSTED, String.valueOf(number)));
        }
        inbox.drain(application);
        inbox.put(arrival("free", PURCHASE_ORDER_RELEASED, "free"));
        inbox.drain(application);

        assertThat(inbox.row("free").status()).isEqualTo(InboxStatus.APPLIED);
        assertThat(inbox.row("behind-10").status()).isEqualTo(InboxStatus.PENDING);
    }

    private static java.util.function.Function<BusinessEvent, Outcome> waitingFor(String... keys) {
        return event -> new Outcome.Parked(Set.of(keys), "It is not known yet.");
    }
}
