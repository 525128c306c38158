package io.dockledger.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way in for events and documents, the same for HTTP and for whoever has them in hand already. What it returns is
 * safely in the current tenant's inbox; what it refuses with {@link IntakeRefused} left no trace but a count.
 */
public interface Intake {

    /** Takes a CloudEvent in structured mode ({@code application/cloudevents+json}). */
    Received event(byte[] body);

    /** Takes CloudEvents in batch mode ({@code application/cloudevents-batch+json}): all of them or none. */
    List<Received> events(byte[] body);

    /**
     * Takes a UBL document, which may tell several events: all of them or none.
     *
     * @param source the sending system
     * @param actor the person or system who issued it there, where known
     * @param eventId unique within the source; null to take it from the document. Of several events, each has its place
     *     appended
     */
    List<Received> document(byte[] xml, String source, @Nullable String actor, @Nullable String eventId);

    /** What became of one event. */
    record Received(String id, String source, Status status) {}

    /** How an event was taken. */
    enum Status {
        /** New: it will be applied. */
        ACCEPTED,
        /** Known already with the same content: counted, and nothing else. */
        DUPLICATE,
        /** Known already with other content: kept visible, and not applied. */
        CONFLICT
    }
}
