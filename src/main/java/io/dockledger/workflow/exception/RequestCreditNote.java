package io.dockledger.workflow.exception;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseException;
import io.dockledger.cases.CaseOpened;
import io.dockledger.cases.CaseProcesses;
import io.dockledger.cases.ExceptionStatus;
import io.dockledger.cases.Finding;
import io.dockledger.cases.Matter;
import io.dockledger.partners.Message;
import io.dockledger.partners.Outbox;
import io.dockledger.workflow.Occasion;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the supplier for a credit note over what was billed too much, or our own billing to put right an invoice to a
 * customer or what it credited, and waits for it.
 */
@Component
class RequestCreditNote implements JavaDelegate {

    static final String MESSAGE = "io.dockledger.credit-note.requested.v1";
    static final String CORRECTION = "io.dockledger.credit.correction-requested.v1";

    static final String OWN_INVOICE = "io.dockledger.sales-invoice.correction-requested.v1";

    private final ExceptionDesk desk;
    private final CaseBook cases;
    private final DisputedAmounts amounts;
    private final Outbox outbox;

    RequestCreditNote(ExceptionDesk desk, CaseBook cases, DisputedAmounts amounts, Outbox outbox) {
        this.desk = desk;
        this.cases = cases;
        this.amounts = amounts;
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseException exception = desk.subject(execution);
        Decided decided = Decided.on(exception);
        desk.decide(
                exception,
                outcome(exception),
                decided.person(),
                decided.reason(),
                ExceptionStatus.AWAITING_CREDIT_NOTE);
        outbox.queue(message(exception, decided));
    }

    private String outcome(CaseException exception) {
        return type(cases.find(exception.caseId()).orElseThrow()).equals(OWN_INVOICE)
                ? ResolveMatchException.Outcomes.CORRECT_INVOICE
                : ResolveMatchException.Outcomes.REQUEST_CREDIT;
    }

    private Message message(CaseException exception, Decided decided) {
        CaseOpened subject = cases.find(exception.caseId()).orElseThrow();
        Occasion occasion = Occasion.current();
        return new Message(
                type(subject),
                "credit-note-requested/" + exception.id() + "/" + decided.cause(),
                subject.businessKey(),
                occasion.occurredAt(),
                occasion.correlationId(),
                exception.caseId(),
                data(subject, cases.matter(exception)));
    }

    private Map<String, @Nullable Object> data(CaseOpened subject, Matter matter) {
        Map<String, @Nullable Object> data = said(matter.lead().finding());
        data.put(subject(subject), subject.businessKey());
        data.put(
                isOfCustomer(subject) ? "customer" : "supplier", subject.facts().partner());
        data.put("document", matter.lead().finding().documentKey());
        BigDecimal value = amount(subject, matter);
        data.put("amount", value == null ? null : value.toPlainString());
        data.put("currency", matter.lead().finding().currency());
        if (!matter.merged().isEmpty()) {
            data.put(
                    "others",
                    matter.merged().stream().map(other -> said(other.finding())).toList());
        }
        return data;
    }

    /** Of a supplier's invoice all that is in dispute, with its tax: what a supplier that was asked has agreed to. */
    private @Nullable BigDecimal amount(CaseOpened subject, Matter matter) {
        BigDecimal value = matter.value();
        return value == null || !subject.process().equals(CaseProcesses.INVOICE)
                ? value
                : amounts.of(matter).amount();
    }

    /** Which system is asked: the supplier's, or our own billing for what we credit or bill. */
    private static String type(CaseOpened subject) {
        return switch (subject.process()) {
            case CaseProcesses.RETURN -> CORRECTION;
            case CaseProcesses.SALES_ORDER -> OWN_INVOICE;
            default -> MESSAGE;
        };
    }

    private static String subject(CaseOpened subject) {
        return switch (subject.process()) {
            case CaseProcesses.RETURN -> "return";
            case CaseProcesses.SALES_ORDER -> "salesOrder";
            default -> "invoice";
        };
    }

    private static boolean isOfCustomer(CaseOpened subject) {
        return !type(subject).equals(MESSAGE);
    }

    private static Map<String, @Nullable Object> said(Finding finding) {
        Map<String, @Nullable Object> said = new HashMap<>();
        said.put("kind", finding.kind());
        said.put("line", finding.concernsLine() ? finding.line() : null);
        said.put("expected", finding.expected());
        said.put("found", finding.found());
        said.put("difference", finding.difference());
        return said;
    }
}
