package io.dockledger.workflow.returns;

import io.dockledger.documents.ReturnAuthorisation;
import io.dockledger.workflow.chain.ChainDesk;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final ReturnDesk desk;
    private final ChainDesk chains;

    RecordAuthorisation(ReturnStep step, ReturnDesk desk, ChainDesk chains) {
        this.step = step;
        this.desk = desk;
        this.chains = chains;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<ReturnAuthorisation.GivenBefore> before =
                desk.assess(step.key(execution)).judgement().givenBefore().stream()
                        .map(one -> new ReturnAuthorisation.GivenBefore(one.invoice(), one.line(), one.quantity()))
                        .toList();
        ReturnAuthorisation claim = step.authorisation(execution).authorised(before);
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
