package io.dockledger.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTests {

    private static final String OUTCOME = """
            {"type": "radio", "key": "outcome", "label": "Decision", "validate": {"required": true},
             "values": [{"value": "yes", "label": "Yes"}, {"value": "no", "label": "No"}],
             "properties": {"kinds.no": "quantity price"}}""";

    @Test
    void fieldsAreReadInOrderWithTheirRules() {
        Form form = read("""
                {"type": "text", "id": "intro", "text": "Look at the papers."}""", OUTCOME, """
                {"type": "number", "key": "amount", "label": "Amount", "description": "In euros", "decimalDigits": 2,
                 "validate": {"required": true, "min": 0.01, "max": 100},
                 "conditional": {"hide": "=outcome != \\"yes\\""}}""", """
                {"type": "separator"}""");

        assertThat(form.fields())
                .extracting(FormField::key, FormField::type, FormField::label)
                .containsExactly(
                        tuple("intro", FieldType.PARAGRAPH, "Look at the papers."),
                        tuple("outcome", FieldType.RADIO, "Decision"),
                        tuple("amount", FieldType.NUMBER, "Amount"));
        FormField amount = form.field("amount").orElseThrow();
        assertThat(amount.rules().min()).isEqualByComparingTo("0.01");
        assertThat(amount.rules().max()).isEqualByComparingTo("100");
        assertThat(amount.rules().decimalDigits()).isEqualTo(2);
        assertThat(String.valueOf(amount.condition())).isEqualTo("=outcome != \"yes\"");
    }

    @Test
    void anOptionIsOfferedForItsKindsOnly() {
        Form form = read(OUTCOME);

        assertThat(form.forKind("price", "invoice-to-payment").outcome().options())
                .hasSize(2);
        assertThat(form.forKind("tax", "invoice-to-payment").outcome().options())
                .extracting(FormField.Option::value)
                .containsExactly("yes");
        assertThat(form.forKind(null, "invoice-to-payment").outcome().options())
                .extracting(FormField.Option::value)
                .containsExactly("yes");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(List.of(), "it needs a field with the key 'outcome'"),
                Arguments.of(List.of("""
                        {"type": "textfield", "key": "outcome"}"""), "its outcome must be a required choice"),
                Arguments.of(List.of(OUTCOME, OUTCOME), "it has two fields called 'outcome'"),
                Arguments.of(List.of(OUTCOME, """
                        {"type": "filepicker", "key": "file"}"""), "fields of type 'filepicker' are not supported"),
                Arguments.of(List.of(OUTCOME, """
                        {"type": "datetime", "subtype": "time", "key": "at"}"""), "of datetime fields only the subtype 'date' is supported"),
                Arguments.of(List.of(OUTCOME, """
                        {"type": "textfield", "key": "execution.id"}"""), "'execution.id' is not a field key such as 'shortPayAmount'"),
                Arguments.of(
                        List.of(OUTCOME, """
                        {"type": "textfield", "key": "x", "conditional": {"hide": "=count(x) > 1"}}"""), "'count(x) > 1' is not a comparison such as outcome != \"shortPay\"."));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aFormThatCouldNotBeCheckedIsRefused(List<String> components, String message) {
        assertThatThrownBy(() -> read(components.toArray(String[]::new)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"initiator", "approved", "exceptionIds", "tenantId", "task", "nrOfInstances"})
    void aFieldMayNotBeCalledWhatTheProcessesCallTheirOwn(String key) {
        assertThatThrownBy(() -> read(OUTCOME, "{\"type\": \"textfield\", \"key\": \"" + key + "\"}"))
                .hasMessage("the field key '" + key + "' is reserved");
    }

    static Form read(String... components) {
        try {
            String schema = "{\"id\": \"test\", \"components\": [" + String.join(",", components) + "]}";
            return FormReader.read("test", new ObjectMapper().readTree(schema));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
