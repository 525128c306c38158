package io.dockledger.workflow.engine;

import io.dockledger.tasks.FormField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the person entered who completes a task right now. Delegates that follow in the same transaction read it here, so
 * that what people type does not become process variables.
 *
 * @param fields typed values by field key
 */
public record CompletedTask(String taskId, String person, String chosen, Map<String, Object> fields) {

    private static final String REASON = "reason";

    private static final ThreadLocal<@Nullable CompletedTask> CURRENT = new ThreadLocal<>();

    /** Does the work with this as the task being completed. */
    public void during(Runnable work) {
        CURRENT.set(this);
        try {
            work.run();
        } finally {
            CURRENT.remove();
        }
    }

    /** The task being completed, where this follows a person's decision. */
    public static Optional<CompletedTask> ongoing() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** @throws IllegalStateException where no task is being completed */
    public static CompletedTask current() {
        return ongoing()
                .orElseThrow(() -> new IllegalStateException(
                        "No task is being completed; this step follows a person's decision."));
    }

    /** Why the person decided so; every form asks for it. */
    public String reason() {
        return text(REASON);
    }

    /** What was entered in the field, as text; empty where nothing was. */
    public String text(String field) {
        Object value = fields.get(field);
        return value == null ? "" : value.toString();
    }

    /** The number entered in the field. @throws IllegalArgumentException where there is none */
    public BigDecimal number(String field) {
        if (fields.get(field) instanceof BigDecimal number) {
            return number;
        }
        throw new IllegalArgumentException("The field '" + field + "' needs a number.");
    }

    /** The day entered in the field. @throws IllegalArgumentException where there is none */
    public LocalDate day(String field) {
        if (fields.get(field) instanceof LocalDate day) {
            return day;
        }
        throw new IllegalArgumentException("The field '" + field + "' needs a day.");
    }

    static String outcome() {
        return current().chosen();
    }

    /** For the evidence: amounts of money with their currency, because a number alone proves little. */
    static Map<String, Object> detail(@Nullable String currency) {
        CompletedTask task = current();
        Map<String, String> texts = new TreeMap<>();
        task.fields().forEach((name, value) -> texts.put(name, told(name, value, currency)));
        return Map.of("outcome", task.chosen(), "fields", texts);
    }

    private static String told(String field, Object value, @Nullable String currency) {
        return FormField.isMoney(field) && currency != null ? value + " " + currency : String.valueOf(value);
    }
}
