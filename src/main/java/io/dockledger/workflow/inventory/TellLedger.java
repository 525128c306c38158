package io.dockledger.workflow.inventory;

import io.dockledger.documents.AdjustmentDecision;
import io.dockledger.documents.InventoryAdjustment;
import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.partners.Message;
import io.dockledger.partners.Outbox;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.engine.Processes;
import io.dockledger.workflow.inventory.AdjustInventory.Variables;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the ledger what to post: what it was not told before. */
@Component
class TellLedger implements JavaDelegate {

    static final String MESSAGE = "io.dockledger.inventory-adjustment.released.v1";

    /** Who decided what nobody had to decide. */
    private static final String BY_RULE = "system";

    private final AdjustmentDesk desk;
    private final Outbox outbox;
    private final EvidenceLog evidence;

    TellLedger(AdjustmentDesk desk, Outbox outbox, EvidenceLog evidence) {
        this.desk = desk;
        this.outbox = outbox;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        InventoryAdjustment before = desk.adjustment(execution);
        BigDecimal quantity = before.difference().subtract(before.left());
        BigDecimal amount = amount(before);
        InventoryAdjustment told = decided(before)
                .telling(quantity, amount, (String) execution.getVariable(Variables.ACCOUNT), (String)
                        execution.getVariable(Variables.COUNTER_ACCOUNT));
        desk.record(execution, told);
        desk.put(desk.standing(told.key()).withPatienceOver(false));
        send(execution, told);
        execution.removeVariable(Variables.LEDGER_DEADLINE);
    }

    /** What people decided stands; else the limits allowed it. */
    private static InventoryAdjustment decided(InventoryAdjustment adjustment) {
        AdjustmentDecision decision = adjustment.decision();
        boolean stands = decision != null && decision.quantity().compareTo(adjustment.difference()) == 0;
        return stands
                ? adjustment
                : adjustment.decided(new AdjustmentDecision(
                        true, adjustment.difference(), BY_RULE, "Within the limits of adjustment-tolerance."));
    }

    /** The value of all of it, less what the ledger was told before. */
    private static @Nullable BigDecimal amount(InventoryAdjustment adjustment) {
        BigDecimal total = adjustment.total();
        BigDecimal told = adjustment.toldAmount();
        return total == null || told == null ? null : total.subtract(told);
    }

    /** The key is that of the posting: however often this is repeated, the ledger posts it once. */
    private void send(DelegateExecution execution, InventoryAdjustment told) {
        String number = String.valueOf(told.told().size());
        Occasion occasion = Occasion.current();
        Map<String, Object> data = data(told, number);
        outbox.queue(new Message(
                MESSAGE,
                "inventory-adjustment-released/" + told.number() + "/" + number,
                told.number(),
                occasion.occurredAt(),
                occasion.correlationId(),
                Processes.caseId(execution),
                data));
        evidence.append(new EvidenceEntry(
                "adjustment-released",
                occasion.actor(),
                Processes.caseId(execution),
                occasion.occurredAt(),
                occasion.correlationId(),
                data));
    }

    private static Map<String, Object> data(InventoryAdjustment told, String number) {
        var posting = told.told().get(told.told().size() - 1);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("adjustment", told.number());
        data.put("posting", number);
        data.put("site", told.site());
        data.put("sku", told.sku());
        data.put("quantity", posting.quantity().toPlainString());
        data.put("unit", told.unit());
        BigDecimal amount = posting.amount();
        if (amount != null) {
            data.put("amount", amount.toPlainString());
            data.put("currency", told.currency());
        }
        data.put("account", posting.account());
        data.put("counterAccount", posting.counterAccount());
        String cause = told.cause();
        data.put("cause", cause == null ? MeasureAdjustment.cause(told) : cause);
        return data;
    }
}
