package io.dockledger.workflow.fulfilment;

import io.dockledger.cases.AmountMeaning;
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

    /** @param variable that holds the key of what is decided on */
    private record DecidedOn(String variable, AmountMeaning meaning) {}

    private static final Map<String, DecidedOn> DECIDED_ON = Map.of(
            Tasks.CONFIRM_REVENUE, new DecidedOn(Variables.REVENUE_KEY, AmountMeaning.REVENUE),
            Tasks.POST_ACCRUAL, new DecidedOn(Variables.ACCRUAL_KEY, AmountMeaning.ACCRUAL));

    private final ChainDesk chains;

    AmountsToConfirm(ChainDesk chains) {
        this.chains = chains;
    }

    @Override
    public Optional<Amount> of(String task, DelegateExecution execution) {
        return Optional.ofNullable(DECIDED_ON.get(task)).flatMap(decidedOn -> of(decidedOn, execution));
    }

    private Optional<Amount> of(DecidedOn decidedOn, DelegateExecution execution) {
        return chains.find(DocumentKey.parse((String) execution.getVariable(decidedOn.variable())))
                .map(recorded -> (LedgerEntry) recorded.document())
                .map(entry -> new Amount(new Money(entry.total(), entry.currency()), decidedOn.meaning()));
    }
}
