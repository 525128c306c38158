package io.dockledger.intake;

import io.dockledger.documents.ReferenceData;
import io.dockledger.intake.IntakeRefused.Fault;
import io.dockledger.intake.IntakeRefused.Problem;
import io.dockledger.intake.ubl.OwnParties;
import io.dockledger.intake.ubl.UblDocument;
import io.dockledger.intake.ubl.UblReader;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads, checks and stores what comes in. Reading happens in the caller's thread, storing together with others. */
@Service
public class IntakeService implements Intake {

    private static final Pattern LINE = Pattern.compile("/lines/(\\d+)(/.*)?");

    private final CloudEvents cloudEvents;
    private final UblReader ubl;
    private final Validation validation;
    private final GroupCommit inbox;
    private final IntakeMetrics metrics;
    private final ReferenceData reference;
    private final TransactionTemplate transaction;

    IntakeService(
            CloudEvents cloudEvents,
            Validation validation,
            GroupCommit inbox,
            IntakeMetrics metrics,
            ReferenceData reference,
            TransactionTemplate transaction,
            IntakeProperties properties) {
        this.cloudEvents = cloudEvents;
        this.ubl = new UblReader(properties.maxDepth());
        this.validation = validation;
        this.inbox = inbox;
        this.metrics = metrics;
        this.reference = reference;
        this.transaction = transaction;
    }

    @Override
    public Received event(byte[] body) {
        return event(body, null);
    }

    /** @param correlationId for the event where it carries none itself */
    public Received event(byte[] body, @Nullable String correlationId) {
        return store(List.of(cloudEvents.structured(body, correlationId))).get(0);
    }

    @Override
    public List<Received> events(byte[] body) {
        return events(body, null);
    }

    /** @param correlationId for those events that carry none themselves */
    public List<Received> events(byte[] body, @Nullable String correlationId) {
        return store(cloudEvents.batch(body, correlationId));
    }

    /**
     * Takes a CloudEvent in binary mode.
     *
     * @param attributes gives the value of an attribute by its name, already decoded
     * @param mediaType of the body
     * @param correlationId for the event where it carries none itself
     */
    public Received event(
            Function<String, @Nullable String> attributes,
            byte[] body,
            String mediaType,
            @Nullable String correlationId) {
        return store(List.of(cloudEvents.binary(attributes, body, mediaType, correlationId)))
                .get(0);
    }

    @Override
    public List<Received> document(byte[] xml, String source, @Nullable String actor, @Nullable String eventId) {
        return document(xml, source, actor, eventId, null);
    }

    /** @param correlationId null to have one made */
    public List<Received> document(
            byte[] xml,
            String source,
            @Nullable String actor,
            @Nullable String eventId,
            @Nullable String correlationId) {
        check("Source", source);
        check("Actor", actor);
        check("Event-Id", eventId);
        List<UblDocument> told = ubl.read(xml, ownParties());
        return store(told.stream()
                .map(document -> arrival(document, xml, source, actor, id(eventId, document, told), correlationId))
                .toList());
    }

    private OwnParties ownParties() {
        return new OwnParties(transaction.execute(status -> reference.ownParties()));
    }

    /** The id that was given stands for the whole document; each of several events needs one of its own. */
    private static String id(@Nullable String given, UblDocument document, List<UblDocument> told) {
        if (given == null) {
            return document.id();
        }
        return told.size() == 1 ? given : given + "/" + (told.indexOf(document) + 1);
    }

    private static void check(String header, @Nullable String value) {
        String fault = value == null ? null : Envelope.faultOf(value);
        if (fault != null) {
            throw new IntakeRefused(
                    Problem.INVALID_ENVELOPE,
                    "The header %s %s.".formatted(header, fault),
                    List.of(new Fault(header, fault)));
        }
    }

    private Arrival arrival(
            UblDocument document,
            byte[] xml,
            String source,
            @Nullable String actor,
            String id,
            @Nullable String correlationId) {
        String data = valid(document);
        return new Arrival(
                source,
                id,
                document.type(),
                document.type().businessKey(document.data()),
                document.occurredAt().truncatedTo(ChronoUnit.MICROS),
                actor,
                correlationId == null ? CloudEvents.newCorrelationId() : correlationId,
                new RawContent("application/xml", xml),
                data,
                false);
    }

    private String valid(UblDocument document) {
        check("UUID", document.id());
        try {
            return validation.valid(document.type(), document.data(), "").toString();
        } catch (IntakeRefused refused) {
            List<Fault> faults = refused.faults().stream()
                    .map(fault -> inXml(fault, document))
                    .toList();
            throw Validation.invalid(faults);
        }
    }

    /** The place in the document for a place in the data that was read from it. */
    private static Fault inXml(Fault fault, UblDocument document) {
        Matcher line = LINE.matcher(fault.at());
        String root = "/" + document.root();
        if (!line.matches()) {
            return new Fault(root, "%s: %s".formatted(fault.at(), fault.message()));
        }
        String xpath = "%s/%s[%d]".formatted(root, document.lineElement(), Integer.parseInt(line.group(1)) + 1);
        String field = line.group(2) == null ? "" : line.group(2) + ": ";
        return new Fault(xpath, field + fault.message());
    }

    private List<Received> store(List<Arrival> arrivals) {
        List<Status> statuses = inbox.write(arrivals);
        List<Received> received = new ArrayList<>(arrivals.size());
        for (int place = 0; place < arrivals.size(); place++) {
            Arrival arrival = arrivals.get(place);
            metrics.received(statuses.get(place));
            received.add(new Received(arrival.eventId(), arrival.source(), statuses.get(place)));
        }
        return received;
    }
}
