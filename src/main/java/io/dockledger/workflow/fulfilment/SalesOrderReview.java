package io.dockledger.workflow.fulfilment;

import io.dockledger.documents.ReferenceData;
import io.dockledger.fulfilment.Progress;
import io.dockledger.fulfilment.RevenueLine;
import io.dockledger.fulfilment.RevenuePoint;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.engine.Decisions;
import io.dockledger.workflow.exception.ExceptionDesk;
import io.dockledger.workflow.invoice.TableTolerances;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds what is wrong with a sales order, its shipments, deliveries, invoices and revenue. */
@Component
class SalesOrderReview {

    private final BillingRules rules;
    private final ExceptionDesk exceptions;
    private final Decisions decisions;
    private final ReferenceData reference;

    SalesOrderReview(BillingRules rules, ExceptionDesk exceptions, Decisions decisions, ReferenceData reference) {
        this.rules = rules;
        this.exceptions = exceptions;
        this.decisions = decisions;
        this.reference = reference;
    }

    /** @param unconfirmed what is earned and not confirmed, or confirmed and not earned */
    Found of(
            SellingFacts facts,
            RevenuePoint point,
            Progress progress,
            List<RevenueLine> unconfirmed,
            Standing standing) {
        return new Search(
                        facts,
                        point,
                        progress,
                        unconfirmed,
                        standing,
                        exceptions.accepted(Set.of(standing.caseId())),
                        TableTolerances.ofBothSides(decisions, standing.caseId()),
                        rules,
                        reference::family)
                .found();
    }
}
