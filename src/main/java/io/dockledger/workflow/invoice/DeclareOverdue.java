package io.dockledger.workflow.invoice;

import io.dockledger.documents.DocumentKey;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Standings;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** From now on, what the invoice waits for is missing; the next match says so. */
@Component
class DeclareOverdue implements JavaDelegate {

    private final InvoiceStep step;
    private final Standings standings;
    private final ChainDesk chains;

    DeclareOverdue(InvoiceStep step, Standings standings, ChainDesk chains) {
        this.step = step;
        this.standings = standings;
        this.chains = chains;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DocumentKey invoice = step.key(execution);
        standings.put(standings.of(invoice.text()).orElseThrow().withPatienceOver(true));
        chains.chainsOf(invoice).forEach(chains::changed);
    }
}
