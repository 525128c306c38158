package io.dockledger.disputes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dispute is about; all that its partner learns of us.
 *
 * @param company whose dispute it is
 * @param document the partner's own document, such as {@code Invoice 4711}
 * @param parts what is wrong with it, of which there is one at least
 * @param amount what is in dispute in all, as decimal text
 * @param currency of that amount
 */
public record DisputeSubject(String company, String document, List<Part> parts, String amount, String currency) {

    public DisputeSubject {
        parts = List.copyOf(parts);
    }

    /**
     * One thing that is wrong.
     *
     * @param line of the document, where it is about one
     * @param kind such as {@code quantity}
     * @param reasonCode the code that partners use, such as {@code QTY}
     */
    public record Part(
            @Nullable String line,
            String kind,
            String reasonCode,
            @Nullable String expected,
            @Nullable String found,
            @Nullable String difference) {}

    /** What led to the dispute. */
    public Part lead() {
        return parts.get(0);
    }
}
