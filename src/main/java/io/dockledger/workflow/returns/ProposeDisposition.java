package io.dockledger.workflow.returns;

import io.dockledger.cases.CaseBook;
import io.dockledger.controls.DutyAct;
import io.dockledger.controls.DutyGuard;
import io.dockledger.documents.ReturnPart;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.BaseAmounts;
import io.dockledger.workflow.engine.Processes;
import java.math.BigDecimal;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the table says becomes of a part. Whoever found that it must be scrapped has asked for the write-off. */
@Component
class ProposeDisposition implements JavaDelegate {

    static final String REQUEST_WRITE_OFF = "request-write-off";

    private final ReturnStep step;
    private final ReturnDesk desk;
    private final ReturnedGoods goods;
    private final CaseBook cases;
    private final DutyGuard guard;

    ProposeDisposition(ReturnStep step, ReturnDesk desk, ReturnedGoods goods, CaseBook cases, DutyGuard guard) {
        this.step = step;
        this.desk = desk;
        this.goods = goods;
        this.cases = cases;
        this.guard = guard;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PartKey key = ReturnedGoods.partKey(execution);
        String disposition = (String) execution.getVariable(ReturnsToCredit.Variables.DISPOSITION);
        BigDecimal percent = new BigDecimal((String) execution.getVariable(ReturnsToCredit.Variables.CREDIT_PERCENT));
        goods.record(goods.receipt(key.receipt())
                .disposed(key.line(), key.part(), new ReturnPart.Disposal(disposition, percent, false)));
        if (disposition.equals(ReturnsToCredit.Values.SCRAP)) {
            requested(Processes.caseId(execution), key);
            askSomebodyWhileInDoubt(execution);
        }
    }

    /** However little it is worth: the limits are for goods that are ours to destroy. */
    private void askSomebodyWhileInDoubt(DelegateExecution execution) {
        if (desk.assess(step.key(execution)).isInDoubt()) {
            execution.setVariableLocal(ReturnsToCredit.Variables.AMOUNT, BaseAmounts.UNKNOWN);
        }
    }

    private void requested(String caseId, PartKey key) {
        Occasion occasion = Occasion.current();
        cases.find(caseId)
                .orElseThrow()
                .chains()
                .forEach(chain -> guard.record(new DutyAct(
                        chain,
                        occasion.actor(),
                        REQUEST_WRITE_OFF,
                        occasion.occurredAt(),
                        "line %s of %s, found fit for scrap".formatted(key.line(), key.receipt()),
                        caseId,
                        null)));
    }
}
