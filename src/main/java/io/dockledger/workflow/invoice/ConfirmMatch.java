package io.dockledger.workflow.invoice;

import io.micrometer.core.instrument.MeterRegistry;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The invoice is matched: whoever approves it, or nobody, decides next. */
@Component
class ConfirmMatch implements JavaDelegate {

    private final MeterRegistry meters;

    ConfirmMatch(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean overridden = (boolean) execution.getVariable(InvoiceToPayment.Variables.HAS_OVERRIDE);
        meters.counter(
                        "dockledger.match",
                        "process",
                        InvoiceToPayment.PROCESS,
                        "outcome",
                        overridden ? "overridden" : "matched")
                .increment();
    }
}
