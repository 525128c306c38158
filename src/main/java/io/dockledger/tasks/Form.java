package io.dockledger.tasks;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form as people see it and as the server checks it.
 *
 * @param key its file name without the ending
 * @param fields in the order in which they are shown
 */
public record Form(String key, List<FormField> fields) {

    /** The same form with only what makes sense for this kind of exception. */
    public Form forKind(@Nullable String kind, String process) {
        return new Form(
                key, fields.stream().map(field -> field.forKind(kind, process)).toList());
    }

    /** The field of that name that can be filled in. */
    public Optional<FormField> field(String name) {
        return fields.stream()
                .filter(FormField::isFilledIn)
                .filter(field -> field.key().equals(name))
                .findFirst();
    }

    FormField outcome() {
        return field(FormField.OUTCOME).orElseThrow();
    }
}
