package io.dockledger.workflow.exception;

import io.dockledger.cases.CaseException;
import io.dockledger.cases.ExceptionStatus;
import io.dockledger.money.Money;
import io.dockledger.workflow.engine.CompletedTask;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What is in dispute will not be paid; the rest of the invoice will. */
@Component
class RecordShortPay implements JavaDelegate {

    private final ExceptionDesk desk;
    private final ShortPayments shortPayments;
    private final Affected affected;

    RecordShortPay(ExceptionDesk desk, ShortPayments shortPayments, Affected affected) {
        this.desk = desk;
        this.shortPayments = shortPayments;
        this.affected = affected;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseException exception = desk.subject(execution);
        CompletedTask task = CompletedTask.current();
        String currency = String.valueOf(exception.finding().currency());
        shortPayments.put(
                exception.id(), new Money(task.number(ResolveMatchException.Fields.SHORT_PAY_AMOUNT), currency));
        desk.decide(
                exception,
                ResolveMatchException.Outcomes.SHORT_PAY,
                task.person(),
                task.reason(),
                ExceptionStatus.SHORT_PAID);
        affected.by(exception);
    }
}
