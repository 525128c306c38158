package io.dockledger.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveryFaultTests {

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        new UnknownHostException("hooks.example: Name or service not known"),
                        "The host hooks.example is not known. Is the address right?"),
                Arguments.of(
                        new WebhookGuard.ForbiddenAddress("hooks.example"),
                        "The host hooks.example has a private address, and is not among the trusted hosts."),
                Arguments.of(
                        (ConnectException) new ConnectException().initCause(new UnresolvedAddressException()),
                        "The host of the receiver is not known. Is the address right?"),
                Arguments.of(new ConnectException("Refused"), "The receiver could not be reached: Refused"),
                Arguments.of(new ConnectException(), "The receiver could not be reached."),
                Arguments.of(new SocketTimeoutException("Read"), "The receiver did not answer in time."),
                Arguments.of(new IOException("Reset"), "It could not be delivered: Reset"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whyNothingWasAnsweredIsToldWithoutNamesOfOurs(IOException fault, String sentence) {
        Receipt receipt = Receipt.of(new CompletionException(new UncheckedIOException(fault)));

        assertThat(receipt).isEqualTo(new Receipt.Failed(sentence, null));
    }
}
