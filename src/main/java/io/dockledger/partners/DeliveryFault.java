package io.dockledger.partners;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Says to operators why nothing was answered. */
final class DeliveryFault {

    private DeliveryFault() {}

    /** A sentence about the innermost cause that operators can do something about. */
    static String sentence(Throwable fault) {
        List<Throwable> causes =
                Stream.iterate(fault, Objects::nonNull, Throwable::getCause).toList();
        return first(causes, UnknownHostException.class)
                .map(DeliveryFault::unknown)
                .or(() -> first(causes, UnresolvedAddressException.class).map(none -> unknown("of the receiver")))
                .or(() -> first(causes, HttpTimeoutException.class).map(none -> "The receiver did not answer in time."))
                .or(() ->
                        first(causes, SocketTimeoutException.class).map(none -> "The receiver did not answer in time."))
                .or(() -> first(causes, ConnectException.class).map(DeliveryFault::unreached))
                .orElseGet(() -> other(causes.get(causes.size() - 1)));
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> causes, Class<T> kind) {
        return causes.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static String unknown(UnknownHostException fault) {
        String message = String.valueOf(fault.getMessage());
        // The platform may tell behind the name of the host that it found none.
        return fault instanceof WebhookGuard.ForbiddenAddress ? message : unknown(message.replaceAll(":.*", ""));
    }

    private static String unknown(String host) {
        return "The host %s is not known. Is the address right?".formatted(host);
    }

    private static String unreached(ConnectException fault) {
        return fault.getMessage() == null
                ? "The receiver could not be reached."
                : "The receiver could not be reached: " + fault.getMessage();
    }

    private static String other(Throwable cause) {
        return "It could not be delivered: "
                + (cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
    }
}
