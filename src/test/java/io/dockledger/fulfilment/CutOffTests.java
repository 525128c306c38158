package io.dockledger.fulfilment;

import static io.dockledger.fulfilment.Selling.november;
import static io.dockledger.fulfilment.Selling.october;
import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutOffTests {

    @Test
    void whatIsShippedInThePeriodAndBilledAfterItIsMissingAtTheOrdersPrice() {
        Selling selling =
                new Selling().shipped("V-1", october(30), "60").invoiced("I-1", november(2), "60", "8.05", "483.00");

        assertThat(atTheEndOfOctober(RevenuePoint.SHIPPED, selling))
                .containsExactly(cutOff(CutOffCause.SHIPPED_NOT_INVOICED, "60", "480.00"));
    }

    @Test
    void whatIsBilledInThePeriodAndShippedAfterItIsPutOff() {
        Selling selling =
                new Selling().shipped("V-1", november(1), "60").invoiced("I-1", october(31), "60", "8.00", "480.00");

        assertThat(atTheEndOfOctober(RevenuePoint.SHIPPED, selling))
                .containsExactly(cutOff(CutOffCause.INVOICED_NOT_SHIPPED, "60", "-480.00"));
    }

    @Test
    void whatIsOnTheWayAtTheEndOfThePeriodIsPutOffWhereDeliveryEarnsIt() {
        Selling selling = new Selling()
                .shipped("V-1", october(30), "60")
                .delivered("V-1", november(2), null)
                .invoiced("I-1", october(31), "60", "8.00", "480.00");

        assertThat(atTheEndOfOctober(RevenuePoint.DELIVERED, selling))
                .containsExactly(cutOff(CutOffCause.DELIVERED_AFTER_CUT_OFF, "60", "-480.00"));
        assertThat(atTheEndOfOctober(RevenuePoint.SHIPPED, selling)).isEmpty();
    }

    @Test
    void aBillThatIsAheadOfShipmentAndDeliveryIsPutOffForBothReasons() {
        Selling selling =
                new Selling().shipped("V-1", october(30), "40").invoiced("I-1", october(31), "100", "8.00", "800.00");

        assertThat(atTheEndOfOctober(RevenuePoint.DELIVERED, selling))
                .containsExactly(
                        cutOff(CutOffCause.INVOICED_NOT_SHIPPED, "60", "-480.00"),
                        cutOff(CutOffCause.DELIVERED_AFTER_CUT_OFF, "40", "-320.00"));
    }

    @Test
    void whereTheInvoiceEarnsItNothingIsCutOff() {
        Selling selling = new Selling().invoiced("I-1", october(31), "60", "8.00", "480.00");

        assertThat(atTheEndOfOctober(RevenuePoint.INVOICED, selling)).isEmpty();
    }

    @Test
    void whatLiesOnOneSideOfTheEndIsNotCutOff() {
        Selling before =
                new Selling().shipped("V-1", october(30), "60").invoiced("I-1", october(31), "60", "8.00", "480.00");
        Selling after =
                new Selling().shipped("V-1", november(1), "60").invoiced("I-1", november(1), "60", "8.00", "480.00");

        assertThat(atTheEndOfOctober(RevenuePoint.SHIPPED, before)).isEmpty();
        assertThat(atTheEndOfOctober(RevenuePoint.SHIPPED, after)).isEmpty();
    }

    private static List<CutOffLine> atTheEndOfOctober(RevenuePoint point, Selling selling) {
        return new CutOff(point, "EUR").lines(selling.progress().until(october(31)));
    }

    private static CutOffLine cutOff(CutOffCause cause, String quantity, String amount) {
        return new CutOffLine(cause, "10", "CHEDDAR", Selling.number(quantity), "KGM", Money.of(amount, "EUR"));
    }
}
