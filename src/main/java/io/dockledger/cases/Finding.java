package io.dockledger.cases;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong: what was expected, what was found, and the limit that the difference went over.
 *
 * @param varianceKey the same for the same fault of the same line, however often it is matched
 * @param kind such as {@code quantity}
 * @param reasonCode the code that partners use, such as {@code QTY}
 * @param documentKey the document that is at fault
 * @param line its line, where it is about one; or the charge, total, order or other document that is meant
 * @param concernsLine whether {@code line} is one, and not something else that is meant
 * @param limit in words, such as {@code at most 2 %}
 * @param limitSource table, version and rule, such as {@code match-tolerance v3 rule 7}
 * @param severity {@code warn} or {@code block}
 * @param value what is at stake, in {@code currency}
 */
public record Finding(
        String varianceKey,
        String kind,
        String reasonCode,
        String documentKey,
        @Nullable String line,
        boolean concernsLine,
        @Nullable String expected,
        @Nullable String found,
        @Nullable String difference,
        @Nullable String limit,
        @Nullable String limitSource,
        String severity,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal value,

        @Nullable String currency) {
    /** Whether the difference can be counted; it cannot where no conversion leads from one unit to the other. */
    public boolean canBeCounted() {
        return difference != null && !difference.isBlank();
    }
}
