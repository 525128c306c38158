package io.dockledger.workflow.events;

import io.dockledger.documents.Canonical;
import io.dockledger.intake.BusinessEvent;
import io.dockledger.intake.EventApplication.Outcome;
import java.util.Set;

/** Applies the events of some types. */
interface EventHandler {

    /** What the data of its events is. */
    Set<Class<? extends Canonical>> handles();

    /** Applies the event; the chains it belongs to are locked. */
    Outcome apply(BusinessEvent event, Canonical data);
}
