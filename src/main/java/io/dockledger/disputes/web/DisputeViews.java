package io.dockledger.disputes.web;

import io.dockledger.disputes.Dispute;
import io.dockledger.disputes.DisputeDocument;
import io.dockledger.disputes.DisputeDocuments;
import io.dockledger.disputes.Disputes;
import io.dockledger.disputes.Withdrawals;
import io.dockledger.identity.CurrentPerson;
import io.dockledger.identity.Rights;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The disputes of a case, for its pages; templates call it {@code @disputeViews}. */
@Component
public class DisputeViews {

    private final Disputes disputes;
    private final DisputeDocuments documents;
    private final Withdrawals withdrawals;
    private final CurrentPerson current;

    DisputeViews(Disputes disputes, DisputeDocuments documents, Withdrawals withdrawals, CurrentPerson current) {
        this.disputes = disputes;
        this.documents = documents;
        this.withdrawals = withdrawals;
        this.current = current;
    }

    /**
     * A dispute with what its partner attached.
     *
     * @param withdrawable whether whoever looks at it may take it back
     */
    public record View(Dispute dispute, List<DisputeDocument> documents, boolean withdrawable) {}

    /** The disputes of the case, the newest first; with an exception, only those about it. */
    public List<View> of(String caseId, @Nullable UUID exceptionId) {
        List<Dispute> found = disputes.ofCase(caseId).stream()
                .filter(dispute -> exceptionId == null || dispute.exceptionId().equals(exceptionId))
                .toList();
        List<DisputeDocument> attached =
                documents.of(found.stream().map(Dispute::id).toList());
        return found.stream()
                .map(dispute -> new View(
                        dispute,
                        attached.stream()
                                .filter(document -> document.disputeId().equals(dispute.id()))
                                .toList(),
                        isWithdrawable(dispute)))
                .toList();
    }

    private boolean isWithdrawable(Dispute dispute) {
        return current.may(Rights.TASKS_WRITE) && withdrawals.isFor(current.require(), dispute);
    }
}
