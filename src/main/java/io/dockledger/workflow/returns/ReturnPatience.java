package io.dockledger.workflow.returns;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.ReturnAuthorisation;
import io.dockledger.matching.VarianceKind;
import io.dockledger.returns.Awaiting;
import io.dockledger.workflow.chain.BaseAmounts;
import io.dockledger.workflow.engine.Processes;
import io.dockledger.workflow.invoice.Patience;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Until when a return waits for the goods, for the credit to be confirmed, or for its supplier's credit. */
@Component
class ReturnPatience {

    private final ReturnDesk desk;
    private final Patience patience;
    private final BaseAmounts amounts;
    private final Clock clock;

    ReturnPatience(ReturnDesk desk, Patience patience, BaseAmounts amounts, Clock clock) {
        this.desk = desk;
        this.patience = patience;
        this.amounts = amounts;
        this.clock = clock;
    }

    Instant until(DelegateExecution execution, ReturnAssessment assessment, DocumentKey key) {
        ReturnAuthorisation claim = desk.authorisation(key);
        return switch (assessment.awaiting()) {
            case GOODS -> goodsBy(execution, claim);
            case CONFIRMATION, VENDOR_CREDIT -> clock.instant().plus(ask(execution, assessment, claim));
            // People who work on it have deadlines of their own.
            default -> Patience.ENDLESS;
        };
    }

    /** Some time after it was authorised, and not before the day by which the customer means to send it. */
    private Instant goodsBy(DelegateExecution execution, ReturnAuthorisation claim) {
        String within = (String) execution.getVariable(ReturnsToCredit.Variables.GOODS_WITHIN);
        Instant by = clock.instant().plus(Duration.parse(within));
        LocalDate announced = claim.expectedBy();
        Instant meant =
                announced == null ? by : announced.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return meant.isAfter(by) ? meant : by;
    }

    private Duration ask(DelegateExecution execution, ReturnAssessment assessment, ReturnAuthorisation claim) {
        VarianceKind reason = assessment.awaiting() == Awaiting.CONFIRMATION
                ? VarianceKind.CREDIT_MISSING
                : VarianceKind.VENDOR_CREDIT_MISSING;
        return patience.of(Processes.caseId(execution), reason, "", amounts.of(assessment.due(), claim.requestedOn()));
    }
}
