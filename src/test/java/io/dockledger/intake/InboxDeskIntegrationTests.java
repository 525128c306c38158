package io.dockledger.intake;

import static io.dockledger.intake.EventType.GOODS_RECEIPT_POSTED;
import static io.dockledger.intake.EventType.INVOICE_RECEIVED;
import static io.dockledger.intake.EventType.PURCHASE_ORDER_RELEASED;
import static io.dockledger.intake.SampleEvents.arrival;
import static io.dockledger.intake.TestInbox.applied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.DockledgerTest;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.identity.InvalidParameter;
import io.dockledger.intake.EventApplication.Outcome;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@DockledgerTest
class InboxDeskIntegrationTests {

    private static final InboxFilter ALL = new InboxFilter(null, null, null, null, null);

    @Autowired
    JdbcClient sql;

    @Autowired
    EvidenceLog log;

    @Autowired
    PlatformTransactionManager transactions;

    private final ScriptedApplication application = new ScriptedApplication();
    private TestInbox inbox;

    @BeforeEach
    void oneEventInEachStatus() {
        inbox = new TestInbox(sql, log, transactions, 10);
        application
                .when("dead", event -> new Outcome.Refused("It has no sense at 100%."))
                .when("parked", event -> new Outcome.Parked(Set.of("purchase-order:7"), "Order 7 is not known yet."));
        inbox.put(
                arrival("applied", PURCHASE_ORDER_RELEASED, "1"),
                arrival("dead", INVOICE_RECEIVED, "2"),
                arrival("parked", GOODS_RECEIPT_POSTED, "7"));
        inbox.drain(application);
        inbox.put(arrival("pending", PURCHASE_ORDER_RELEASED, "3"));
    }

    @Test
    void theNewestComeFirst() {
        assertThat(found(ALL)).containsExactly("pending", "parked", "dead", "applied");
    }

    @Test
    void rowsAreFoundByWhatIsKnownOfThem() {
        assertThat(found(new InboxFilter(InboxStatus.PARKED, null, null, null, null)))
                .containsExactly("parked");
        assertThat(found(new InboxFilter(null, SampleEvents.SOURCE, null, null, null)))
                .hasSize(4);
        assertThat(found(new InboxFilter(null, "/erp/south", null, null, null))).isEmpty();
        assertThat(found(new InboxFilter(null, null, INVOICE_RECEIVED.id(), null, null)))
                .containsExactly("dead");
        assertThat(found(new InboxFilter(null, null, null, "purchase-order:1", null)))
                .containsExactly("applied");
        assertThat(found(new InboxFilter(null, null, null, null, "ORDER 7 IS"))).containsExactly("parked");
        assertThat(found(new InboxFilter(null, null, null, null, "s1/2"))).containsExactly("dead");
        assertThat(found(new InboxFilter(InboxStatus.DEAD, null, null, null, "pend")))
                .isEmpty();
    }

    @Test
    void whatStandsForAnythingInPatternsStandsForItselfInASearch() {
        assertThat(found(new InboxFilter(null, null, null, null, "100%."))).containsExactly("dead");
        assertThat(found(new InboxFilter(null, null, null, null, "%"))).containsExactly("dead");
        assertThat(found(new InboxFilter(null, null, null, null, "_"))).isEmpty();
        assertThat(found(new InboxFilter(null, null, null, null, "\\"))).isEmpty();
    }

    @Test
    void pagesFollowOneAnother() {
        InboxPage first = page(null, 3);
        InboxPage second = page(first.next(), 3);

        assertThat(first.items()).extracting(InboxRow::eventId).containsExactly("pending", "parked", "dead");
        assertThat(second.items()).extracting(InboxRow::eventId).containsExactly("applied");
        assertThat(second.next()).isNull();
        assertThat(page(null, 4).next()).isNull();
        assertThatThrownBy(() -> page("later", 3)).isInstanceOf(InvalidParameter.class);
        assertThatThrownBy(() -> page(null, 201)).isInstanceOf(InvalidParameter.class);
    }

    private InboxPage page(@Nullable String after, int limit) {
        return inbox.inTransaction(() -> inbox.desk().list(ALL, after, limit));
    }

