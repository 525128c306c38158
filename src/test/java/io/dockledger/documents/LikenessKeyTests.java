package io.dockledger.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class LikenessKeyTests {

    private static final String DAY = "2026-10-14";

    @Property(tries = 5_000)
    void twoAmountsWithinOnePercentShareALock(
            @ForAll @BigRange(min = "0.01", max = "9999999.99") @Scale(2) BigDecimal total,
            @ForAll @BigRange(min = "0", max = "0.01") @Scale(4) BigDecimal less) {
        BigDecimal other = total.subtract(total.multiply(less));

        assertThat(LikenessKey.of(invoice("A-1", total.toPlainString()), null))
                .containsAnyElementsOf(LikenessKey.of(invoice("B-2", other.toPlainString()), null));
    }

    @Test
    void amountsFartherApartShareNone() {
        assertThat(LikenessKey.of(invoice("A-1", "100.00"), "hash-1"))
                .doesNotContainAnyElementsOf(LikenessKey.of(invoice("B-2", "103.10"), "hash-2"));
    }

    @Test
    void oneNumberWrittenInTwoWaysSharesALock() {
        assertThat(LikenessKey.of(invoice("INV001", "5.00"), null))
                .containsAnyElementsOf(LikenessKey.of(invoice("inv/1", "900.00"), null));
    }

    @Test
    void oneDocumentOfTwoSuppliersSharesALock() {
        assertThat(LikenessKey.of(SampleDocuments.invoice("S-1", "A-1", "5.00", DAY), "hash"))
                .containsAnyElementsOf(LikenessKey.of(SampleDocuments.invoice("S-2", "B-2", "900.00", DAY), "hash"));
    }

    @Test
    void oneAmountOfTwoSuppliersSharesNone() {
        assertThat(LikenessKey.of(SampleDocuments.invoice("S-1", "A-1", "5.00", DAY), null))
                .doesNotContainAnyElementsOf(LikenessKey.of(SampleDocuments.invoice("S-2", "B-2", "5.00", DAY), null));
    }

    @Test
    void anInvoiceOverNothingHasItsLocks() {
        assertThat(LikenessKey.of(invoice("A-1", "0.00"), null))
                .containsAnyElementsOf(LikenessKey.of(invoice("B-2", "0.00"), null));
    }

    private static Invoice invoice(String number, String total) {
        return SampleDocuments.invoice(number, total, DAY);
    }
}
