package io.dockledger.workflow.order;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.MilestoneNames;
import io.dockledger.documents.DocumentChange.InspectedLine;
import io.dockledger.documents.DocumentChange.QualityInspected;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.GoodsReceipt;
import io.dockledger.documents.GoodsReceiptLine;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.engine.CompletedTask;
import io.dockledger.workflow.engine.Processes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The goods of a receipt were inspected, by a person in a task or by the quality system; in the second case the result is
 * already recorded with the event.
 */
@Component
class ApplyInspection implements JavaDelegate {

    private final ChainDesk chains;
    private final CaseBook cases;

    ApplyInspection(ChainDesk chains, CaseBook cases) {
        this.chains = chains;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DocumentKey key = DocumentKey.parse((String) execution.getVariable(ReceiveToPay.Variables.RECEIPT_KEY));
        GoodsReceipt receipt = (GoodsReceipt) chains.find(key).orElseThrow().document();
        Optional<CompletedTask> task = CompletedTask.ongoing();
        if (task.isPresent()) {
            receipt = receipt.inspected(inspection(receipt, task.get()));
            chains.recordHere(receipt);
        }
        if (receipt.state().equals(GoodsReceipt.REVERSED)) {
            return;
        }
        boolean rejected =
                receipt.lines().stream().anyMatch(line -> line.rejected().signum() > 0);
        cases.milestone(
                Processes.caseId(execution),
                rejected ? MilestoneNames.QUALITY_REJECTED : MilestoneNames.QUALITY_RELEASED,
                Occasion.current().occurredAt(),
                key.text());
    }

    private static QualityInspected inspection(GoodsReceipt receipt, CompletedTask task) {
        return new QualityInspected(
                "task-" + task.taskId(),
                receipt.number(),
                receipt.order(),
                LocalDate.ofInstant(Occasion.current().occurredAt(), ZoneOffset.UTC),
                lines(receipt, task));
    }

    private static List<InspectedLine> lines(GoodsReceipt receipt, CompletedTask task) {
        return switch (task.chosen()) {
            case ReceiveToPay.Outcomes.ACCEPTED ->
                held(receipt)
                        .map(line -> line(line, line.held(), BigDecimal.ZERO, task))
                        .toList();
            case ReceiveToPay.Outcomes.REJECTED ->
                held(receipt)
                        .map(line -> line(line, BigDecimal.ZERO, line.held(), task))
                        .toList();
            case ReceiveToPay.Outcomes.PARTLY ->
                receipt.line(task.text(ReceiveToPay.Fields.RECEIPT_LINE)).stream()
                        .map(line -> line(
                                line,
                                task.number(ReceiveToPay.Fields.ACCEPTED_QUANTITY),
                                task.number(ReceiveToPay.Fields.REJECTED_QUANTITY),
                                task))
                        .toList();
            default -> throw new IllegalStateException("An inspection cannot end with '" + task.chosen() + "'.");
        };
    }

    private static Stream<GoodsReceiptLine> held(GoodsReceipt receipt) {
        return receipt.lines().stream().filter(line -> line.held().signum() > 0);
    }

    private static InspectedLine line(
            GoodsReceiptLine line, BigDecimal accepted, BigDecimal rejected, CompletedTask task) {
        return new InspectedLine(line.line(), accepted, rejected, line.unit(), task.reason());
    }
}
