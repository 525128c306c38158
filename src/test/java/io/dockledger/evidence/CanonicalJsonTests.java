package io.dockledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTests {

    @Test
    void sortsKeysByUtf16CodeUnitAsTheStandardsOwnExampleDoes() {
        // RFC 8785, section 3.2.3: the emoji is a surrogate pair and so comes before the Hebrew letter's presentation
        // form.
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("\u20ac", "Euro Sign");
        value.put("\r", "Carriage Return");
        value.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        value.put("1", "One");
        value.put("\ud83d\ude00", "Emoji: Grinning Face");
        value.put("\u0080", "Control");
        value.put("\u00f6", "Latin Small Letter O With Diaeresis");

        assertThat(CanonicalJson.of(value))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                        + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void escapesWhatTheStandardNamesAndNothingElse() {
        // RFC 8785, section 3.2.2, the member "string" of its example; the slash stays bare.
        assertThat(CanonicalJson.of("\u20ac$\u000f\nA'B\"\\\\\"/"))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
        assertThat(CanonicalJson.of("\b\t\f\r\u0000\u001f\u007f\u2028"))
                .isEqualTo("\"\\b\\t\\f\\r\\u0000\\u001f\u007f\u2028\"");
    }

    @Test
    void writesLiteralsNumbersAndNestedValuesWithoutSpace() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("lines", List.of(1, -20L, Map.of(), List.of()));
        value.put("known", true);
        List<Object> withNull = new ArrayList<>();
        withNull.add(null);
        withNull.add(false);
        value.put("a", withNull);

        assertThat(CanonicalJson.of(value)).isEqualTo("{\"a\":[null,false],\"known\":true,\"lines\":[1,-20,{},[]]}");
    }

    @Test
    void writesDecimalsAndTimesAsStrings() {
        assertThat(CanonicalJson.of(new BigDecimal("1E+3"))).isEqualTo("\"1000\"");
        assertThat(CanonicalJson.of(new BigDecimal("12.50"))).isEqualTo("\"12.50\"");
        assertThat(CanonicalJson.of(Instant.parse("2026-03-01T08:00:00Z"))).isEqualTo("\"2026-03-01T08:00:00Z\"");
    }

    @Test
    void keepsWholeNumbersUpToWhatEveryReaderCanHold() {
        assertThat(CanonicalJson.of(9007199254740991L)).isEqualTo("9007199254740991");
        assertThat(CanonicalJson.of(-9007199254740991L)).isEqualTo("-9007199254740991");
        assertThat(CanonicalJson.of(new BigInteger("9007199254740993"))).isEqualTo("\"9007199254740993\"");
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(Long.MIN_VALUE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.of(9007199254740992L))
                .withMessageContaining("give it as a string");
    }

    @Test
    void refusesFloatingPointUnknownTypesAndHalfCharacters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.of(List.of(0.1)))
                .withMessageContaining("BigDecimal");
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(Map.of("a", new Object())));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of("\ud83d"));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of("\ude00\ud83d"));
    }
}
