package io.dockledger.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a form-js schema, and refuses what the server could not check. */
final class FormReader {

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");

    /** Names that the engine and the processes use themselves; a form must not write to them. */
    private static final Set<String> RESERVED = Set.of(
            "approved",
            "assignee",
            "authenticateduserid",
            "businesskey",
            "candidategroup",
            "caseid",
            "duty",
            "execution",
            "exceptionid",
            "exceptionids",
            "initiator",
            "loopcounter",
            "nrofactiveinstances",
            "nrofcompletedinstances",
            "nrofinstances",
            "task",
            "taskid",
            "tenantid");

    /** Things that only arrange the page. */
    private static final Set<String> LAYOUT = Set.of("separator", "spacer");

    private FormReader() {}

    /** @throws IllegalArgumentException when the form is not what it should be; the message says where */
    static Form read(String key, JsonNode schema) {
        require(key.equals(schema.path("id").asText()), "its id must be its file name");
        List<FormField> fields = new ArrayList<>();
        for (JsonNode component : schema.path("components")) {
            if (!LAYOUT.contains(component.path("type").asText())) {
                fields.add(field(component));
            }
        }
        Form form = new Form(key, List.copyOf(fields));
        requireDistinctKeys(form);
        FormField outcome = form.field(FormField.OUTCOME)
                .orElseThrow(() -> new IllegalArgumentException("it needs a field with the key 'outcome'"));
        require(outcome.rules().required() && !outcome.options().isEmpty(), "its outcome must be a required choice");
        return form;
    }

    private static void requireDistinctKeys(Form form) {
        Set<String> keys = new HashSet<>();
        for (FormField field : form.fields()) {
            require(!field.isFilledIn() || keys.add(field.key()), "it has two fields called '" + field.key() + "'");
        }
    }

    private static FormField field(JsonNode component) {
        String name = component.path("type").asText();
        FieldType type = FieldType.of(name)
                .orElseThrow(() -> new IllegalArgumentException("fields of type '" + name + "' are not supported"));
        require(
                type != FieldType.DATE
                        || component.path("subtype").asText("date").equals("date"),
                "of datetime fields only the subtype 'date' is supported");
        return new FormField(
                key(component, type),
                type,
                label(component, type),
                textOrNull(component, "description"),
                rules(component),
                options(component),
                condition(component));
    }

    private static String key(JsonNode component, FieldType type) {
        if (type == FieldType.PARAGRAPH) {
            return component.path("id").asText();
        }
        String key = component.path("key").asText();
        require(KEY.matcher(key).matches(), "'" + key + "' is not a field key such as 'shortPayAmount'");
        require(!RESERVED.contains(key.toLowerCase(Locale.ROOT)), "the field key '" + key + "' is reserved");
        return key;
    }

    private static String label(JsonNode component, FieldType type) {
        String member = type == FieldType.PARAGRAPH ? "text" : "label";
        return component.path(member).asText(component.path("dateLabel").asText());
    }

    private static FormField.Rules rules(JsonNode component) {
        JsonNode validate = component.path("validate");
        String pattern = textOrNull(validate, "pattern");
        if (pattern != null) {
            Pattern.compile(pattern);
        }
        return new FormField.Rules(
                validate.path("required").asBoolean(),
                validate.has("minLength") ? validate.get("minLength").asInt() : null,
                validate.has("maxLength") ? validate.get("maxLength").asInt() : null,
                pattern,
                validate.has("min") ? validate.get("min").decimalValue() : null,
                validate.has("max") ? validate.get("max").decimalValue() : null,
                component.has("decimalDigits") ? component.get("decimalDigits").asInt() : null);
    }

    private static List<FormField.Option> options(JsonNode component) {
        List<FormField.Option> options = new ArrayList<>();
        for (JsonNode option : component.path("values")) {
            String value = option.path("value").asText();
            options.add(new FormField.Option(
                    value,
                    option.path("label").asText(value),
                    words(component, "kinds." + value),
                    words(component, "processes." + value)));
        }
        return List.copyOf(options);
    }

    /** The words of a property; none where it is left out. */
    private static Set<String> words(JsonNode component, String property) {
        String words = component.path("properties").path(property).asText();
        return words.isBlank() ? Set.of() : Set.of(words.strip().split("\\s+"));
    }

    private static @Nullable FormCondition condition(JsonNode component) {
        String hide = textOrNull(component.path("conditional"), "hide");
        return hide == null ? null : FormCondition.parse(hide);
    }

    private static @Nullable String textOrNull(JsonNode node, String member) {
        return node.path(member).isTextual() ? node.get(member).asText() : null;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
