package io.dockledger.workflow.invoice;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.Invoice;
import io.dockledger.money.Money;
import io.dockledger.workflow.chain.BaseAmounts;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.engine.Json;
import io.dockledger.workflow.engine.Processes;
import io.dockledger.workflow.exception.ExceptionDesk;
import java.math.BigDecimal;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Matches the invoice of the case, and brings the case's exceptions in line with what the match says. */
@Component
class MatchInvoice implements JavaDelegate {

    private final InvoiceDesk desk;
    private final MatchRecord record;
    private final ExceptionDesk exceptions;
    private final Standings standings;
    private final BaseAmounts amounts;
    private final Patience patience;

    MatchInvoice(
            InvoiceDesk desk,
            MatchRecord record,
            ExceptionDesk exceptions,
            Standings standings,
            BaseAmounts amounts,
            Patience patience) {
        this.desk = desk;
        this.record = record;
        this.exceptions = exceptions;
        this.standings = standings;
        this.amounts = amounts;
        this.patience = patience;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DocumentKey key = DocumentKey.parse((String) execution.getVariable(InvoiceToPayment.Variables.INVOICE_KEY));
        String caseId = Processes.caseId(execution);
        Judgement judgement = desk.judge(key);
        Standing standing = standings.of(key.text()).orElseThrow();
        if (!judgement.fingerprint().equals(standing.fingerprint())) {
            record.keep(caseId, key, judgement);
        }
        List<String> open = exceptions.reconcile(caseId, judgement.result().blocking());
        standings.put(standing.saying(judgement.fingerprint()));
        Invoice invoice = desk.invoice(key);
        execution.setTransientVariables(forTheNextSteps(invoice, judgement));
        execution.setVariables(toKeep(execution, invoice, judgement, open));
    }

    private Map<String, Object> forTheNextSteps(Invoice invoice, Judgement judgement) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(InvoiceToPayment.Variables.MATCH_OUTCOME, judgement.outcome());
        if (judgement.outcome().equals(InvoiceToPayment.Values.MATCHED)) {
            variables.put(
                    InvoiceToPayment.Variables.NOTHING_TO_PAY,
                    desk.unpaid(invoice.key()).signum() == 0);
            variables.put(InvoiceToPayment.Variables.SUBJECT, InvoiceToPayment.Values.SUBJECT_INVOICE);
            variables.put(
                    InvoiceToPayment.Variables.AMOUNT,
                    inBaseCurrency(invoice, judgement.result().payable()));
            variables.put(InvoiceToPayment.Variables.HAS_OVERRIDE, judgement.hasOverride());
        }
        return variables;
    }

    private Map<String, Object> toKeep(
            DelegateExecution execution, Invoice invoice, Judgement judgement, List<String> open) {
        Map<String, Object> variables = new HashMap<>();
        if (!open.isEmpty()) {
            variables.put(InvoiceToPayment.Variables.EXCEPTION_IDS, Json.array(open));
        }
        if (judgement.isHeld()) {
            // Whoever decides on the order has a deadline of their own, so the invoice needs none.
            variables.put(InvoiceToPayment.Variables.WAIT_DEADLINE, Date.from(Patience.ENDLESS));
        } else if (judgement.outcome().equals(InvoiceToPayment.Values.AWAITING) && !hasDeadline(execution)) {
            variables.put(
                    InvoiceToPayment.Variables.WAIT_DEADLINE,
                    Date.from(patience.forInvoice(
                            Processes.caseId(execution),
                            invoice,
                            judgement.result().outcome())));
        }
        return variables;
    }

    private static boolean hasDeadline(DelegateExecution execution) {
        return execution.getVariable(InvoiceToPayment.Variables.WAIT_DEADLINE) instanceof Date deadline
                && deadline.toInstant().isBefore(Patience.ENDLESS);
    }

    private BigDecimal inBaseCurrency(Invoice invoice, Money payable) {
        return amounts.of(payable, invoice.issuedOn());
    }
}
