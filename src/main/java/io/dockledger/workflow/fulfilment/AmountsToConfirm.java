package io.dockledger.workflow.fulfilment;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.LedgerEntry;
import io.dockledger.money.Money;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.engine.AmountOfTask;
import io.dockledger.workflow.fulfilment.OrderToRevenue.Tasks;
import io.dockledger.workflow.fulfilment.OrderToRevenue.Variables;
import java.util.Map;
import java.util.Optional;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Revenue is confirmed, and an accrual posted, over its own amount and not over that of the order. */
@Component
class AmountsToConfirm implements AmountOfTask {

    /** The variables that hold the key of what is decided on. */
    private static final Map<String, String> DECIDED_ON =
            Map.of(Tasks.CONFIRM_REVENUE, Variables.REVENUE_KEY, Tasks.POST_ACCRUAL, Variables.ACCRUAL_KEY);

    private final ChainDesk chains;

    AmountsToConfirm(ChainDesk chains) {
        this.chains = chains;
    }

    @Override
    public Optional<Money> of(String task, DelegateExecution execution) {
        return Optional.ofNullable(DECIDED_ON.get(task))
                .map(variable -> DocumentKey.parse((String) execution.getVariable(variable)))
                .flatMap(chains::find)
                .map(recorded -> (LedgerEntry) recorded.document())
                .map(entry -> new Money(entry.total(), entry.currency()));
    }
}
