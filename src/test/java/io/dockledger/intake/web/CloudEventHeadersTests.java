package io.dockledger.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.intake.IntakeRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventHeadersTests {

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "Euro%20%E2%82%AC%20%F0%9F%98%80, Euro € 😀",
        "100%25, 100%",
        "'\"quoted \\\"x\\\"\"', 'quoted \"x\"'"
    })
    void percentEncodedUtf8IsDecoded(String header, String value) {
        assertThat(CloudEventHeaders.decode("ce-id", header)).isEqualTo(value);
    }

    @Test
    void itIsDecodedOnce() {
        assertThat(CloudEventHeaders.decode("ce-id", "%2541")).isEqualTo("%41");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "%GG", "%C3", "%ED%A0%80", "ü", "a\u0007"})
    void whatNoEncoderWritesIsRefused(String header) {
        assertThatThrownBy(() -> CloudEventHeaders.decode("ce-id", header))
                .isInstanceOf(IntakeRefused.class)
                .hasMessageStartingWith("The header ce-id ");
    }
}
