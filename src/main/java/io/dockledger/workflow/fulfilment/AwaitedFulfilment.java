package io.dockledger.workflow.fulfilment;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.DocumentKind;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.exception.AwaitedUntil;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The case of a sales order waits for shipments, proofs, invoices and the ledger; the order itself remembers until when. */
@Component
class AwaitedFulfilment implements AwaitedUntil {

    private final FulfilmentDesk desk;
    private final ChainDesk chains;

    AwaitedFulfilment(FulfilmentDesk desk, ChainDesk chains) {
        this.desk = desk;
        this.chains = chains;
    }

    @Override
    public DocumentKind follows() {
        return DocumentKind.SALES_ORDER;
    }

    @Override
    public void waitUntil(String caseId, DocumentKey followed, LocalDate day) {
        chains.recordHere(desk.order(followed).waitingUntil(day));
    }
}
