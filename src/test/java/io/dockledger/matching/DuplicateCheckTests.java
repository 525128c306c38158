package io.dockledger.matching;

import static io.dockledger.matching.Flour.flourBilled;
import static io.dockledger.matching.Flour.flourOrdered;
import static io.dockledger.matching.Flour.flourReceived;
import static io.dockledger.matching.Matching.match;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invoices that were here before. */
class DuplicateCheckTests {

    private final InvoiceSketch invoice = sketch("INV-0012", "S-1", "GBP", "1000.00", "2026-03-02", null);

    private static InvoiceSketch sketch(
            String number, String supplier, String currency, String total, String issuedOn, @Nullable String hash) {
        return new InvoiceSketch(
                "invoice:" + supplier + "/" + number,
                number,
                supplier,
                currency,
                Documents.number(total),
                LocalDate.parse(issuedOn),
                InvoiceStanding.OPEN,
                hash);
    }

    private static InvoiceSketch standing(InvoiceSketch sketch, InvoiceStanding standing) {
        return new InvoiceSketch(
                sketch.key(),
                sketch.number(),
                sketch.supplier(),
                sketch.currency(),
                sketch.total(),
                sketch.issuedOn(),
                standing,
                sketch.contentHash());
    }

    @ParameterizedTest
    @CsvSource({"inv-0012x, false", "inv 12, true", "INV12, true", "INV-12, true", "Inv/00012, true", "INV-120, false"})
    void theSameNumberMayBeWrittenInManyWays(String number, boolean exact) {
        List<DuplicateCheck.Duplicate> duplicates =
                DuplicateCheck.of(invoice, List.of(sketch(number, "S-1", "GBP", "1000", "2025-03-02", null)));

        assertThat(duplicates.stream().anyMatch(DuplicateCheck.Duplicate::exact))
                .isEqualTo(exact);
    }

    @ParameterizedTest
    @CsvSource({
        "INV-900, S-1, GBP, 1009.00, 2026-03-20, true",
        "INV-900, S-1, GBP, 1011.00, 2026-03-20, false",
        "INV-900, S-1, GBP, 990.00, 2026-04-01, true",
        "INV-900, S-1, GBP, 990.00, 2026-04-02, false",
        "INV-900, S-2, GBP, 1000.00, 2026-03-02, false",
        "INV-900, S-1, EUR, 1000.00, 2026-03-02, false",
        "INV-0021, S-1, GBP, 1000.00, 2025-03-02, false",
        "INV-0013, S-1, GBP, 1000.00, 2026-02-02, true",
        "INV-0013, S-1, GBP, 1000.00, 2026-01-30, false",
        "INV-0013, S-1, GBP, 500.00, 2026-03-02, false",
        "INV-12, S-1, GBP, 500.00, 2025-03-02, true",
        "INV-12, S-1, EUR, 1000.00, 2025-03-02, true"
    })
    void whatIsMuchAlikeIsProbablyTheSame(
            String number, String supplier, String currency, String total, String issuedOn, boolean probable) {
        List<DuplicateCheck.Duplicate> duplicates =
                DuplicateCheck.of(invoice, List.of(sketch(number, supplier, currency, total, issuedOn, null)));

        assertThat(duplicates.stream().anyMatch(duplicate -> !duplicate.exact()))
                .isEqualTo(probable);
    }

    @Test
    void theVerySameDocumentIsProbablyTheSameInvoiceWhoeverSendsIt() {
        InvoiceSketch sent = sketch("A-1", "S-1", "GBP", "10.00", "2026-03-02", "cafe");
        InvoiceSketch again = sketch("B-9", "S-7", "EUR", "99.00", "2025-01-01", "cafe");

        assertThat(DuplicateCheck.of(sent, List.of(again)))
                .extracting(DuplicateCheck.Duplicate::likeness)
                .containsExactly("the very same document");
    }

    @Test
    void anInvoiceIsNoDuplicateOfItselfNorOfARejectedOne() {
        InvoiceSketch rejected =
                standing(sketch("INV-12", "S-1", "GBP", "1000.00", "2026-03-02", null), InvoiceStanding.VOID);

        assertThat(DuplicateCheck.of(invoice, List.of(invoice, rejected))).isEmpty();
    }

    @Test
    void theNewcomerAnswersAndNotTheInvoiceThatIsPaid() {
        InvoiceSketch paid = standing(
                sketch("INV-12", "S-1", "GBP", "1000.00", "2026-03-02", null), InvoiceStanding.PAYMENT_RELEASED);

        assertThat(DuplicateCheck.of(invoice, List.of(paid))).hasSize(1);
        assertThat(DuplicateCheck.of(paid, List.of(invoice))).isEmpty();
    }

    @Test
    void theOtherInvoiceIsNamed() {
        InvoiceFacts first = flourBilled("I-001", "50");
        InvoiceFacts again = flourBilled("I 1", "50");
        Variance variance = match(again)
                .orders(flourOrdered())
                .receipts(flourReceived("R-1", "100"))
                .invoices(first)
                .suspects(first, again)
                .only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.DUPLICATE_EXACT);
        assertThat(variance.kind().reasonCode()).isEqualTo("OTH");
        assertThat(variance.part()).isEqualTo("invoice:S-1/I-001");
        assertThat(variance.found()).isEqualTo("I-001");
        assertThat(variance.description())
                .isEqualTo("The same as invoice I-001 of 2026-03-02 over 100.00 GBP:"
                        + " same supplier, number, currency and amount");
    }
}
