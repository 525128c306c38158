package io.dockledger.workflow.invoice;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.Invoice;
import io.dockledger.money.Money;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Stage;
import io.dockledger.workflow.chain.Standing;
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
        return standing(key(execution)).stage() == Stage.RELEASED;
    }

    /**
     * The credit notes, and our debit notes, counted for what is paid, or not paid, now: goods that come later must not
     * make them too much, and are for another invoice.
     */
    void acceptCredits(DocumentKey invoice) {
        chains.chains(invoice).stream()
                .flatMap(chain -> chain.supplierCredits().stream())
                .filter(credit -> credit.invoiceKey().equals(invoice))
                .filter(credit -> !credit.wasAccepted())
                .distinct()
                .toList()
                .forEach(credit -> chains.recordHere(credit.accepted()));
    }

    /** Sets how far the invoice is; whoever shares its chains must look again. */
    void advance(DocumentKey invoice, Stage stage) {
        put(standing(invoice).at(stage));
    }

    /** Other systems were told to pay that much, beyond what they were told before. */
    void release(DocumentKey invoice, Money amount) {
        put(standing(invoice).releasing(amount.amount(), desk.paid(invoice).amount()));
    }

    /** Other systems were told not to pay what is not paid yet. */
    void recall(DocumentKey invoice) {
        put(standing(invoice).recalled(desk.paid(invoice).amount()));
    }

    /** The invoice claims nothing any more, and what was said of it while it did is over. */
    void withdraw(DocumentKey invoice) {
        put(standing(invoice).at(Stage.VOID).saying(""));
    }

    private Standing standing(DocumentKey invoice) {
        return standings.of(invoice.text()).orElseThrow();
    }

    private void put(Standing standing) {
        standings.put(standing);
        chains.chainsOf(DocumentKey.parse(standing.documentKey())).forEach(chains::changed);
    }
}
