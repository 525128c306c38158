package io.dockledger.workflow.returns;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseFacts;
import io.dockledger.cases.CaseStatus;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.ReturnAuthorisation;
import io.dockledger.money.Money;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.BaseAmounts;
import io.dockledger.workflow.chain.CaseFactsOfDocuments;
import io.dockledger.workflow.chain.Stage;
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

/** Checks the return of the case, and brings the case's exceptions in line with what the check says. */
@Component
class CheckReturn implements JavaDelegate {

    private final ReturnDesk desk;
    private final ReturnPatience patience;
    private final ExceptionDesk exceptions;
    private final Standings standings;
    private final CaseBook cases;
    private final CaseFactsOfDocuments facts;
    private final BaseAmounts amounts;

    CheckReturn(
            ReturnDesk desk,
            ReturnPatience patience,
            ExceptionDesk exceptions,
            Standings standings,
            CaseBook cases,
            CaseFactsOfDocuments facts,
            BaseAmounts amounts) {
        this.desk = desk;
        this.patience = patience;
        this.exceptions = exceptions;
        this.standings = standings;
        this.cases = cases;
        this.facts = facts;
        this.amounts = amounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DocumentKey key = DocumentKey.parse((String) execution.getVariable(ReturnsToCredit.Variables.RETURN_KEY));
        String caseId = Processes.caseId(execution);
        ReturnAssessment assessment = assess(execution, key);
        List<String> open = exceptions.reconcile(caseId, assessment.blocking());
        ReturnAuthorisation claim = desk.authorisation(key);
        standings.put(standing(desk.standing(key), assessment));
        show(caseId, claim, assessment);
        if (assessment.outcome().equals(ReturnsToCredit.Values.WITHDRAWN)) {
            cases.close(caseId, ending(claim), Occasion.current().occurredAt());
        }
        execution.setTransientVariables(forTheNextSteps(claim, assessment));
        if (!open.isEmpty()) {
            execution.setVariable(ReturnsToCredit.Variables.EXCEPTION_IDS, Json.array(open));
        }
    }

    /** Where it waits for something else than before, it does so with new patience. */
    private ReturnAssessment assess(DelegateExecution execution, DocumentKey key) {
        String before = (String) execution.getVariable(ReturnsToCredit.Variables.RETURN_AWAITING);
        ReturnAssessment assessment = desk.assess(key);
        if (!assessment.awaiting().code().equals(before)) {
            standings.put(desk.standing(key).withPatienceOver(false));
            assessment = desk.assess(key);
            execution.setVariable(
                    ReturnsToCredit.Variables.RETURN_AWAITING,
                    assessment.awaiting().code());
            execution.setVariable(Processes.DELIVERY_DEADLINE, Date.from(patience.until(execution, assessment, key)));
        }
        return assessment;
    }

    private static Standing standing(Standing standing, ReturnAssessment assessment) {
        Standing said = standing.saying(assessment.fingerprint());
        return assessment.outcome().equals(ReturnsToCredit.Values.WITHDRAWN) ? said.at(Stage.VOID) : said;
    }

    /**
     * What the announced goods had cost the customer, without tax, from the beginning of the case to its end: of that the
     * customer speaks, the terms and the limits go by it, and it does not change while people watch. What is credited for them,
     * with tax, is another amount; it stands on the task that approves it and on the credit itself. Nothing where nobody can
     * say what they had cost.
     */
    private void show(String caseId, ReturnAuthorisation claim, ReturnAssessment assessment) {
        Money claimed = assessment.judgement().claimed();
        CaseFacts known = facts.of(claim);
        BigDecimal amount = claimed == null ? null : claimed.amount();
        String currency = claimed == null ? known.currency() : claimed.currency();
        cases.amend(caseId, new CaseFacts(known.partner(), known.partnerName(), known.site(), amount, currency));
    }

    private static CaseStatus ending(ReturnAuthorisation claim) {
        return claim.status() == ReturnAuthorisation.Status.REFUSED ? CaseStatus.REJECTED : CaseStatus.CANCELLED;
    }

    private Map<String, Object> forTheNextSteps(ReturnAuthorisation claim, ReturnAssessment assessment) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(ReturnsToCredit.Variables.RETURN_OUTCOME, assessment.outcome());
        variables.put(ReturnsToCredit.Variables.REASON, claim.reason());
        variables.put(ReturnsToCredit.Variables.CUSTOMER_CLASS, desk.customerClass(claim));
        variables.put(ReturnsToCredit.Variables.SUBJECT, ReturnsToCredit.Values.SUBJECT_CREDIT);
        variables.put(ReturnsToCredit.Variables.HAS_OVERRIDE, assessment.hasOverride());
        variables.put(ReturnsToCredit.Variables.AMOUNT, amount(claim, assessment));
        return variables;
    }

    /**
     * Of all that is credited for the return, so that no limit is escaped in small parts. Above every limit where nobody knows
     * what the goods had cost.
     */
    private BigDecimal amount(ReturnAuthorisation claim, ReturnAssessment assessment) {
        boolean credit = assessment.outcome().equals(ReturnsToCredit.Values.CREDIT_DUE);
        Money known = credit ? assessment.due() : assessment.judgement().claimed();
        return known == null ? BaseAmounts.UNKNOWN : amounts.of(known, claim.requestedOn());
    }
}
