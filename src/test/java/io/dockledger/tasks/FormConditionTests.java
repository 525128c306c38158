package io.dockledger.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormConditionTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            =outcome != "shortPay"                        | accept   | true
            =outcome != "shortPay"                        | shortPay | false
            =outcome = "accept"                           | accept   | true
            =outcome = "accept"                           | reject   | false
            =outcome != "hold" and outcome != "reject"    | approve  | true
            =outcome != "hold" and outcome != "reject"    | hold     | false
            =outcome = "a" or outcome = "b"               | b        | true
            =outcome = "a" or outcome = "b"               | c        | false
            =outcome = "a" and kind = "x" or outcome="b"  | b        | true
            =outcome = "a" or outcome = "b" and kind="x"  | a        | true
            =outcome = "this and that or another"         | this and that or another | true
            """)
    void comparesTheOutcome(String condition, String outcome, boolean hides) {
        assertThat(FormCondition.parse(condition).hides(Map.of("outcome", outcome)))
                .isEqualTo(hides);
    }

    @Test
    void aFieldThatIsNotFilledInEqualsNothing() {
        assertThat(FormCondition.parse("=reason = \"x\"").hides(Map.of())).isFalse();
        assertThat(FormCondition.parse("=reason != \"x\"").hides(Map.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outcome = \"a\"",
                "=outcome",
                "=outcome > 3",
                "=outcome = \"a\" and",
                "=not(outcome = \"a\")",
                "=outcome = a",
                "="
            })
    void whatItCannotCheckIsRefused(String condition) {
        assertThatThrownBy(() -> FormCondition.parse(condition)).isInstanceOf(IllegalArgumentException.class);
    }
}
