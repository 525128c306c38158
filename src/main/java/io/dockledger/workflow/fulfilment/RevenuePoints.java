package io.dockledger.workflow.fulfilment;

import io.dockledger.documents.ReferenceData;
import io.dockledger.documents.SalesOrder;
import io.dockledger.fulfilment.RevenuePoint;
import io.dockledger.workflow.TransactionScoped;
import io.dockledger.workflow.engine.Decisions;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** When goods of a sales order are earned, as the table {@code revenue-point} says; asked once in a transaction. */
@Component
class RevenuePoints {

    static final String TABLE = "revenue-point";

    /** @param source table, version and rule */
    record Point(RevenuePoint point, String source) {}

    private record Asked(String caseId, String incoterm, String customerClass, String terms) {}

    private final Decisions decisions;
    private final ReferenceData reference;
    private final TransactionScoped<Map<Asked, Point>> known = new TransactionScoped<>(HashMap::new);

    RevenuePoints(Decisions decisions, ReferenceData reference) {
        this.decisions = decisions;
        this.reference = reference;
    }

    Point of(SalesOrder order, String caseId) {
        Asked asked = new Asked(
                caseId,
                Objects.requireNonNullElse(order.incoterm(), ""),
                customerClass(order),
                Objects.requireNonNullElse(order.terms(), ""));
        return known.get().computeIfAbsent(asked, this::ask);
    }

    /** What the order says comes before what was loaded of its customer. */
    private String customerClass(SalesOrder order) {
        return order.customerClass().isEmpty()
                ? reference.customerClass(order.customer().number())
                : order.customerClass();
    }

    private Point ask(Asked asked) {
        Decisions.Answer answer = decisions.ask(new Decisions.Question(
                TABLE,
                asked.caseId(),
                Map.of(
                        "incoterm", asked.incoterm(),
                        "customerClass", asked.customerClass(),
                        "terms", asked.terms())));
        return new Point(RevenuePoint.of(answer.text("revenuePoint")), answer.source());
    }
}
