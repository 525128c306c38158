package io.dockledger.workflow.fulfilment;

import io.dockledger.cases.MilestoneNames;
import io.dockledger.documents.DeliveredLine;
import io.dockledger.documents.InvalidChange;
import io.dockledger.documents.ProofOfDelivery;
import io.dockledger.documents.Shipment;
import io.dockledger.documents.ShipmentLine;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.engine.CompletedTask;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * A shipment was delivered, as a person found out in a task or as the carrier says; in the second case the proof is already
 * recorded with the event.
 */
@Component
class RecordDelivery implements JavaDelegate {

    private final FulfilmentStep step;

    RecordDelivery(FulfilmentStep step) {
        this.step = step;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<CompletedTask> task = CompletedTask.ongoing();
        if (task.isEmpty()) {
            return;
        }
        Shipment shipment = step.document(execution, OrderToRevenue.Variables.SHIPMENT_KEY, Shipment.class);
        ProofOfDelivery proof = proof(shipment, step.order(execution).number(), task.get());
        step.record(execution, proof);
        Occasion occasion = Occasion.current();
        step.cases()
                .milestone(
                        step.caseId(execution),
                        MilestoneNames.DELIVERY_CONFIRMED,
                        occasion.occurredAt(),
                        proof.key().text());
    }

    private static ProofOfDelivery proof(Shipment shipment, String order, CompletedTask task) {
        return new ProofOfDelivery(
                "task-" + task.taskId(),
                shipment.number(),
                order,
                task.day(OrderToRevenue.Fields.DELIVERED_ON),
                null,
                task.text(OrderToRevenue.Fields.SIGNED_BY),
                lines(shipment, task),
                ProofOfDelivery.Status.CONFIRMED,
                task.reason(),
                Map.of());
    }

    /** None where all of the shipment was handed over. */
    private static List<DeliveredLine> lines(Shipment shipment, CompletedTask task) {
        if (task.chosen().equals(OrderToRevenue.Outcomes.DELIVERED)) {
            return List.of();
        }
        String named = task.text(OrderToRevenue.Fields.SHIPMENT_LINE);
        ShipmentLine partly = shipment.line(named)
                .orElseThrow(
                        () -> new InvalidChange("Shipment %s has no line %s.".formatted(shipment.number(), named)));
        return shipment.lines().stream()
                .map(line -> line.equals(partly)
                        ? line(
                                line,
                                task.number(OrderToRevenue.Fields.DELIVERED_QUANTITY),
                                task.number(OrderToRevenue.Fields.REFUSED_QUANTITY),
                                task)
                        : line(line, line.shipped(), BigDecimal.ZERO, task))
                .toList();
    }

    private static DeliveredLine line(ShipmentLine line, BigDecimal delivered, BigDecimal refused, CompletedTask task) {
        return new DeliveredLine(line.line(), line.sku(), delivered, line.unit(), refused, task.reason(), Map.of());
    }
}
