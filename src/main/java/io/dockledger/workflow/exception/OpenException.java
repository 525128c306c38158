package io.dockledger.workflow.exception;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseException;
import io.dockledger.cases.CaseOpened;
import io.dockledger.cases.ExceptionStatus;
import io.dockledger.cases.Matter;
import io.dockledger.documents.ReferenceData;
import io.dockledger.money.Money;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.BaseAmounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the process what the decision tables and gateways need to know of the exception. */
@Component
class OpenException implements JavaDelegate {

    private final ExceptionDesk desk;
    private final CaseBook cases;
    private final ReferenceData reference;
    private final BaseAmounts amounts;

    OpenException(ExceptionDesk desk, CaseBook cases, ReferenceData reference, BaseAmounts amounts) {
        this.desk = desk;
        this.cases = cases;
        this.reference = reference;
        this.amounts = amounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseException exception = desk.subject(execution);
        CaseOpened subject = cases.find(exception.caseId()).orElseThrow();
        ExceptionStatus status = exception.handling().status();
        Map<String, Object> variables = new HashMap<>();
        variables.put(ResolveMatchException.Variables.STATUS, status.code());
        variables.put(
                ResolveMatchException.Variables.REASON, exception.finding().kind());
        variables.put(ResolveMatchException.Variables.SUBJECT, ResolveMatchException.Values.SUBJECT_OVERRIDE);
        variables.put(ResolveMatchException.Variables.HAS_OVERRIDE, false);
        variables.put(ResolveMatchException.Variables.AMOUNT, inBaseCurrency(cases.matter(exception)));
        variables.put(
                ResolveMatchException.Variables.SUPPLIER_CLASS,
                reference.supplierClass(
                        Objects.requireNonNullElse(subject.facts().partner(), "")));
        if (status == ExceptionStatus.AWAITING_RECEIPT_CORRECTION) {
            variables.put(ResolveMatchException.Variables.OUTCOME, ResolveMatchException.Outcomes.CORRECT_RECEIPT);
        } else if (status == ExceptionStatus.AWAITING_ORDER_CORRECTION) {
            variables.put(ResolveMatchException.Variables.OUTCOME, ResolveMatchException.Outcomes.CORRECT_ORDER);
        }
        execution.setVariables(variables);
    }

    private BigDecimal inBaseCurrency(Matter matter) {
        BigDecimal value = matter.value();
        String currency = matter.lead().finding().currency();
        if (value == null || currency == null) {
            return BigDecimal.ZERO;
        }
        LocalDate today = LocalDate.ofInstant(Occasion.current().occurredAt(), ZoneOffset.UTC);
        return amounts.of(new Money(value, currency), today);
    }
}
