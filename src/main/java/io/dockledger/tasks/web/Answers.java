package io.dockledger.tasks.web;

import io.dockledger.tasks.FieldType;
import io.dockledger.tasks.FormField;
import io.dockledger.tasks.TaskDetail.FilledForm;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what was filled into a form, as whoever filled it in has read it; templates call it {@code @answers}. */
@Component("answers")
class Answers {

    /** @param money the same as {@code text}, where it is an amount of money */
    public record Answer(
            String label, String text, @Nullable BigDecimal money) {}

    /** Every field that was filled in, in the order of the form. */
    public List<Answer> of(FilledForm filled) {
        return filled.form().fields().stream()
                .filter(field -> filled.values().get(field.key()) != null)
                .map(field -> of(field, String.valueOf(filled.values().get(field.key()))))
                .toList();
    }

    private Answer of(FormField field, String value) {
        if (field.type() == FieldType.CHECKBOX) {
            return new Answer(field.label(), Boolean.parseBoolean(value) ? "Yes" : "No", null);
        }
        String chosen = field.options().stream()
                .filter(option -> option.value().equals(value))
                .map(FormField.Option::label)
                .findFirst()
                .orElse(value);
        return new Answer(field.label(), chosen, money(field.key(), value));
    }

    /** The amount of money that was entered in the field of that key; null where it is none. */
    public @Nullable BigDecimal money(String key, Object value) {
        return FormField.isMoney(key) ? new BigDecimal(value.toString()) : null;
    }
}
