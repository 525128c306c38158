package io.dockledger.workflow.exception;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseException;
import io.dockledger.cases.CaseOpened;
import io.dockledger.cases.ExceptionStatus;
import io.dockledger.cases.Matter;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.InvalidChange;
import io.dockledger.matching.ShortPayBounds;
import io.dockledger.money.Money;
import io.dockledger.tasks.InvalidForm;
import io.dockledger.workflow.engine.CompletedTask;
import io.dockledger.workflow.engine.Processes;
import java.util.List;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What is in dispute will not be paid, all of it; the rest of the invoice will. */
@Component
class RecordShortPay implements JavaDelegate {

    private final ExceptionDesk desk;
    private final CaseBook cases;
    private final Payables payables;
    private final DisputedAmounts amounts;
    private final ShortPayments shortPayments;
    private final Affected affected;

    RecordShortPay(
            ExceptionDesk desk,
            CaseBook cases,
            Payables payables,
            DisputedAmounts amounts,
            ShortPayments shortPayments,
            Affected affected) {
        this.desk = desk;
        this.cases = cases;
        this.payables = payables;
        this.amounts = amounts;
        this.shortPayments = shortPayments;
        this.affected = affected;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (Processes.isFollowUp(execution)) {
            throw new InvalidChange("The case of the invoice has ended, so nothing of it can be withheld any more. "
                    + "Choose another outcome.");
        }
        CaseException exception = desk.subject(execution);
        Decided decided = Decided.on(exception);
        withhold(cases.matter(exception));
        desk.decide(
                exception,
                ResolveMatchException.Outcomes.SHORT_PAY,
                decided.person(),
                decided.reason(),
                ExceptionStatus.SHORT_PAID);
        affected.by(exception);
    }

    /** Of what is withheld, each of the exceptions that are decided together takes what is in dispute of it, the lead the rest. */
    private void withhold(Matter matter) {
        CaseOpened subject = cases.find(matter.lead().caseId()).orElseThrow();
        Money withheld = withheld(DocumentKey.parse(subject.documentKey()), amounts.of(matter));
        Money merged = Money.zero(withheld.currency());
        for (CaseException each : matter.merged()) {
            Money disputed = amounts.of(each);
            shortPayments.put(each.id(), disputed);
            merged = merged.plus(disputed);
        }
        shortPayments.put(matter.lead().id(), withheld.minus(merged));
    }

    private Money withheld(DocumentKey invoice, Money disputed) {
        Money payable = payables.payable(invoice);
        if (!payable.currency().equals(disputed.currency())) {
            throw refused("The invoice is in %s and what is in dispute in %s, so it cannot be withheld. "
                            .formatted(payable.currency(), disputed.currency())
                    + "Ask for a credit note, or accept the variance.");
        }
        ShortPayBounds bounds = ShortPayBounds.of(disputed, payable, payables.unpaid(invoice));
        // A supplier agrees to all that is in dispute; a person says how much.
        Money withheld = CompletedTask.ongoing()
                .map(task -> task.number(ResolveMatchException.Fields.SHORT_PAY_AMOUNT))
                .map(amount -> new Money(amount, payable.currency()))
                .orElse(bounds.least());
        check(withheld, bounds);
        return withheld;
    }

    private static void check(Money withheld, ShortPayBounds bounds) {
        if (bounds.exceedsUnpaid(withheld)) {
            throw refused("At most %s can be withheld: no more is unpaid of the invoice, or in dispute."
                    .formatted(bounds.most()));
        }
        if (bounds.leavesDispute(withheld)) {
            throw refused(
                    ("At least %s must be withheld: that is in dispute, with its tax where the invoice states the "
                                    + "rate of the line, and what is left of it would be paid without being accepted. "
                                    + "To pay any of it, accept the variance instead, or ask for a credit note.")
                            .formatted(bounds.least()));
        }
    }

    private static InvalidForm refused(String why) {
        return new InvalidForm(
                List.of(new InvalidForm.Fault("/fields/" + ResolveMatchException.Fields.SHORT_PAY_AMOUNT, why)));
    }
}
