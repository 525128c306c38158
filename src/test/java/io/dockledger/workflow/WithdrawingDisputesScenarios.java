package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.controls.DutyConflict;
import io.dockledger.disputes.DisputeClosed;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import io.dockledger.partners.TestDelivery;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;

/** Disputes that their owners take back, and what is told of them afterwards. */
abstract class WithdrawingDisputesScenarios extends DisputeScenario {

    @Autowired
    TestDelivery delivery;

    @Test
    void aDisputeThatItsOwnerTakesBackIsTheOwnersToDecide() {
        disputed("requestCredit").withdrawsDispute(story.clerk);
        assertThat(story.tasks()).containsExactly(BACK_WITH_THE_OWNER);
        assertThat(story.exceptions()).containsExactly("quantity open accounts-payable");
        assertThat(story.told()).containsExactly("supplier-dispute.opened", "supplier-dispute.closed");
        assertThat(story.query("select end_reason from dispute")).containsExactly("withdrawn");
        assertThat(story.query("select actor || ': ' || (detail::json ->> 'reason') from evidence "
                        + "where kind = 'dispute-ended'"))
                .containsExactly(story.clerk.id() + ": " + Story.REASON);
        assertThatThrownBy(() -> story.supplierAnswers(dispute(), "accept", null, null))
                .isInstanceOf(DisputeClosed.class);
        asked("decideVariance", story, "requestCredit").supplierAnswers("accept", null, null);
        assertThat(story.told()).last().isEqualTo("credit-note.requested 20.00");
    }

    @Test
    void onlyItsOwnerTakesADisputeBackAndNobodyWhoReceivedTheGoods() {
        Person second = story.person("second", Groups.ACCOUNTS_PAYABLE);
        story.supplierIsReachedAt("sales@supplier.example")
                .ordered("100", "2.00")
                .event("goods-receipt.posted", Papers.receipt("GR-1", "90", ""), second)
                .billed("I-1", "100", "2.00");
        asked("decideVariance", story, "requestCredit");
        assertThatThrownBy(() -> story.withdrawsDispute(story.buyer)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> story.withdrawsDispute(second)).isInstanceOf(DutyConflict.class);
        assertThat(story.evidence("duty-refused")).hasSize(1);
        assertThat(story.exceptions()).containsExactly("quantity awaiting-supplier accounts-payable");
        story.withdrawsDispute(story.clerk);
        assertThat(story.exceptions()).containsExactly("quantity open accounts-payable");
    }

    @Test
    void aProgramTakesADisputeBackWithAReasonAndOnce() {
        disputed("requestCredit");
        String dispute = "/api/v1/cases/%s/disputes/%s/withdrawal"
                .formatted(story.query("select case_id from dispute").get(0), dispute());
        String owner = someone(Groups.ACCOUNTS_PAYABLE).id();
        assertThat(withdraw(someone(Groups.PROCUREMENT).id(), dispute, "Settled by phone."))
                .isEqualTo(403);
        assertThat(withdraw(owner, dispute, " ")).isEqualTo(422);
        assertThat(withdraw(owner, dispute, "Settled by phone.")).isEqualTo(204);
        assertThat(withdraw(owner, dispute, "Settled by phone.")).isEqualTo(409);
        assertThat(story.tasks()).containsExactly(BACK_WITH_THE_OWNER);
    }

    private int withdraw(String person, String address, String reason) {
        return api.as(person)
                .post()
                .uri(address)
                .body(Map.of("reason", reason))
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }

    @Test
    void whatAsksTheSupplierIsNotSentAgainAfterTheDisputeHasEnded() {
        disputed("requestCredit");
        String operator = someone(Groups.OPERATORS).id();
        assertThat(retried(operator, "opened").getStatusCode().value()).isEqualTo(204);
        story.withdrawsDispute(story.clerk);
        ResponseEntity<String> refused = retried(operator, "opened");
        assertThat(refused.getStatusCode().value()).isEqualTo(409);
        assertThat(refused.getBody()).contains("stale-message", "has ended");
        assertThat(retried(operator, "closed").getStatusCode().value()).isEqualTo(204);
    }

    @Test
    void whatStillWaitsToAskTheSupplierIsDiscardedWhenTheDisputeHasEnded() {
        disputed("requestCredit").withdrawsDispute(story.clerk);
        delivery.byMail(story.tenant, Instant.now(), 1);
        assertThat(story.query("select split_part(kind, '.', 4) || ' ' || status || ' ' || attempts from outbox"
                        + " where channel = 'mail' order by id"))
                .containsExactly("opened discarded 1", "closed queued 0");
        assertThat(story.evidence("message-discarded")).hasSize(1);
    }

    /** What an operator gets who has a message of the dispute tried again. */
    private ResponseEntity<String> retried(String operator, String what) {
        String message = story.query("select id::text from outbox where kind = 'io.dockledger.supplier-dispute.%s.v1'"
                        .formatted(what))
                .get(0);
        return api.as(operator)
                .post()
                .uri("/api/v1/outbox/" + message + "/retry")
                .retrieve()
                .toEntity(String.class);
    }
}
