package io.dockledger.workflow.invoice;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseStatus;
import io.dockledger.documents.Invoice;
import io.dockledger.partners.Message;
import io.dockledger.partners.Outbox;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.engine.CompletedTask;
import io.dockledger.workflow.exception.ExceptionDesk;
import java.util.List;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Rejects the invoice: it claims nothing any more, and the supplier is told why. */
@Component
class RejectInvoice implements JavaDelegate {

    static final String MESSAGE = "io.dockledger.invoice.rejected.v1";

    private final InvoiceStep step;
    private final ChainDesk chains;
    private final CaseBook cases;
    private final ExceptionDesk exceptions;
    private final Outbox outbox;

    RejectInvoice(InvoiceStep step, ChainDesk chains, CaseBook cases, ExceptionDesk exceptions, Outbox outbox) {
        this.step = step;
        this.chains = chains;
        this.cases = cases;
        this.exceptions = exceptions;
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Invoice invoice = step.invoice(execution);
        String reason = CompletedTask.current().reason();
        Occasion occasion = Occasion.current();
        chains.recordHere(invoice.rejected(reason));
        step.withdraw(invoice.key());
        exceptions.reconcile(step.caseId(execution), List.of());
        outbox.queue(new Message(
                MESSAGE,
                "invoice-rejected/" + step.caseId(execution),
                invoice.number(),
                occasion.occurredAt(),
                occasion.correlationId(),
                step.caseId(execution),
                Map.of(
                        "invoice",
                        invoice.number(),
                        "supplier",
                        invoice.supplier().number(),
                        "reason",
                        reason)));
        cases.close(step.caseId(execution), CaseStatus.REJECTED, occasion.occurredAt());
    }
}
