package io.dockledger.tasks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form, with all that is needed to show and to check it.
 *
 * @param key its name among the values; the one called {@code outcome} is the decision, and those that end in
 *     {@code Amount} or {@code Price} are money
 * @param label what the person reads; of a paragraph, its text
 * @param options what can be chosen, in order
 * @param condition when the field is hidden; null when it always shows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormField(
        String key,
        FieldType type,
        String label,
        @Nullable String description,
        Rules rules,
        List<Option> options,
        @Nullable FormCondition condition) {

    public static final String OUTCOME = "outcome";

    /**
     * @param pattern a regular expression that must occur in the text
     * @param decimalDigits how many at most
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rules(
            boolean required,
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            @Nullable String pattern,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Integer decimalDigits) {}

    /**
     * @param kinds the kinds of exception for which it is offered; empty for all
     * @param processes the processes in whose cases it is offered; empty for all
     */
    public record Option(String value, String label, Set<String> kinds, Set<String> processes) {

        boolean isFor(@Nullable String kind, String process) {
            return (kinds.isEmpty() || (kind != null && kinds.contains(kind)))
                    && (processes.isEmpty() || processes.contains(process));
        }
    }

    /** Whether what is entered in the field of that key is money, in the currency of what the task is about. */
    public static boolean isMoney(String key) {
        return key.endsWith("Amount") || key.endsWith("Price");
    }

    boolean isOutcome() {
        return key.equals(OUTCOME);
    }

    boolean isFilledIn() {
        return type != FieldType.PARAGRAPH;
    }

    boolean offers(String value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }

    FormField forKind(@Nullable String kind, String process) {
        List<Option> offered =
                options.stream().filter(option -> option.isFor(kind, process)).toList();
        return new FormField(key, type, label, description, rules, offered, condition);
    }
}
