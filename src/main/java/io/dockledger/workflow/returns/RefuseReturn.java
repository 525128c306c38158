package io.dockledger.workflow.returns;

import io.dockledger.documents.ReturnAuthorisation;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.engine.CompletedTask;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Refuses the return: nothing is owed for it, and the customer is told why. */
@Component
class RefuseReturn implements JavaDelegate {

    private final ReturnStep step;
    private final ChainDesk chains;

    RefuseReturn(ReturnStep step, ChainDesk chains) {
        this.step = step;
        this.chains = chains;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnAuthorisation claim = step.authorisation(execution);
        String reason = CompletedTask.current().reason();
        chains.recordHere(claim.refused(reason));
        Map<String, Object> data =
                Map.of("return", claim.number(), "customer", claim.customer().number(), "reason", reason);
        step.tell(execution, "return.refused", "1", data);
        step.prove("return-refused", execution, data);
    }
}
