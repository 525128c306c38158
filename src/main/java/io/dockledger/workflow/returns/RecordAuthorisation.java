package io.dockledger.workflow.returns;

import io.dockledger.documents.ReturnAuthorisation;
import io.dockledger.workflow.chain.ChainDesk;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** We take the goods back: the customer is told so, and on which terms. */
@Component
class RecordAuthorisation implements JavaDelegate {

    private final ReturnStep step;
    private final ChainDesk chains;

    RecordAuthorisation(ReturnStep step, ChainDesk chains) {
        this.step = step;
        this.chains = chains;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnAuthorisation claim = step.authorisation(execution).authorised();
        chains.recordHere(claim);
        ReturnAuthorisation.Terms terms = Objects.requireNonNull(claim.terms());
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("return", claim.number());
        data.put("customer", claim.customer().number());
        data.put("site", claim.site());
        data.put("resolution", claim.resolution().code());
        data.put("restockingPercent", terms.restockingPercent().toPlainString());
        data.put("shippingRefunded", terms.shippingRefunded());
        step.tell(execution, "return.authorised", "1", data);
        step.prove("return-authorised", execution, data);
    }
}