    @Test
    void theSummaryCountsEveryStatus() {
        inbox.put(arrival("applied", PURCHASE_ORDER_RELEASED, "1"), arrival("dead", INVOICE_RECEIVED, "other"));

        InboxSummary summary = inbox.inTransaction(() -> inbox.desk().summary());

        assertThat(summary.rows())
                .containsEntry(InboxStatus.PENDING, 1L)
                .containsEntry(InboxStatus.PARKED, 1L)
                .containsEntry(InboxStatus.APPLIED, 1L)
                .containsEntry(InboxStatus.DEAD, 1L)
                .containsEntry(InboxStatus.DISCARDED, 0L);
        assertThat(summary.duplicates()).isEqualTo(1);
        assertThat(summary.conflicts()).isEqualTo(1);
        assertThat(summary.oldestPendingAt()).isEqualTo(inbox.clock.instant());
    }

    @Test
    void aDeadEventCanBeTriedAgainOnceItsCauseIsGone() {
        application.otherwise("dead");

        inbox.retry("dead", "olga");
        inbox.drain(application);

        assertThat(inbox.row("dead").status()).isEqualTo(InboxStatus.APPLIED);
        assertThat(inbox.evidence("event-retried"))
                .singleElement()
                .asString()
                .contains("\"eventId\":\"dead\"", "\"status\":\"dead\"");
        assertThat(inbox.actors("event-retried")).containsExactly("olga");
    }

    @Test
    void aParkedEventThatIsTriedAgainWaitsForNothingAnyMore() {
        inbox.retry("parked", "olga");
        assertThat(inbox.row("parked").status()).isEqualTo(InboxStatus.PENDING);
        assertThat(inbox.row("parked").waitsFor()).isEmpty();

        inbox.drain(application);
        assertThat(inbox.row("parked").status()).isEqualTo(InboxStatus.PARKED);
    }

    @Test
    void whatIsAppliedIsNeitherTriedAgainNorDiscarded() {
        assertThatThrownBy(() -> inbox.retry("applied", "olga"))
                .isInstanceOf(InboxCommandRefused.class)
                .hasMessageContaining("applied already");
        assertThatThrownBy(() -> inbox.discard("applied", "olga", "why not")).isInstanceOf(InboxCommandRefused.class);
        assertThatThrownBy(() -> inbox.inTransaction(() -> {
                    inbox.desk().retry(Long.MAX_VALUE, "olga");
                    return true;
                }))
                .isInstanceOfSatisfying(
                        InboxCommandRefused.class,
                        refused -> assertThat(refused.isUnknown()).isTrue());
        assertThat(inbox.evidence("event-retried")).isEmpty();
    }

    @Test
    void aDiscardedEventIsNeverAppliedNotEvenWhenWhatItWaitedForComes() {
        inbox.discard("parked", "olga", " Sent by mistake ");
        application.when("order", event -> applied("purchase-order:7")).otherwise("parked");
        inbox.put(arrival("order", PURCHASE_ORDER_RELEASED, "7"));
        inbox.drain(application);

        assertThat(inbox.row("parked").status()).isEqualTo(InboxStatus.DISCARDED);
        assertThat(inbox.row("parked").reason()).isEqualTo("Sent by mistake");
        assertThat(inbox.evidence("event-discarded"))
                .singleElement()
                .asString()
                .contains("\"reason\":\"Sent by mistake\"");
        assertThat(inbox.actors("event-discarded")).containsExactly("olga");
    }

    @Test
    void aDiscardedEventCanBeBroughtBack() {
        inbox.discard("pending", "olga", "Sent by mistake");
        inbox.drain(application);
        assertThat(inbox.row("pending").status()).isEqualTo(InboxStatus.DISCARDED);

        inbox.retry("pending", "olga");
        inbox.drain(application);
        assertThat(inbox.row("pending").status()).isEqualTo(InboxStatus.APPLIED);
    }

    @Test
    void discardingTakesAReason() {
        assertThatThrownBy(() -> inbox.discard("dead", "olga", "  "))
                .isInstanceOf(InboxCommandRefused.class)
                .hasMessageContaining("Say why");
        assertThat(inbox.row("dead").status()).isEqualTo(InboxStatus.DEAD);
    }

    private List<String> found(InboxFilter filter) {
        return inbox.inTransaction(() -> inbox.desk().list(filter, null, 200)).items().stream()
                .map(InboxRow::eventId)
                .toList();
    }
}
