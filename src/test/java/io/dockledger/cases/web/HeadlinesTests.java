package io.dockledger.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.cases.Finding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeadlinesTests {

    private final Headlines headlines = new Headlines();

    private static Finding finding(
            String kind, @Nullable String line, String expected, String found, String difference) {
        return finding(kind, line, line != null, expected, found, difference);
    }

    private static Finding finding(
            String kind,
            @Nullable String line,
            boolean concernsLine,
            String expected,
            String found,
            String difference) {
        return new Finding(
                kind + "|invoice:S-1/4711|" + line,
                kind,
                "QTY",
                "invoice:S-1/4711",
                line,
                concernsLine,
                expected,
                found,
                difference,
                "no conversion from CS to KGM for FISH",
                "unit conversions",
                "block",
                null,
                "EUR");
    }

    @Test
    void aQuantityThatCannotBeConvertedIsNotSaidToBeTooMuch() {
        assertThat(headlines.of(finding("quantity", "1", "a quantity in KGM", "10 CS", ""), "Invoice 4711"))
                .isEqualTo("Invoice 4711 bills 10 CS on line 1, which cannot be compared with what was received: "
                        + "no conversion from CS to KGM for FISH.");
        assertThat(headlines.of(finding("quantity", "1", "90 KGM", "100 KGM", "10 KGM"), "Invoice 4711"))
                .isEqualTo("Invoice 4711 bills 100 KGM on line 1; 90 KGM were received and not yet invoiced.");
    }

    @Test
    void whatWasPaidIsComparedWithWhatItWentBeyond() {
        assertThat(headlines.of(finding("unreleased-payment", null, "200.00 EUR", "250.00 EUR", "50.00 EUR"), "4711"))
                .isEqualTo("4711: 250.00 EUR was paid; 200.00 EUR was released to be paid.");
        assertThat(headlines.of(
                        finding("unreleased-payment", "payable", "100.00 EUR", "150.00 EUR", "50.00 EUR"), "4711"))
                .isEqualTo("4711: 150.00 EUR was paid; 100.00 EUR is to be paid.");
    }

    @Test
    void whatAnExceptionIsAboutIsALineOnlyWhereItIsOne() {
        assertThat(headlines.part(finding("quantity", "1", "", "", "1 KGM"))).isEqualTo(" on line 1");
        assertThat(headlines.part(finding("charges", "freight", false, "", "", "")))
                .isEqualTo(": freight");
        assertThat(headlines.part(finding("duplicate-exact", "invoice:S-1/4700", false, "", "", "")))
                .isEqualTo(": invoice:S-1/4700");
        assertThat(headlines.part(finding("unreleased-payment", "payable", false, "", "", "")))
                .isEqualTo(": payable");
        assertThat(headlines.part(finding("supplier", null, "", "", ""))).isEmpty();
    }
}
