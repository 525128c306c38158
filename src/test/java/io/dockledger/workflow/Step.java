package io.dockledger.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One step of a {@link Story}, in words that mean the same in every tenant and at every time. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "load", value = Step.Load.class),
    @JsonSubTypes.Type(name = "event", value = Step.Event.class),
    @JsonSubTypes.Type(name = "batch", value = Step.Batch.class),
    @JsonSubTypes.Type(name = "claim", value = Step.Claim.class),
    @JsonSubTypes.Type(name = "complete", value = Step.Complete.class),
    @JsonSubTypes.Type(name = "contact", value = Step.Contact.class),
    @JsonSubTypes.Type(name = "answer", value = Step.Answer.class),
    @JsonSubTypes.Type(name = "withdrawal", value = Step.Withdrawal.class),
    @JsonSubTypes.Type(name = "time", value = Step.Time.class)
})
sealed interface Step {

    /** Reference data was loaded. */
    record Load(String set, String csv) implements Step {}

    /**
     * @param type without the prefix and the version that all types have in common
     * @param actor who did it in the source system, without the tenant
     */
    record Event(String type, JsonNode data, @Nullable String actor) implements Step {}

    /** Several events applied within one transaction. */
    record Batch(List<Event> events) implements Step {}

    record Claim(Actor person, TaskName task) implements Step {}

    record Complete(Actor person, TaskName task, String outcome, Map<String, Filled> fields) implements Step {}

    /** The supplier can be mailed from now on. */
    record Contact(String mail) implements Step {}

    /** The supplier answered the only open dispute. */
    record Answer(
            String choice,
            @Nullable String reason,
            @Nullable String quantity) implements Step {}

    /** The person took back the only open dispute. */
    record Withdrawal(Actor person) implements Step {}

    /** The timer at that element of the model fired. */
    record Time(String element) implements Step {}

    /** A person, without the tenant. */
    record Actor(String name, Set<String> groups) {}

    /**
     * An open task, known by what it is about.
     *
     * @param kind of the exception that it decides on, if it does
     * @param line of that exception, if it has one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TaskName(
            String key, @Nullable String kind, @Nullable String line) {}

    /** What a person filled into a field of a form: at most one of the three. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Filled(
            @Nullable String text,
            @Nullable BigDecimal number,
            @Nullable LocalDate day) {

        static Filled of(Object value) {
            return new Filled(
                    value instanceof String text ? text : null,
                    value instanceof BigDecimal number ? number : null,
                    value instanceof LocalDate day ? day : null);
        }

        Object value() {
            return Stream.of(text, number, day)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
