package io.dockledger.workflow.dispute;

import io.dockledger.cases.CaseException;
import io.dockledger.disputes.Dispute;
import io.dockledger.disputes.Disputes;
import io.dockledger.workflow.exception.ExceptionFacts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes up a dispute that a new match interrupted, or says that there is none yet. */
@Component
class OpenDispute implements JavaDelegate {

    private final ExceptionFacts facts;
    private final Disputes disputes;

    OpenDispute(ExceptionFacts facts, Disputes disputes) {
        this.facts = facts;
        this.disputes = disputes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseException exception = facts.subject(execution);
        Optional<Dispute> before = disputes.openAbout(exception.id());
        before.ifPresent(dispute -> disputes.moved(dispute.id(), execution.getProcessInstanceId()));
        Map<String, Object> variables = new HashMap<>();
        variables.put(SupplierDispute.Variables.REASON, exception.finding().kind());
        variables.put(SupplierDispute.Variables.SUPPLIER_CLASS, facts.supplierClass(exception));
        variables.put(SupplierDispute.Variables.AMOUNT, facts.inBaseCurrency(exception));
        variables.put(
                SupplierDispute.Variables.ASKED_BEFORE,
                before.isPresent() ? SupplierDispute.Values.ASKED : SupplierDispute.Values.NOT_ASKED);
        execution.setVariables(variables);
    }
}
