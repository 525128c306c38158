package io.dockledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NarrationTests {

    private final Narration narration = new Narration(new ObjectMapper());

    private String tell(String kind, String detail) {
        return narration.tell(new SealedEntry(
                "harbour",
                1,
                kind,
                "clerk",
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                "corr",
                detail,
                SealedEntry.GENESIS,
                SealedEntry.GENESIS));
    }

    private String tell(String kind, Map<String, ?> detail) {
        return tell(kind, CanonicalJson.of(detail));
    }

    @Test
    void tellsWhatItKnowsOfAnException() {
        assertThat(tell(
                        "exception-raised",
                        Map.of(
                                "kind", "quantity",
                                "reasonCode", "QTY",
                                "document", "invoice:S1/R-1",
                                "line", "1",
                                "found", "100 KGM",
                                "expected", "90 KGM",
                                "limitSource", "")))
                .isEqualTo("Raised the exception 'quantity' (QTY) on invoice:S1/R-1 line 1: found 100 KGM,"
                        + " expected 90 KGM.");
    }

    @Test
    void tellsOutcomesAndKindsInWordsAndLeavesOutWhatNobodyFilledIn() {
        assertThat(tell(
                        "task-completed",
                        Map.of(
                                "name", "Decide on variance",
                                "outcome", "shortPay",
                                "fields", Map.of("reason", "They agree.", "shortPayAmount", "20.00 EUR"))))
                .isEqualTo(
                        "Completed the task 'Decide on variance': short pay (reason They agree, short pay amount 20.00 EUR).");
        assertThat(tell(
                        "task-completed",
                        Map.of("name", "Approve invoice", "outcome", "approve", "fields", Map.of("reason", ""))))
                .isEqualTo("Completed the task 'Approve invoice': approve.");
        assertThat(tell("task-completed", Map.of("name", "Approve invoice", "outcome", "approve", "fields", Map.of())))
                .isEqualTo("Completed the task 'Approve invoice': approve.");
    }

    @Test
    void saysWhatOtherDocumentAnExceptionIsAbout() {
        assertThat(tell(
                        "exception-resolved",
                        Map.of(
                                "kind", "duplicate-probable",
                                "document", "invoice:S1/R-1",
                                "part", "invoice:S1/R-2")))
                .isEqualTo("The exception 'duplicate probable' on invoice:S1/R-1 for invoice:S1/R-2 is gone.");
    }

    @Test
    void saysPeriodsInDaysAndHours() {
        assertThat(tell(
                        "decision-made",
                        Map.of("source", "t v1", "results", Map.of("dueAfter", "P1D", "patience", "PT8H"))))
                .isEqualTo("Asked t v1, which answered: due after 1 day, patience 8 hours.");
    }

    @Test
    void saysEventTypesInWords() {
        assertThat(tell(
                        "event-applied",
                        Map.of(
                                "type", "io.dockledger.credit-note.received.v1",
                                "document", "credit-note:S1/C-1",
                                "source", "erp")))
                .isEqualTo("Applied 'credit-note received' of credit-note:S1/C-1 from erp.");
    }

    @Test
    void endsWithOneFullStopWhereTheReasonHasItsOwn() {
        assertThat(tell(
                        "event-parked",
                        Map.of(
                                "type", "io.dockledger.goods-receipt.posted.v1",
                                "businessKey", "purchase-order:7",
                                "reason", "The order 7 is not known yet.")))
                .isEqualTo("Parked 'goods-receipt posted' of purchase-order:7: The order 7 is not known yet.");
    }

    @Test
    void leavesOutWhatIsEmpty() {
        assertThat(tell(
                        "groups-changed",
                        Map.of("account", "eve", "before", List.of(), "after", List.of("approvers", "auditors"))))
                .isEqualTo("Changed the groups of eve to approvers, auditors.");
    }

    @Test
    void tellsOtherKindsByNameAndFacts() {
        assertThat(tell("group-added", Map.of("groupName", "approvers", "count", 2, "nested", List.of("x"))))
                .isEqualTo("Group added: count 2, group name approvers");
    }

    @Test
    void tellsAnEntryWithoutTheFactsOfItsSentenceByNameAndFacts() {
        assertThat(tell("payment-released", Map.of("amount", "10.00"))).isEqualTo("Payment released: amount 10.00");
    }

    @Test
    void copiesWhatLooksLikeAPatternAsItStands() {
        assertThat(tell("comment-added", Map.of("text", "pay {amount} $1 [or not] \\d")))
                .isEqualTo("Commented: pay {amount} $1 [or not] \\d");
    }

    @Test
    void tellsListsAndMapsAndShortensWhatIsLong() {
        assertThat(tell("decision-made", Map.of("source", "t v1", "results", List.of(Map.of("level", "none")))))
                .isEqualTo("Asked t v1, which answered: level none.");
        assertThat(tell("comment-added", Map.of("text", "x".repeat(500))))
                .isEqualTo("Commented: " + "x".repeat(200) + "…");
    }

    @Test
    void staysReadableWhenTheDetailWasAltered() {
        assertThat(tell("task-claimed", "{not json")).isEqualTo("Task claimed");
    }
}
