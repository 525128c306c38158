package io.dockledger.workflow.returns;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.MilestoneNames;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.ReturnAuthorisation;
import io.dockledger.money.Money;
import io.dockledger.returns.CreditLine;
import io.dockledger.returns.ReturnJudgement;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.engine.Processes;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the billing system what to credit the customer: what is owed and was not told before. */
@Component
class TellCredit implements JavaDelegate {

    private final ReturnStep step;
    private final ReturnDesk desk;
    private final Standings standings;
    private final ChainDesk chains;
    private final CaseBook cases;

    TellCredit(ReturnStep step, ReturnDesk desk, Standings standings, ChainDesk chains, CaseBook cases) {
        this.step = step;
        this.desk = desk;
        this.standings = standings;
        this.chains = chains;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DocumentKey key = step.key(execution);
        ReturnAssessment assessment = desk.assess(key);
        Standing standing = desk.standing(key);
        Money credit = assessment.judgement().untold();
        if (!"".equals(execution.getVariable(ReturnsToCredit.Variables.APPROVAL_GROUP))) {
            cases.milestone(
                    Processes.caseId(execution),
                    MilestoneNames.APPROVED,
                    Occasion.current().occurredAt(),
                    null);
        }
        int told = execution.getVariable(ReturnsToCredit.Variables.CREDITS_TOLD) instanceof Integer before
                ? before + 1
                : 1;
        execution.setVariable(ReturnsToCredit.Variables.CREDITS_TOLD, told);
        Map<String, Object> data = data(step.authorisation(execution), assessment.judgement());
        // Stable however often this step is repeated; another one only after a credit was reversed in between.
        step.tell(execution, "customer-credit.requested", String.valueOf(told), data);
        step.prove("credit-told", execution, data);
        standings.put(standing.told(credit.amount()));
        chains.chainsOf(key).forEach(chains::changed);
    }

    /** The lines say all that is owed; the amount, what of it is to be credited now. */
    private static Map<String, Object> data(ReturnAuthorisation claim, ReturnJudgement judgement) {
        Money credit = judgement.untold();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("return", claim.number());
        data.put("customer", claim.customer().number());
        data.put("amount", plain(credit));
        data.put("creditedBefore", plain(judgement.due().minus(credit)));
        data.put("currency", credit.currency());
        data.put("lines", judgement.credit().stream().map(TellCredit::line).toList());
        return data;
    }

    private static Map<String, Object> line(CreditLine line) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("line", line.line());
        data.put("invoice", DocumentKey.parse(line.invoice()).reference());
        data.put("sku", line.sku());
        data.put("quantity", line.quantity().amount().toPlainString());
        data.put("unit", line.quantity().unit());
        data.put("price", plain(line.price()));
        data.put("restocking", plain(line.restocking()));
        data.put("shipping", plain(line.shipping()));
        data.put("tax", plain(line.tax()));
        data.put("total", plain(line.total()));
        return data;
    }

    private static String plain(Money money) {
        BigDecimal amount = money.amount();
        return amount.toPlainString();
    }
}
