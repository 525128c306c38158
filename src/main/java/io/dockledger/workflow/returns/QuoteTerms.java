package io.dockledger.workflow.returns;

import io.dockledger.documents.ReturnAuthorisation;
import io.dockledger.workflow.chain.ChainDesk;
import java.math.BigDecimal;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps with the return what the table answered, so that the customer gets what was promised whatever comes after. */
@Component
class QuoteTerms implements JavaDelegate {

    private static final String SOURCE = "return-authorisation";

    private final ReturnStep step;
    private final ChainDesk chains;

    QuoteTerms(ReturnStep step, ChainDesk chains) {
        this.step = step;
        this.chains = chains;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnAuthorisation claim = step.authorisation(execution);
        chains.recordHere(claim.quoted(new ReturnAuthorisation.Terms(
                Integer.parseInt(text(execution, ReturnsToCredit.Variables.WINDOW_DAYS)),
                new BigDecimal(text(execution, ReturnsToCredit.Variables.RESTOCKING_PERCENT)),
                Boolean.TRUE.equals(execution.getVariable(ReturnsToCredit.Variables.SHIPPING_REFUNDED)),
                SOURCE,
                null)));
    }

    private static String text(DelegateExecution execution, String variable) {
        return String.valueOf(execution.getVariable(variable));
    }
}
