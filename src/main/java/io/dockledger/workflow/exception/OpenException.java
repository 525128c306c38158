package io.dockledger.workflow.exception;

import io.dockledger.cases.CaseException;
import io.dockledger.cases.ExceptionStatus;
import java.util.HashMap;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the process what the decision tables and gateways need to know of the exception. */
@Component
class OpenException implements JavaDelegate {

    private final ExceptionDesk desk;
    private final ExceptionFacts facts;

    OpenException(ExceptionDesk desk, ExceptionFacts facts) {
        this.desk = desk;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseException exception = desk.subject(execution);
        ExceptionStatus status = exception.handling().status();
        Map<String, Object> variables = new HashMap<>();
        variables.put(ResolveMatchException.Variables.STATUS, status.code());
        variables.put(
                ResolveMatchException.Variables.REASON, exception.finding().kind());
        variables.put(ResolveMatchException.Variables.SUBJECT, ResolveMatchException.Values.SUBJECT_OVERRIDE);
        variables.put(ResolveMatchException.Variables.HAS_OVERRIDE, false);
        variables.put(ResolveMatchException.Variables.AMOUNT, facts.inBaseCurrency(exception));
        variables.put(ResolveMatchException.Variables.SUPPLIER_CLASS, facts.supplierClass(exception));
        if (status == ExceptionStatus.AWAITING_RECEIPT_CORRECTION) {
            variables.put(ResolveMatchException.Variables.OUTCOME, ResolveMatchException.Outcomes.CORRECT_RECEIPT);
        } else if (status == ExceptionStatus.AWAITING_ORDER_CORRECTION) {
            variables.put(ResolveMatchException.Variables.OUTCOME, ResolveMatchException.Outcomes.CORRECT_ORDER);
        } else if (status == ExceptionStatus.AWAITING_SUPPLIER) {
            variables.put(ResolveMatchException.Variables.OUTCOME, ResolveMatchException.Outcomes.DISPUTE);
        }
        execution.setVariables(variables);
    }
}
