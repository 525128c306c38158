package io.dockledger.intake;

import io.dockledger.identity.WrittenText;
import io.dockledger.intake.IntakeRefused.Fault;
import io.dockledger.intake.IntakeRefused.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The attributes of a CloudEvent that we read; others are allowed and left in the raw content. */
record Envelope(
        String id,
        String source,
        EventType type,
        Instant time,
        @Nullable String actor,
        @Nullable String correlationId) {

    /** Room for a UUID, a URN or a readable number with its system. */
    static final int LONGEST = 200;

    /**
     * @param attributes gives an attribute's value by its name
     * @param place says where an attribute stands in what was sent
     * @throws IntakeRefused naming every attribute that is missing or not valid
     */
    static Envelope of(Function<String, @Nullable String> attributes, UnaryOperator<String> place) {
        return new Reading(attributes, place).envelope();
    }

    /** What is wrong with a text that names something: too long, empty, or with characters that nobody can see. */
    static @Nullable String faultOf(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            return "must be 1 to %d characters".formatted(LONGEST);
        }
        return WrittenText.faultOfLine(text);
    }

    private static final class Reading {

        private final Function<String, @Nullable String> attributes;
        private final UnaryOperator<String> place;
        private final List<Fault> faults = new ArrayList<>();

        Reading(Function<String, @Nullable String> attributes, UnaryOperator<String> place) {
            this.attributes = attributes;
            this.place = place;
        }

        Envelope envelope() {
            String version = required("specversion");
            if (!version.isEmpty() && !version.equals("1.0")) {
                fault("specversion", "must be 1.0");
            }
            String id = required("id");
            String source = source();
            String type = required("type");
            Instant time = time();
            String actor = optional("actor");
            String correlationId = optional("correlationid");
            if (!faults.isEmpty()) {
                throw new IntakeRefused(
                        Problem.INVALID_ENVELOPE, "The event's attributes are not valid: " + told(), faults);
            }
            return new Envelope(id, source, known(type), time, actor, correlationId);
        }

        private String required(String name) {
            String value = optional(name);
            if (value == null && faults.stream().noneMatch(fault -> fault.at().equals(place.apply(name)))) {
                fault(name, "is required");
            }
            return value == null ? "" : value;
        }

        private @Nullable String optional(String name) {
            String value = attributes.apply(name);
            String fault = value == null ? null : faultOf(value);
            if (fault != null) {
                fault(name, fault);
                return null;
            }
            return value;
        }

        private String source() {
            String source = required("source");
            try {
                URI unused = new URI(source);
            } catch (URISyntaxException e) {
                fault("source", "must be a URI reference such as /erp/north");
            }
            return source;
        }

        private Instant time() {
            String time = required("time");
            if (time.isEmpty()) {
                return Instant.EPOCH; // The fault is noted already.
            }
            try {
                OffsetDateTime read = OffsetDateTime.parse(time.toUpperCase(Locale.ROOT));
                if (!PlausibleYears.include(read)) {
                    fault("time", PlausibleYears.REQUIRED);
                }
                return read.toInstant().truncatedTo(ChronoUnit.MICROS);
            } catch (DateTimeParseException e) {
                fault("time", "must be a time with its offset such as 2026-01-31T10:00:00Z");
                return Instant.EPOCH;
            }
        }

        private EventType known(String type) {
            return EventType.of(type)
                    .orElseThrow(() -> new IntakeRefused(
                            Problem.UNKNOWN_TYPE,
                            "There is no event type '%s'; GET /api/v1/schemas lists those that there are."
                                    .formatted(type),
                            List.of(new Fault(place.apply("type"), "is not a known event type"))));
        }

        private void fault(String name, String message) {
            faults.add(new Fault(place.apply(name), message));
        }

        private String told() {
            Fault first = faults.get(0);
            return first.at() + " " + first.message() + (faults.size() > 1 ? ", and more" : "") + ".";
        }
    }
}
