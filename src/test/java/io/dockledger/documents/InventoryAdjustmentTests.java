package io.dockledger.documents;

import static io.dockledger.documents.SampleDocuments.decimal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.documents.DocumentChange.AdjustmentPosted;
import io.dockledger.documents.DocumentChange.AdjustmentReversed;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InventoryAdjustmentTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    /** 95 counted of 100 booked, at 2.00 each. */
    private final InventoryAdjustment fiveMissing = InventoryAdjustment.opened("C-1-1", "EAST", "A", "EA", "EUR", DAY)
            .joining(counted("1", "100", "-5", "2.00"));

    @Test
    void itsDifferenceAndItsValueAreThoseOfAllItsLines() {
        InventoryAdjustment twice = fiveMissing.joining(counted("2", "40", "-1", "2.50"));

        assertThat(twice.difference()).isEqualByComparingTo("-6");
        assertThat(twice.total()).isEqualByComparingTo("-12.50");
        assertThat(twice.booked()).isEqualByComparingTo("140");
        assertThat(twice.lines()).extracting(InventoryAdjustmentLine::line).containsExactly("1", "2");
    }

    @Test
    void withoutACostItHasNoValue() {
        assertThat(fiveMissing.joining(counted("2", "40", "-1", null)).total()).isNull();
    }

    @Test
    void aRecountStandsAboveTheCount() {
        assertThat(fiveMissing.isToBeRecounted()).isTrue();

        InventoryAdjustment recounted = fiveMissing.recounted("1", decimal("98"), "jo");

        assertThat(recounted.difference()).isEqualByComparingTo("-2");
        assertThat(recounted.isToBeRecounted()).isFalse();
        assertThat(fiveMissing.recounted("1", decimal("100"), "jo").state()).isEqualTo("cleared");
        assertThatThrownBy(() -> fiveMissing.recounted("7", decimal("98"), "jo"))
                .isInstanceOf(InvalidChange.class);
    }

    @Test
    void itIsPostedWhenTheLedgerSaidAllThatItWasTold() {
        assertThat(fiveMissing.state()).isEqualTo("open");

        InventoryAdjustment told = fiveMissing.telling(decimal("-5"), decimal("-10.00"), "1400", "6200");
        InventoryAdjustment partly = told.posted(posting("L-1", "-3"));

        assertThat(told.state()).isEqualTo("released");
        assertThat(partly.state()).isEqualTo("released");
        assertThat(partly.posted(posting("L-1", "-3"))).isSameAs(partly);
        assertThat(partly.posted(posting("L-2", "-2")).state()).isEqualTo("posted");
    }

    @Test
    void whatTheLedgerTakesBackIsToldNoMoreAndDecidedAnew() {
        InventoryAdjustment posted = fiveMissing
                .decided(new AdjustmentDecision(true, decimal("-5"), "kim", "Theft."))
                .telling(decimal("-5"), decimal("-10.00"), "1400", "6200")
                .posted(posting("L-1", "-5"));

        InventoryAdjustment reversed =
                posted.reversed(new AdjustmentReversed("C-1-1", "L-1", DAY, "Wrong period."), DAY);

        assertThat(reversed.state()).isEqualTo("reversed");
        assertThat(reversed.left()).isEqualByComparingTo("0");
        assertThat(reversed.posted()).isEqualByComparingTo("0");
        assertThat(reversed.decision()).isNull();
        assertThat(reversed.reversed(new AdjustmentReversed("C-1-1", "L-1", DAY, null), DAY))
                .isSameAs(reversed);
        assertThatThrownBy(() -> posted.reversed(new AdjustmentReversed("C-1-1", "L-9", DAY, null), DAY))
                .isInstanceOf(InvalidChange.class);
    }

    /** Told -5; posted -5 and once more -5. */
    @Test
    void whatWasPostedBeyondWhatWasToldIsTakenBackFirstAndTheDecisionStands() {
        InventoryAdjustment twice = told().posted(posting("L-1", "-5")).posted(posting("L-2", "-5"));

        InventoryAdjustment putRight = taken(twice, "L-2");
        assertThat(putRight.left()).isEqualByComparingTo("-5");
        assertThat(putRight.posted()).isEqualByComparingTo("-5");
        assertThat(putRight.told().get(0).takenBack()).isEqualByComparingTo("0");
        assertThat(putRight.decision()).isNotNull();
        assertThat(putRight.isTakenBack()).isFalse();
        assertThat(putRight.state()).isEqualTo("posted");

        InventoryAdjustment nothingLeft = taken(putRight, "L-1");
        assertThat(nothingLeft.left()).isEqualByComparingTo("0");
        assertThat(nothingLeft.decision()).isNull();
        assertThat(nothingLeft.isTakenBack()).isTrue();
    }

    /** Told -5, posted -7 at once, or 5 the wrong way: no more than the -5 can be told no more. */
    @Test
    void noMoreThanWasToldIsTakenBack() {
        assertThat(taken(told().posted(posting("L-1", "-7")), "L-1").left()).isEqualByComparingTo("0");
        InventoryAdjustment otherWay = taken(told().posted(posting("L-1", "5")), "L-1");
        assertThat(otherWay.left()).isEqualByComparingTo("-5");
        assertThat(otherWay.decision()).isNotNull();
    }

    /** Told -5 and then -3 more; the first is posted twice and the second is still to come. */
    @Test
    void whatOnePostingHasTooMuchIsNotOwedByAnother() {
        InventoryAdjustment twice = told().telling(decimal("-3"), decimal("-6.00"), "1400", "6200")
                .posted(posting("L-1", "-5"))
                .posted(posting("L-2", "-5"));

        InventoryAdjustment putRight = taken(twice, "L-2");
        assertThat(putRight.left()).isEqualByComparingTo("-8");
        assertThat(putRight.posted()).isEqualByComparingTo("-5");
        assertThat(putRight.toldAmount()).isEqualByComparingTo("-16.00");
    }

    private InventoryAdjustment told() {
        return fiveMissing
                .decided(new AdjustmentDecision(true, decimal("-5"), "kim", "Theft."))
                .telling(decimal("-5"), decimal("-10.00"), "1400", "6200");
    }

    private static InventoryAdjustment taken(InventoryAdjustment adjustment, String posting) {
        return adjustment.reversed(new AdjustmentReversed("C-1-1", posting, DAY, null), DAY);
    }

    @Test
    void refusedItStaysSoUntilTheDifferenceIsPosted() {
        assertThat(fiveMissing
                        .decided(new AdjustmentDecision(false, decimal("-5"), "kim", "Found."))
                        .state())
                .isEqualTo("refused");
    }

    @Test
    void itIsTheSameAfterBeingStoredAndReadAgain() {
        InventoryAdjustment all = fiveMissing
                .recounted("1", decimal("96"), "jo")
                .explained("theft")
                .decided(new AdjustmentDecision(true, decimal("-4"), "kim", "Seen."))
                .telling(decimal("-4"), decimal("-8.00"), "1400", "6200")
                .posted(posting("L-1", "-4"));

        assertThat(DocumentJson.read(DocumentKind.INVENTORY_ADJUSTMENT, DocumentJson.write(all)))
                .isEqualTo(all);
    }

    @Test
    void aPostingInAnotherCurrencyIsRefused() {
        assertThatThrownBy(() -> fiveMissing.posted(
                        new AdjustmentPosted("C-1-1", "L-1", "1", decimal("-5"), decimal("-10"), "GBP", DAY)))
                .isInstanceOf(InvalidChange.class)
                .hasMessageContaining("EUR");
    }

    private static AdjustmentPosted posting(String number, String quantity) {
        return new AdjustmentPosted("C-1-1", number, "1", decimal(quantity), null, null, DAY);
    }

    private static InventoryAdjustmentLine counted(
            String line, String booked, String quantity, @Nullable String unitCost) {
        return new InventoryAdjustmentLine(
                line,
                "inventory-count:C-" + line,
                "1",
                InventoryAdjustment.COUNT,
                "A",
                "BIN-1",
                null,
                decimal(booked),
                decimal(quantity),
                "EA",
                unitCost == null ? null : new BigDecimal(unitCost),
                DAY,
                "sam",
                null);
    }
}
