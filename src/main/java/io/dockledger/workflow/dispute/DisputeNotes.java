package io.dockledger.workflow.dispute;

import io.dockledger.disputes.Dispute;
import io.dockledger.disputes.DisputeAnswer;
import io.dockledger.disputes.DisputeSubject;
import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.partners.Channel;
import io.dockledger.workflow.Occasion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the supplier how the dispute stands, and keeps each step as evidence. */
@Component
class DisputeNotes {

    private final DisputeLetters letters;
    private final EvidenceLog evidence;

    DisputeNotes(DisputeLetters letters, EvidenceLog evidence) {
        this.letters = letters;
        this.evidence = evidence;
    }

    void opened(Dispute dispute) {
        Map<String, @Nullable Object> detail = about(dispute);
        detail.put("ways", names(letters.open(dispute)));
        detail.put("message", dispute.message());
        detail.put("settlement", dispute.settlement().code());
        putStake(detail, dispute);
        detail.put("answerBy", dispute.answerBy().toString());
        prove("dispute-opened", dispute, detail);
    }

    /** @param before what the supplier was told last */
    void changed(Dispute dispute, DisputeSubject before) {
        Map<String, @Nullable Object> detail = about(dispute);
        detail.put("ways", names(letters.change(dispute, before)));
        putStake(detail, dispute);
        detail.put("formerAmount", before.amount());
        detail.put("formerCurrency", before.currency());
        prove("dispute-changed", dispute, detail);
    }

    void reminded(Dispute dispute) {
        Map<String, @Nullable Object> detail = about(dispute);
        detail.put("ways", names(letters.remind(dispute)));
        prove("dispute-reminded", dispute, detail);
    }

    void answered(Dispute dispute, DisputeAnswer answer) {
        Map<String, @Nullable Object> detail = about(dispute);
        putStake(detail, dispute);
        detail.put("answer", answer.choice().code());
        detail.put("reason", answer.reason());
        detail.put(
                "quantity", answer.quantity() == null ? null : answer.quantity().toPlainString());
        prove("dispute-answered", dispute, detail);
    }

    void ended(Dispute dispute, String outcome, @Nullable String reason) {
        letters.close(dispute);
        Map<String, @Nullable Object> detail = about(dispute);
        detail.put("outcome", outcome);
        detail.put("reason", reason);
        prove("dispute-ended", dispute, detail);
    }

    private static List<String> names(Set<Channel> ways) {
        return ways.stream().map(Channel::code).toList();
    }

    /** How much it was about, for an agreement is worth no more than what it says was agreed on. */
    private static void putStake(Map<String, @Nullable Object> detail, Dispute dispute) {
        detail.put("revision", dispute.revision());
        detail.put("amount", dispute.subject().amount());
        detail.put("currency", dispute.subject().currency());
    }

    private static Map<String, @Nullable Object> about(Dispute dispute) {
        Map<String, @Nullable Object> detail = new HashMap<>();
        detail.put("dispute", dispute.id().toString());
        detail.put("exception", dispute.exceptionId().toString());
        detail.put("partner", dispute.partner());
        detail.put("kind", dispute.subject().lead().kind());
        detail.put("document", dispute.subject().document());
        detail.put("line", dispute.subject().lead().line());
        return detail;
    }

    private void prove(String kind, Dispute dispute, Map<String, @Nullable Object> detail) {
        Occasion occasion = Occasion.current();
        evidence.append(new EvidenceEntry(
                kind, occasion.actor(), dispute.caseId(), occasion.occurredAt(), occasion.correlationId(), detail));
    }
}
