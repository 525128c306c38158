package io.dockledger.intake;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Says in words why an event could not be applied, for the people at the inbox. What the database or a library said stands
 * in the stack trace, for those who mend the product.
 */
final class FailureReason {

    private static final String NO_DATABASE =
            "The database was busy or did not answer. Try the event again once it does.";

    private static final String OVERTAKEN =
            "Somebody else changed the same case at the same moment. Try the event again.";

    private static final String NOT_STORABLE = """
            The database refused what the event would have written, most likely a value that it cannot hold. The stack \
            trace names it. Have the sender correct the value, or report a fault of the product.""";

    private static final String UNFORESEEN = """
            Applying the event failed in a way that was not foreseen (%s). The stack trace tells where. Report it as a \
            fault of the product.""";

    private static final String OURS = "io.dockledger.";

    private FailureReason() {}

    static String of(Throwable cause) {
        if (causes(cause).anyMatch(OptimisticLockingFailureException.class::isInstance)) {
            return OVERTAKEN;
        }
        if (causes(cause).anyMatch(FailureReason::isOutOfReach)) {
            return NO_DATABASE;
        }
        if (causes(cause).anyMatch(each -> each instanceof DataAccessException || each instanceof SQLException)) {
            return NOT_STORABLE;
        }
        return causes(cause)
                .map(FailureReason::ownWords)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseGet(() -> UNFORESEEN.formatted(cause.getClass().getSimpleName()));
    }

    private static Stream<Throwable> causes(Throwable cause) {
        return Stream.iterate(cause, each -> each != null, Throwable::getCause);
    }

    private static boolean isOutOfReach(Throwable cause) {
        return cause instanceof TransientDataAccessException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof CannotCreateTransactionException;
    }

    /**
     * What the product itself found wrong, it says in whole sentences with these exceptions. Libraries throw them, too, so
     * it counts who made them.
     */
    private static @Nullable String ownWords(Throwable cause) {
        boolean said = cause instanceof IllegalStateException || cause instanceof IllegalArgumentException;
        return said && isOurs(cause.getStackTrace()) ? cause.getMessage() : null;
    }

    private static boolean isOurs(StackTraceElement[] trace) {
        return trace.length > 0 && trace[0].getClassName().startsWith(OURS);
    }
}
