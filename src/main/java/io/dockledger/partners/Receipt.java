package io.dockledger.partners;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one attempt to deliver. */
sealed interface Receipt {

    /** The receiver has it. */
    record Delivered(int httpStatus) implements Receipt {}

    /** @param retryAfter the pause that the receiver asks for, if it does */
    record Failed(String error, @Nullable Duration retryAfter) implements Receipt {}

    /** The receiver wants no further attempt. */
    record Gone(String error) implements Receipt {}
}
