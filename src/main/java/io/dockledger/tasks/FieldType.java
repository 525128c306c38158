package io.dockledger.tasks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What can stand in a form, by the names of the form-js schema. */
public enum FieldType {
    TEXT("textfield", 255),
    LONG_TEXT("textarea", 4_000),
    NUMBER("number", 0),
    SELECT("select", 0),
    RADIO("radio", 0),
    CHECKBOX("checkbox", 0),
    DATE("datetime", 0),
    /** Text to read, with nothing to fill in. */
    PARAGRAPH("text", 0);

    private final String schemaName;
    private final int longest;

    FieldType(String schemaName, int longest) {
        this.schemaName = schemaName;
        this.longest = longest;
    }

    @JsonValue
    public String schemaName() {
        return schemaName;
    }

    /** Characters, where the form itself sets no limit. */
    int longest() {
        return longest;
    }

    static Optional<FieldType> of(String schemaName) {
        return Arrays.stream(values())
                .filter(type -> type.schemaName.equals(schemaName))
                .findFirst();
    }
}
