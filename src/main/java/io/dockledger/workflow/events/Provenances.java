package io.dockledger.workflow.events;

import io.dockledger.documents.Provenance;
import io.dockledger.intake.BusinessEvent;

/** Where a document comes from that an event brings. */
final class Provenances {

    private Provenances() {}

    static Provenance of(BusinessEvent event) {
        return new Provenance(
                event.source(),
                event.eventId(),
                event.actor(),
                event.correlationId(),
                event.contentHash(),
                event.occurredAt(),
                event.recordedAt());
    }
}
