package io.dockledger.documents;

import static io.dockledger.documents.SampleDocuments.decimal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.documents.DocumentChange.InspectedLine;
import io.dockledger.documents.DocumentChange.QualityInspected;
import io.dockledger.documents.DocumentChange.ReceiptReversed;
import io.dockledger.documents.GoodsReceiptLine.Quality;
import io.dockledger.money.UnitConversion;
import io.dockledger.money.UnitConversions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The receipt has 90 LTR on line 1, of which 5 were rejected on the dock, held; and 20 KGM on line 2, not judged. */
class GoodsReceiptTests {

    private final GoodsReceipt receipt = SampleDocuments.receipt();

    @Test
    void goodsOnHoldAreAcceptedButNotFree() {
        assertThat(receipt.state()).isEqualTo("held");
        assertThat(line(receipt, "1").accepted()).isEqualByComparingTo("85");
        assertThat(line(receipt, "1").held()).isEqualByComparingTo("85");
        assertThat(line(receipt, "2").held()).isEqualByComparingTo("0");
        assertThat(receipt.held().lines()).allMatch(line -> line.held().compareTo(line.accepted()) == 0);
    }

    @Test
    void releasingFreesAllOfThem() {
        GoodsReceipt released = receipt.released();

        assertThat(released.state()).isEqualTo("posted");
        assertThat(released.lines()).allMatch(line -> line.quality() == Quality.RELEASED);
        assertThat(line(released, "1").accepted()).isEqualByComparingTo("85");
    }

    @Test
    void anInspectionReleasesWhatItAcceptsAndTakesOutWhatItRejects() {
        GoodsReceipt inspected = receipt.inspected(inspection("Q-1", found("80", "5")));

        assertThat(line(inspected, "1").accepted()).isEqualByComparingTo("80");
        assertThat(line(inspected, "1").rejected()).isEqualByComparingTo("10");
        assertThat(line(inspected, "1").quality()).isEqualTo(Quality.RELEASED);
        assertThat(inspected.state()).isEqualTo("posted");
    }

    @Test
    void anInspectionOfAPartLeavesTheRestOnHold() {
        GoodsReceipt first = receipt.inspected(inspection("Q-1", found("30", "5")));

        assertThat(line(first, "1").accepted()).isEqualByComparingTo("80");
        assertThat(line(first, "1").held()).isEqualByComparingTo("50");
        assertThat(first.onHold()).isTrue();

        GoodsReceipt second = first.inspected(inspection("Q-2", found("50", "0")));
        assertThat(second.onHold()).isFalse();
        assertThat(line(second, "1").accepted()).isEqualByComparingTo("80");
    }

    @Test
    void goodsOfWhichNothingIsAcceptedAreRejectedAndStayThat() {
        GoodsReceipt rejected = receipt.inspected(inspection("Q-1", found("0", "85")));

        assertThat(line(rejected, "1").quality()).isEqualTo(Quality.REJECTED);
        assertThat(line(rejected, "1").accepted()).isEqualByComparingTo("0");
        assertThat(line(rejected.released(), "1").quality()).isEqualTo(Quality.REJECTED);
        assertThat(rejected.onHold()).isFalse();
    }

    @Test
    void theSameInspectionCountsOnce() {
        GoodsReceipt inspected = receipt.inspected(inspection("Q-1", found("80", "5")));

        assertThat(inspected.inspected(inspection("Q-1", found("80", "5")))).isEqualTo(inspected);
    }

    @Test
    void anInspectionOfGoodsThatNobodyHeldPutsNothingOnHold() {
        GoodsReceipt inspected =
                receipt.inspected(inspection("Q-1", new InspectedLine("2", decimal("3"), decimal("1"), null, null)));

        assertThat(line(inspected, "2").accepted()).isEqualByComparingTo("19");
        assertThat(line(inspected, "2").held()).isEqualByComparingTo("0");
    }

    @Test
    void anInspectionMayCountInAnotherUnit() {
        UnitConversions cases = UnitConversions.of(List.of(new UnitConversion("MILK-1L", "CS", "LTR", decimal("5"))));
        QualityInspected inspection =
                inspection("Q-1", new InspectedLine("1", decimal("16"), decimal("1"), "CS", null));

        GoodsReceipt inspected = receipt.inspected(inspection, cases);

        assertThat(line(inspected, "1").accepted()).isEqualByComparingTo("80");
        assertThat(inspected.onHold()).isFalse();
    }

