package io.dockledger.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNumberTests {

    @ParameterizedTest
    @CsvSource({
        "00-47 11a, 4711A",
        "inv\u20110099, INV99",
        "INV/001, INV1",
        "INV001, INV1",
        "Inv-2026/0007, INV20260007",
        "A100, A100",
        "000, 0",
        "--, --"
    })
    void waysToWriteOneNumberAreTheSame(String written, String normalised) {
        assertThat(DocumentNumber.normalised(written)).isEqualTo(normalised);
    }
}
