package io.dockledger.tasks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a field is hidden: the part of FEEL that forms need, which is comparing fields with texts, joined by {@code and}
 * and {@code or}, such as {@code =outcome != "hold" and outcome != "reject"}.
 */
public final class FormCondition {

    private static final Pattern COMPARISON = Pattern.compile("\\s*([A-Za-z]\\w*)\\s*(!?=)\\s*\"([^\"\\\\]*)\"\\s*");

    private final String text;
    private final Predicate<Map<String, ?>> hides;

    private FormCondition(String text, Predicate<Map<String, ?>> hides) {
        this.text = text;
        this.hides = hides;
    }

    /** @throws IllegalArgumentException for what this part of FEEL does not have */
    static FormCondition parse(String text) {
        if (!text.startsWith("=")) {
            throw new IllegalArgumentException("The condition '" + text + "' must begin with '='.");
        }
        return new FormCondition(text, anyOf(text.substring(1)));
    }

    private static Predicate<Map<String, ?>> anyOf(String expression) {
        return parts(expression, "or").stream()
                .map(FormCondition::allOf)
                .reduce(Predicate::or)
                .orElseThrow();
    }

    private static Predicate<Map<String, ?>> allOf(String expression) {
        return parts(expression, "and").stream()
                .map(FormCondition::comparison)
                .reduce(Predicate::and)
                .orElseThrow();
    }

    /** Splits at the word where it stands outside quotes. */
    private static List<String> parts(String expression, String word) {
        List<String> parts = new ArrayList<>();
        Matcher words = Pattern.compile("\"[^\"]*\"|\\b" + word + "\\b").matcher(expression);
        int from = 0;
        while (words.find()) {
            if (words.group().equals(word)) {
                parts.add(expression.substring(from, words.start()));
                from = words.end();
            }
        }
        parts.add(expression.substring(from));
        return parts;
    }

    private static Predicate<Map<String, ?>> comparison(String expression) {
        Matcher comparison = COMPARISON.matcher(expression);
        if (!comparison.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a comparison such as outcome != \"shortPay\".".formatted(expression.strip()));
        }
        String name = comparison.group(1);
        String value = comparison.group(3);
        boolean equal = comparison.group(2).equals("=");
        return values -> equal == value.equals(String.valueOf(values.get(name)));
    }

    /** Whether the field is hidden while the fields have these values. */
    public boolean hides(Map<String, ?> values) {
        return hides.test(values);
    }

    /** As the form has it. */
    @Override
    @JsonValue
    public String toString() {
        return text;
    }
}
