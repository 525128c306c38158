package io.dockledger.workflow.events;

import io.dockledger.documents.Canonical;
import io.dockledger.documents.DocumentKey;
import io.dockledger.intake.BusinessEvent;
import io.dockledger.intake.EventApplication.Outcome;
import java.util.Set;

/** Applies the events of some types. */
interface EventHandler {

    /** What the data of its events is. */
    Set<Class<? extends Canonical>> handles();

    /**
     * The chains that may get something from it besides those that it names, as far as only what is recorded already tells.
     * Asked under the other locks of the event, so that these are locked, too; must not read the chains themselves.
     */
    default Set<DocumentKey> joins(Canonical data) {
        return Set.of();
    }

    /** Applies the event; the chains it belongs to are locked. */
    Outcome apply(BusinessEvent event, Canonical data);
}