    @Test
    void anInspectionInAUnitThatLeadsNowhereOrOfAnUnknownLineIsRefused() {
        assertThatThrownBy(() -> receipt.inspected(
                        inspection("Q-1", new InspectedLine("1", decimal("1"), decimal("0"), "CS", null))))
                .isInstanceOf(InvalidChange.class)
                .hasMessage("Receipt R-1 line 1 is counted in LTR, but the inspection in CS,"
                        + " and no conversion between them is loaded.");
        assertThatThrownBy(() -> receipt.inspected(
                        inspection("Q-1", new InspectedLine("9", decimal("1"), decimal("0"), null, null))))
                .hasMessage("Receipt R-1 has no line 9.");
    }

    @Test
    void aReversalTakesBackWhatItNames() {
        GoodsReceipt reversed = receipt.reversed(reversal(new ReversedLine("2", decimal("4"), null)));

        assertThat(line(reversed, "2").accepted()).isEqualByComparingTo("16");
        assertThat(line(reversed, "1").accepted()).isEqualByComparingTo("85");
        assertThat(reversed.reversalReason()).isEqualTo("wrong dock");
    }

    @Test
    void aReversalWithoutLinesTakesBackAll() {
        GoodsReceipt reversed = receipt.reversed(reversal(new ReversedLine("2", decimal("4"), null)))
                .reversed(reversal());

        assertThat(reversed.lines()).allMatch(line -> line.accepted().signum() == 0);
        assertThat(reversed.state()).isEqualTo("reversed");
    }

    @Test
    void noMoreIsReversedThanIsLeft() {
        GoodsReceipt reversed = receipt.reversed(reversal(new ReversedLine("2", decimal("15"), null)));

        assertThatThrownBy(() -> reversed.reversed(reversal(new ReversedLine("2", decimal("6"), null))))
                .isInstanceOf(InvalidChange.class)
                .hasMessage("Receipt R-1 line 2: 6 KGM cannot be taken back, only 5 are left.");
    }

    @Test
    void aReversalInAnotherUnitIsRefusedWithTheUnitOfItsLine() {
        assertThatThrownBy(() -> receipt.reversed(reversal(new ReversedLine("2", decimal("1"), "XBX"))))
                .isInstanceOf(InvalidChange.class)
                .hasMessage("Receipt R-1 line 2 is in KGM, so 1 XBX cannot be taken back of it. State it in KGM.");
    }

    @Test
    void oneReversalCannotTakeALineTwiceBeyondWhatIsLeft() {
        assertThatThrownBy(() -> receipt.reversed(reversal(
                        new ReversedLine("2", decimal("15"), null), new ReversedLine("2", decimal("15"), null))))
                .isInstanceOf(InvalidChange.class);
    }

    @Test
    void aCorrectionReplacesWhatWasReceivedAndNothingElse() {
        GoodsReceipt corrected = receipt.corrected("1", decimal("100"));

        assertThat(line(corrected, "1").accepted()).isEqualByComparingTo("95");
        assertThat(line(corrected, "1").held()).isEqualByComparingTo("95");
        assertThat(line(receipt, "1").accepted()).isEqualByComparingTo("85");
        assertThatThrownBy(() -> receipt.corrected("9", decimal("1"))).isInstanceOf(InvalidChange.class);
    }

    private static GoodsReceiptLine line(GoodsReceipt receipt, String line) {
        return receipt.line(line).orElseThrow();
    }

    private static InspectedLine found(String accepted, String rejected) {
        return new InspectedLine("1", decimal(accepted), decimal(rejected), "LTR", null);
    }

    private static QualityInspected inspection(String number, InspectedLine line) {
        return new QualityInspected(number, "R-1", "4711", null, List.of(line));
    }

    private static ReceiptReversed reversal(ReversedLine... lines) {
        return new ReceiptReversed("R-1", "4711", null, "wrong dock", Arrays.asList(lines));
    }
}
