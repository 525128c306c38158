package io.dockledger.workflow.invoice;

import io.dockledger.documents.DocumentKey;
import io.dockledger.matching.Variance;
import java.util.List;

/** What somebody has to decide about an order before an invoice for it may be paid. */
public interface OrderHolds {

    /** Empty where nothing is in the way. */
    List<Variance> on(DocumentKey order);
}
