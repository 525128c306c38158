package io.dockledger.disputes;

import io.dockledger.identity.WrittenText;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the partner says.
 *
 * @param revision of the dispute that the partner was shown
 * @param reason given with every rejection
 * @param quantity given with every proposal
 */
public record DisputeAnswer(
        int revision,
        Choice choice,
        @Nullable String reason,
        @Nullable BigDecimal quantity) {

    private static final int LONGEST_REASON = 2_000;
    private static final BigDecimal LARGEST_QUANTITY = new BigDecimal("1000000000000");
    private static final int MOST_DECIMALS = 6;

    /** The ways to answer. */
    public enum Choice {
        ACCEPT,
        REJECT,
        PROPOSE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads what somebody filled in.
     *
     * @throws InvalidAnswer where it is none
     */
    public static DisputeAnswer of(
            @Nullable Integer revision, @Nullable String choice, @Nullable String reason, @Nullable String quantity) {
        if (revision == null) {
            throw new InvalidAnswer("revision", "Say which revision of the dispute you were shown.");
        }
        Choice chosen = choice(choice);
        String why = reason(reason);
        if (chosen == Choice.REJECT && why == null) {
            throw new InvalidAnswer("reason", "Say why you reject it.");
        }
        return new DisputeAnswer(revision, chosen, why, chosen == Choice.PROPOSE ? quantity(quantity) : null);
    }

    /** @throws InvalidAnswer where nobody could read it; what is blank is none */
    static @Nullable String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        String why = reason.strip();
        if (why.length() > LONGEST_REASON) {
            throw new InvalidAnswer("reason", "A reason may have %d characters at most.".formatted(LONGEST_REASON));
        }
        String fault = WrittenText.faultOf(why);
        if (fault != null) {
            throw new InvalidAnswer("reason", "The reason %s.".formatted(fault));
        }
        return why;
    }

    private static Choice choice(@Nullable String choice) {
        for (Choice each : Choice.values()) {
            if (each.code().equals(choice)) {
                return each;
            }
        }
        throw new InvalidAnswer("answer", "Choose accept, reject or propose.");
    }

    private static BigDecimal quantity(@Nullable String quantity) {
        try {
            BigDecimal number = new BigDecimal(quantity == null ? "" : quantity.strip());
            if (number.signum() >= 0 && number.compareTo(LARGEST_QUANTITY) <= 0 && number.scale() <= MOST_DECIMALS) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Told below, as for a number that is out of the question.
        }
        throw new InvalidAnswer("quantity", "Propose a quantity as a number, such as 95 or 95.5.");
    }
}
