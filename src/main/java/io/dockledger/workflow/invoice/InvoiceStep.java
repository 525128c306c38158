package io.dockledger.workflow.invoice;

import io.dockledger.documents.CreditNote;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.Invoice;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Stage;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.engine.Processes;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the steps of an invoice's case have in common. */
@Component
class InvoiceStep {

    private final InvoiceDesk desk;
    private final Standings standings;
    private final ChainDesk chains;

    InvoiceStep(InvoiceDesk desk, Standings standings, ChainDesk chains) {
        this.desk = desk;
        this.standings = standings;
        this.chains = chains;
    }

    DocumentKey key(DelegateExecution execution) {
        return DocumentKey.parse((String) execution.getVariable(InvoiceToPayment.Variables.INVOICE_KEY));
    }

    Invoice invoice(DelegateExecution execution) {
        return desk.invoice(key(execution));
    }

    String caseId(DelegateExecution execution) {
        return Processes.caseId(execution);
    }

    /** Whether the paying system was told to pay and has not paid everything yet. */
    boolean isReleased(DelegateExecution execution) {
        return standings.of(key(execution).text()).orElseThrow().stage() == Stage.RELEASED;
    }

    /**
     * The credit notes counted for what is paid, or not paid, now: goods that come later must not make them too much, and
     * are for another invoice.
     */
    void acceptCredits(DocumentKey invoice) {
        chains.chains(invoice).stream()
                .flatMap(chain -> chain.creditNotes().stream())
                .filter(credit -> credit.invoiceKey().equals(invoice))
                .filter(credit -> credit.status() == CreditNote.Status.RECEIVED)
                .distinct()
                .toList()
                .forEach(credit -> chains.recordHere(credit.accepted()));
    }

    /** Sets how far the invoice is; whoever shares its chains must look again. */
    void advance(DocumentKey invoice, Stage stage) {
        standings.put(standings.of(invoice.text()).orElseThrow().at(stage));
        chains.chainsOf(invoice).forEach(chains::changed);
    }
}
