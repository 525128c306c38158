package io.dockledger.workflow.invoice;

import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.engine.CompletedTask;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps why a person held the payment; only a person releases it. */
@Component
class HoldPayment implements JavaDelegate {

    private final InvoiceStep step;
    private final EvidenceLog evidence;

    HoldPayment(InvoiceStep step, EvidenceLog evidence) {
        this.step = step;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CompletedTask task = CompletedTask.current();
        Occasion occasion = Occasion.current();
        evidence.append(new EvidenceEntry(
                "payment-held",
                task.person(),
                step.caseId(execution),
                occasion.occurredAt(),
                occasion.correlationId(),
                Map.of("invoice", step.key(execution).text(), "reason", task.reason())));
    }
}
