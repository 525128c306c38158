package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.intake.BusinessEvent;
import io.dockledger.intake.EventApplication.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Applies events as the inbox would: what waits for something else is parked, and tried again after each that comes. */
final class Arrivals {

    private final Scenario tools;
    private final String tenant;
    private final List<BusinessEvent> parked = new ArrayList<>();

    Arrivals(Scenario tools, String tenant) {
        this.tools = tools;
        this.tenant = tenant;
    }

    void settle(BusinessEvent event) {
        Outcome outcome = apply(List.of(event)).get(0);
        if (outcome instanceof Outcome.Parked) {
            parked.add(event);
        } else {
            assertThat(outcome).isInstanceOf(Outcome.Applied.class);
            List<BusinessEvent> again = List.copyOf(parked);
            again.stream().filter(parked::remove).forEach(this::settleParked);
        }
    }

    /** Who dies with it finds it parked as before. */
    private void settleParked(BusinessEvent event) {
        try {
            settle(event);
        } catch (RuntimeException e) {
            parked.add(event);
            throw e;
        }
    }

    /** All of it within one transaction. */
    List<Outcome> apply(List<BusinessEvent> batch) {
        return tools.tenants.inTransaction(tenant, () -> tools.application.apply(batch));
    }

    int parked() {
        return parked.size();
    }
}
