package io.dockledger.returns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Goods of a return that go on to their supplier, and how long the return waits for what that credits. */
class GoodsForSuppliersTests {

    @Test
    void goodsForTheirSupplierAreWaitedForUntilTheSupplierCreditsThem() {
        Returns sent = Returns.of("A", "2", "KGM")
                .cameForItsSupplier("A", "2", "KGM")
                .told("52.80")
                .credited("52.80");
        assertThat(sent.judged().awaiting()).isEqualTo(Awaiting.VENDOR_CREDIT);
        assertThat(sent.sentToVendor("2", false).judged().awaiting()).isEqualTo(Awaiting.VENDOR_CREDIT);
        Returns credited = Returns.of("A", "2", "KGM")
                .cameForItsSupplier("A", "2", "KGM")
                .told("52.80")
                .credited("52.80")
                .sentToVendor("2", true);
        assertThat(credited.judged().awaiting()).isEqualTo(Awaiting.NOTHING);
    }

    @Test
    void goodsForTheirSupplierAreCountedItemByItem() {
        Returns other = forTheirSupplier().sentToVendor("A", "3", "KGM", true);
        assertThat(other.judged().due()).hasToString("118.80 EUR");
        assertThat(other.judged().awaiting())
                .as("3 kg of A are no 2 kg of A and 1 piece of B")
                .isEqualTo(Awaiting.VENDOR_CREDIT);
        assertThat(other.sentToVendor("B", "1", "EA", true).judged().awaiting()).isEqualTo(Awaiting.NOTHING);
    }

    @Test
    void goodsForTheirSupplierAreCountedInWhateverUnitTheyLeave() {
        assertThat(forTheirSupplier()
                        .sentToVendor("A", "2000", "GRM", true)
                        .sentToVendor("B", "1", "EA", true)
                        .judged()
                        .awaiting())
                .isEqualTo(Awaiting.NOTHING);
        assertThat(forTheirSupplier()
                        .sentToVendor("A", "3", "EA", true)
                        .sentToVendor("B", "1", "EA", true)
                        .judged()
                        .awaiting())
                .as("what cannot be counted has not left")
                .isEqualTo(Awaiting.VENDOR_CREDIT);
    }

    @Test
    void whatWasTakenBackOutOfTheReceiptDoesNotGoToItsSupplier() {
        Returns part = Returns.of("A", "2", "KGM")
                .is(ClaimFacts.Standing.CLOSED)
                .cameForItsSupplierAndLeft("A", "2", "KGM", "1")
                .told("26.40")
                .credited("26.40");
        assertThat(part.judged().awaiting()).isEqualTo(Awaiting.VENDOR_CREDIT);
        assertThat(part.sentToVendor("1", true).judged().awaiting()).isEqualTo(Awaiting.NOTHING);
    }

    /** 2 kg of A for 40.00 and 4.00 of shipping, 1 piece of B for 50.00 and 5.00, and 20% tax. */
    private static Returns forTheirSupplier() {
        return Returns.of("A", "2", "KGM")
                .and("B", "1", "EA")
                .cameForItsSupplier("A", "2", "KGM")
                .cameForItsSupplier("B", "1", "EA")
                .told("118.80")
                .credited("118.80");
    }
}
