package io.dockledger.partners;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one attempt to deliver. */
sealed interface Receipt {

    int GONE = 410;
    Duration LONGEST_PAUSE = Duration.ofDays(1);

    /** @param answer what the receiver said, who has it now */
    record Delivered(String answer) implements Receipt {}

    /** @param retryAfter the pause that the receiver asks for, if it does */
    record Failed(String error, @Nullable Duration retryAfter) implements Receipt {}

    /** The receiver wants no further attempt. */
    record Gone(String error) implements Receipt {}

    /**
     * What an answer over HTTP means: only 2xx is a success, and a redirect is none.
     *
     * @param retryAfter the header of that name
     */
    static Receipt of(int httpStatus, @Nullable String retryAfter) {
        if (httpStatus >= 200 && httpStatus < 300) {
            return new Delivered("HTTP " + httpStatus);
        }
        String error = "The receiver answered HTTP %d.".formatted(httpStatus);
        return httpStatus == GONE ? new Gone(error) : new Failed(error, pause(retryAfter));
    }

    static Receipt of(Throwable fault) {
        return new Failed(DeliveryFault.sentence(fault), null);
    }

    /** Only the form in seconds; a receiver that names a date is tried again by our own schedule. */
    private static @Nullable Duration pause(@Nullable String retryAfter) {
        if (retryAfter == null || !retryAfter.matches("\\d{1,6}")) {
            return null;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(retryAfter));
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }
}
