package io.dockledger.workflow.returns;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.DocumentKind;
import io.dockledger.workflow.exception.AwaitedUntil;
import io.dockledger.workflow.order.AwaitedDelivery;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The case of a return waits for goods or money as that of an order waits for its delivery. */
@Component
class AwaitedReturn implements AwaitedUntil {

    private final AwaitedDelivery deliveries;

    AwaitedReturn(AwaitedDelivery deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public DocumentKind follows() {
        return DocumentKind.RETURN_AUTHORISATION;
    }

    @Override
    public void waitUntil(String caseId, DocumentKey followed, LocalDate day) {
        deliveries.waitUntil(caseId, followed, day);
    }
}
