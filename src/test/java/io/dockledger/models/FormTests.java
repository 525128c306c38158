package io.dockledger.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.matching.VarianceKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormTests {

    private static final String FORMS = "io.dockledger.models.ModelFiles#forms";
    private static final Set<String> TYPES =
            Set.of("text", "textfield", "textarea", "number", "radio", "select", "checkbox", "datetime");
    private static final Pattern COMPARISON = Pattern.compile("outcome != \"(\\w+)\"");
    private static final Set<String> WITHOUT_INVOICE = Set.of(
            "order-data",
            "over-delivery",
            "under-delivery",
            "cancelled-with-goods",
            "unordered-goods",
            "uncounted-goods",
            "not-invoiced",
            "not-delivered",
            "delivery-refused",
            "delivery-exceeded",
            "revenue-difference",
            "posting-differs",
            "posting-overdue");

    /** Their processes have tasks of their own for these. */
    private static final EnumSet<VarianceKind> DECIDED_ELSEWHERE = EnumSet.of(VarianceKind.STOCK_VARIANCE);

    @ParameterizedTest
    @MethodSource(FORMS)
    void isNamedAsItsFileAndReadableByFormEditors(String key) throws IOException {
        JsonNode form = form(key);
        assertThat(form.path("id").asText()).isEqualTo(key);
        assertThat(form.path("type").asText()).isEqualTo("default");
        assertThat(form.path("schemaVersion").isInt()).isTrue();
        List<String> ids =
                components(key).map(component -> component.path("id").asText()).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> !id.isBlank());
    }

    @ParameterizedTest
    @MethodSource(FORMS)
    void explainsEveryFieldToThePersonWhoFillsItIn(String key) throws IOException {
        components(key).forEach(component -> {
            assertThat(TYPES).contains(component.path("type").asText());
            if (component.has("key")) {
                assertThat(component.path("label").asText()).as("%s", component).isNotBlank();
                assertThat(component.path("description").asText())
                        .as("%s", component)
                        .isNotBlank();
            }
        });
    }

    @ParameterizedTest
    @MethodSource(FORMS)
    void asksForOneOutcomeAndForAReason(String key) throws IOException {
        Map<String, JsonNode> fields = fields(key);
        assertThat(fields).containsKeys("outcome", "reason");
        assertThat(required(fields.get("outcome"))).isTrue();
        assertThat(required(fields.get("reason"))).isTrue();
        assertThat(outcomes(key)).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource(FORMS)
    void showsFieldsOnlyForOutcomesThatItOffers(String key) throws IOException {
        List<String> outcomes = outcomes(key);
        components(key)
                .map(component -> component.path("conditional").path("hide").asText())
                .filter(condition -> !condition.isEmpty())
                .forEach(condition -> {
                    assertThat(condition).matches("=outcome != \"\\w+\"( and outcome != \"\\w+\")*");
                    Matcher named = COMPARISON.matcher(condition);
                    while (named.find()) {
                        assertThat(outcomes).contains(named.group(1));
                    }
                });
    }

    @Test
    void offerEveryKindOfVarianceSomethingToDecide() throws IOException {
        Map<String, Set<String>> kinds = kindsByOutcome();
        assertThat(kinds.keySet()).containsExactlyInAnyOrderElementsOf(outcomes("resolve-match-exception"));
        for (VarianceKind kind : EnumSet.complementOf(DECIDED_ELSEWHERE)) {
            assertThat(kinds.values().stream()
                            .filter(some -> some.contains(kind.code()))
                            .count())
                    .as("outcomes for %s", kind)
                    .isGreaterThan(1);
        }
        assertThat(kinds.values().stream().flatMap(Set::stream)).allSatisfy(VarianceKind::of);
    }

    @Test
    void rejectPayShortOrAskForCreditOnlyWhereThereIsAnInvoice() throws IOException {
        Map<String, Set<String>> kinds = kindsByOutcome();
        for (String outcome : List.of("reject", "shortPay", "requestCredit", "dispute")) {
            assertThat(kinds.get(outcome)).as(outcome).doesNotContainAnyElementsOf(WITHOUT_INVOICE);
        }
        assertThat(kinds.get("closeShort")).containsExactly("return-not-received", "under-delivery");
        assertThat(kinds.get("keepWaiting"))
                .containsExactlyInAnyOrder(
                        "not-shipped",
                        "not-invoiced",
                        "not-delivered",
                        "delivery-refused",
                        "delivery-exceeded",
                        "revenue-difference",
                        "credit-missing",
                        "posting-differs",
                        "posting-overdue",
                        "return-not-received",
                        "under-delivery",
                        "vendor-credit-missing");
    }

    private static Map<String, Set<String>> kindsByOutcome() throws IOException {
        JsonNode properties = fields("resolve-match-exception").get("outcome").path("properties");
        return properties.properties().stream()
                .filter(property -> property.getKey().startsWith("kinds."))
                .collect(Collectors.toMap(
                        property -> property.getKey().substring("kinds.".length()),
                        property -> new TreeSet<>(
                                Arrays.asList(property.getValue().asText().split(" ")))));
    }

    private static List<String> outcomes(String key) throws IOException {
        return StreamSupport.stream(fields(key).get("outcome").path("values").spliterator(), false)
                .map(value -> value.path("value").asText())
                .toList();
    }

    private static Map<String, JsonNode> fields(String key) throws IOException {
        return components(key)
                .filter(component -> component.has("key"))
                .collect(Collectors.toMap(component -> component.path("key").asText(), Function.identity()));
    }

    private static boolean required(JsonNode field) {
        return field.path("validate").path("required").asBoolean();
    }

    private static Stream<JsonNode> components(String key) throws IOException {
        return StreamSupport.stream(form(key).path("components").spliterator(), false);
    }

    private static JsonNode form(String key) throws IOException {
        return new ObjectMapper().readTree(Path.of("forms", key + ".form").toFile());
    }
}
