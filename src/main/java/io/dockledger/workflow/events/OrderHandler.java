package io.dockledger.workflow.events;

import io.dockledger.documents.Canonical;
import io.dockledger.documents.Order;
import io.dockledger.intake.BusinessEvent;
import io.dockledger.intake.EventApplication.Outcome;
import java.util.Map;

/**
 * Orders and what changes them. A second release is a change where it says something else, and nothing where it does not.
 *
 * @param <O> which orders
 */
abstract class OrderHandler<O extends Order<?>> implements EventHandler {

    private final Register register;
    private final Reports reports;
    private final Class<O> orders;

    OrderHandler(Register register, Reports reports, Class<O> orders) {
        this.register = register;
        this.reports = reports;
        this.orders = orders;
    }

    /** What an order has become, and how its case is told of that. */
    record Change<O>(O after, String message, String milestone) {}

    /** Enters an order that was not known. */
    abstract Outcome released(Register register, BusinessEvent event, O order);

    /** @param data the order once more, or what changes it */
    abstract Change<O> change(O before, Canonical data);

    @Override
    public final Outcome apply(BusinessEvent event, Canonical data) {
        return register.known(data.key(), orders)
                .map(before -> changed(event, before, data))
                .orElseGet(() -> orders.isInstance(data)
                        ? released(register, event, orders.cast(data))
                        : Outcomes.waitsFor(data.key()));
    }

    private Outcome changed(BusinessEvent event, O before, Canonical data) {
        Change<O> change = change(before, data);
        return register.amend(
                event,
                before,
                change.after(),
                () -> reports.report(before.key(), change.message(), change.milestone(), Map.of()));
    }
}
