package io.dockledger.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormCheckTests {

    private static final Form FORM = FormReaderTests.read("""
            {"type": "radio", "key": "outcome", "label": "Decision", "validate": {"required": true},
             "values": [{"value": "yes"}, {"value": "no"}, {"value": "never"}],
             "properties": {"kinds.never": "tax"}}""", """
            {"type": "textfield", "key": "code", "label": "Code",
             "validate": {"minLength": 3, "maxLength": 5, "pattern": "^[A-Z0-9]+$"}}""", """
            {"type": "textarea", "key": "note", "label": "Note"}""", """
            {"type": "number", "key": "amount", "label": "Amount", "decimalDigits": 2,
             "validate": {"min": 0.01, "max": 1000}}""", """
            {"type": "number", "key": "count", "label": "Count"}""", """
            {"type": "select", "key": "size", "label": "Size", "values": [{"value": "s"}, {"value": "m"}]}""", """
            {"type": "checkbox", "key": "sure", "label": "Sure"}""", """
            {"type": "checkbox", "key": "terms", "label": "Terms", "validate": {"required": true},
             "conditional": {"hide": "=outcome != \\"no\\""}}""", """
            {"type": "datetime", "key": "day", "dateLabel": "Day"}""", """
            {"type": "textfield", "key": "why", "label": "Why", "validate": {"required": true},
             "conditional": {"hide": "=outcome != \\"no\\""}}""");

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of("code", " AB1 ", "AB1"),
                Arguments.of("note", "one\r\ntwo\tthree", "one\ntwo\tthree"),
                Arguments.of("amount", "12.50", new BigDecimal("12.50")),
                Arguments.of("amount", 12, new BigDecimal("12")),
                Arguments.of("amount", new BigDecimal("0.01"), new BigDecimal("0.01")),
                Arguments.of("amount", "1000", new BigDecimal("1000")),
                Arguments.of("amount", "5.100", new BigDecimal("5.100")),
                Arguments.of("count", "-3.123456789", new BigDecimal("-3.123456789")),
                Arguments.of("count", new BigInteger("123456789012345678"), new BigDecimal("123456789012345678")),
                Arguments.of("size", "m", "m"),
                Arguments.of("sure", true, true),
                Arguments.of("sure", "on", true),
                Arguments.of("sure", "false", false),
                Arguments.of("day", "2026-02-28", LocalDate.of(2026, 2, 28)));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void whatFitsIsGivenItsType(String key, Object given, Object typed) {
        assertThat(check("yes", Map.of(key, given))).isEqualTo(Map.of(key, typed));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("code", "AB", "'Code' needs at least 3 characters."),
                Arguments.of("code", "ABCDEF", "'Code' has at most 5 characters; this has 6."),
                Arguments.of("code", "ab1", "'Code' must look like ^[A-Z0-9]+$."),
                Arguments.of("code", 123, "'Code' must be a text."),
                Arguments.of("code", Map.of("a", "b"), "'Code' must be a text."),
                Arguments.of("note", "bell\u0007", "'Note' has the character U+0007 in it, which cannot be shown."),
                Arguments.of("note", "nul\u0000", "'Note' has the character U+0000 in it, which cannot be shown."),
                Arguments.of("note", "\u202Eton", "'Note' has the character U+202E in it, which cannot be shown."),
                Arguments.of("code", "A\nBC", "'Code' has the character U+000A in it, which cannot be shown."),
                Arguments.of("note", "x".repeat(4_001), "'Note' has at most 4,000 characters; this has 4,001."),
                Arguments.of("amount", "0", "'Amount' must be at least 0.01."),
                Arguments.of("amount", "1000.01", "'Amount' must be at most 1000."),
                Arguments.of("amount", "1.005", "'Amount' has at most 2 digits after the point."),
                Arguments.of("amount", "1,50", NOT_A_NUMBER.formatted("Amount")),
                Arguments.of("amount", "NaN", NOT_A_NUMBER.formatted("Amount")),
                Arguments.of("amount", true, NOT_A_NUMBER.formatted("Amount")),
                Arguments.of("count", "1e999999999", NOT_A_NUMBER.formatted("Count")),
                Arguments.of("count", new BigDecimal("1e999999999"), NOT_A_NUMBER.formatted("Count")),
                Arguments.of("count", new BigDecimal("1e-999999999"), NOT_A_NUMBER.formatted("Count")),
                Arguments.of("size", "xl", "'Size' has no such choice."),
                Arguments.of("size", 1, "'Size' has no such choice."),
                Arguments.of("sure", "perhaps", "'Sure' must be true or false."),
                Arguments.of("day", "2026-02-30", "'Day' must be a date such as 2026-03-31."),
                Arguments.of("day", "28/02/2026", "'Day' must be a date such as 2026-03-31."),
                Arguments.of("why", "because", "'Why' is not asked for with the outcome 'yes'."),
                Arguments.of("approved", true, "This form has no field called 'approved'."),
                Arguments.of("initiator", "clerk", "This form has no field called 'initiator'."),
                Arguments.of(
                        "outcome",
                        "no",
                        "The outcome among the fields is not the outcome that was given beside them."));
    }

    private static final String NOT_A_NUMBER =
            "'%s' must be a number such as 12.50, with at most 18 digits before and after the point.";

    @ParameterizedTest
    @MethodSource("refused")
    void whatDoesNotFitIsRefusedAndNamed(String key, Object given, String message) {
        assertThat(faults("yes", Map.of(key, given)).faults())
                .containsExactly(new InvalidForm.Fault("/fields/" + key, message));
    }

    @Test
    void emptyFieldsAreLeftOut() {
        assertThat(check("yes", Map.of("code", " ", "amount", "", "why", ""))).isEmpty();
    }

    @Test
    void theOutcomeMayStandAmongTheFieldsToo() {
        assertThat(check("yes", Map.of("outcome", "yes"))).isEmpty();
    }

    @Test
    void aRequiredFieldIsNeededWhereItShows() {
        assertThat(faults("no", Map.of("sure", true)).faults())
                .containsExactly(
                        new InvalidForm.Fault("/fields/terms", "'Terms' is needed."),
                        new InvalidForm.Fault("/fields/why", "'Why' is needed."));
        assertThat(faults("no", Map.of("terms", false, "why", "x")).faults())
                .containsExactly(new InvalidForm.Fault("/fields/terms", "'Terms' must be ticked."));
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThat(faults("yes", Map.of("amount", "0", "day", "x", "strange/~key", "y"))
                        .faults())
                .extracting(InvalidForm.Fault::pointer)
                .containsExactlyInAnyOrder("/fields/amount", "/fields/day", "/fields/strange~1~0key");
    }

    @Test
    void anOutcomeIsNeededAndMustBeOffered() {
        assertThat(faults(null, Map.of()).faults())
                .extracting(InvalidForm.Fault::pointer, InvalidForm.Fault::message)
                .containsExactly(tuple("/outcome", "'Decision' is needed."));
        assertThat(faults("never", Map.of()).faults())
                .extracting(InvalidForm.Fault::message)
                .containsExactly("'never' is not offered here; choose yes, no.");
    }

    @Test
    void aDraftMayBeHalfFinishedButNotStrange() {
        FormCheck.checkDraft(FORM, Map.of("outcome", "n", "amount", "twel", "why", "", "sure", true));

        assertThatThrownBy(() -> FormCheck.checkDraft(FORM, Map.of("approved", true)))
                .isInstanceOf(InvalidForm.class);
        assertThatThrownBy(() -> FormCheck.checkDraft(FORM, Map.of("note", "x".repeat(4_001))))
                .isInstanceOf(InvalidForm.class);
        assertThatThrownBy(() -> FormCheck.checkDraft(FORM, Map.of("note", Map.of("a", "b"))))
                .isInstanceOf(InvalidForm.class);
    }

    private static Map<String, Object> check(@Nullable String outcome, Map<String, ?> input) {
        return FormCheck.check(FORM.forKind("quantity", "invoice-to-payment"), outcome, input);
    }

    private static InvalidForm faults(@Nullable String outcome, Map<String, ?> input) {
        return catchThrowableOfType(InvalidForm.class, () -> check(outcome, input));
    }
}
