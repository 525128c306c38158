package io.dockledger.tasks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks what somebody filled in against the form, and gives the values their types. */
final class FormCheck {

    private final Form form;
    private final Map<String, ?> input;
    private final List<InvalidForm.Fault> faults = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private FormCheck(Form form, Map<String, ?> input) {
        this.form = form;
        this.input = input;
    }

    /**
     * The typed values by field, without the outcome, and without fields that are hidden or left empty.
     *
     * @param form reduced to what is offered for the exception
     * @throws InvalidForm with every fault that was found
     */
    static Map<String, Object> check(Form form, @Nullable String outcome, Map<String, ?> input) {
        FormCheck check = new FormCheck(form, input);
        check.checkNames(outcome);
        if (check.acceptOutcome(outcome)) {
            form.fields().stream()
                    .filter(field -> field.isFilledIn() && !field.isOutcome())
                    .forEach(field -> check.accept(field, String.valueOf(outcome)));
        }
        check.refuse();
        return check.values;
    }

    private void refuse() {
        if (!faults.isEmpty()) {
            throw new InvalidForm(faults);
        }
    }

    /**
     * Checks of what is not yet finished only that it could be kept and shown again.
     *
     * @throws InvalidForm with every fault that was found
     */
    static void checkDraft(Form form, Map<String, ?> input) {
        FormCheck check = new FormCheck(form, input);
        input.forEach((key, value) -> {
            if (form.field(key).isEmpty()) {
                check.refuseUnknown(key);
            } else if (!FieldValue.canBeKept(value)) {
                check.fault("/fields/" + key, "'%s' cannot be kept as it is.".formatted(key));
            }
        });
        check.refuse();
    }

    private void checkNames(@Nullable String outcome) {
        input.forEach((key, value) -> {
            if (form.field(key).isEmpty()) {
                refuseUnknown(key);
            } else if (key.equals(FormField.OUTCOME) && !String.valueOf(value).equals(outcome)) {
                fault("/fields/" + key, "The outcome among the fields is not the outcome that was given beside them.");
            }
        });
    }

    private void refuseUnknown(String key) {
        String pointer = "/fields/" + key.replace("~", "~0").replace("/", "~1");
        fault(pointer, "This form has no field called '" + key + "'.");
    }

    private boolean acceptOutcome(@Nullable String outcome) {
        FormField field = form.outcome();
        if (outcome == null || outcome.isBlank()) {
            fault("/outcome", "'%s' is needed.".formatted(field.label()));
            return false;
        }
        if (!field.offers(outcome)) {
            fault("/outcome", "'%s' is not offered here; choose %s.".formatted(outcome, offered(field)));
            return false;
        }
        return true;
    }

    private static String offered(FormField field) {
        return field.options().stream().map(FormField.Option::value).collect(Collectors.joining(", "));
    }

    private void accept(FormField field, String outcome) {
        Object given = input.get(field.key());
        if (given == null || given.toString().isBlank()) {
            if (field.rules().required() && !isHidden(field, outcome)) {
                fault(field, "is needed");
            }
        } else if (isHidden(field, outcome)) {
            fault(field, "is not asked for with the outcome '" + outcome + "'");
        } else {
            convert(field, given);
        }
    }

    private boolean isHidden(FormField field, String outcome) {
        if (field.condition() == null) {
            return false;
        }
        Map<String, Object> known = new HashMap<>(values);
        known.put(FormField.OUTCOME, outcome);
        return field.condition().hides(known);
    }

    private void convert(FormField field, Object given) {
        try {
            values.put(field.key(), FieldValue.of(field, given));
        } catch (FieldValue.Unfit unfit) {
            fault(field, unfit.reason());
        }
    }

    private void fault(FormField field, String what) {
        fault("/fields/" + field.key(), "'%s' %s.".formatted(field.label(), what));
    }

    private void fault(String pointer, String message) {
        faults.add(new InvalidForm.Fault(pointer, message));
    }
}
