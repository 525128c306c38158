package io.dockledger.fulfilment;

import static io.dockledger.fulfilment.Selling.november;
import static io.dockledger.fulfilment.Selling.october;
import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarningsTests {

    @Test
    void nothingIsEarnedThatIsOnlyShipped() {
        Selling selling = new Selling().shipped("V-1", october(5), "60");

        assertThat(unconfirmed(RevenuePoint.SHIPPED, selling)).isEmpty();
    }

    @Test
    void whatIsShippedAndBilledIsEarnedAtThePriceThatWasBilled() {
        Selling selling =
                new Selling().shipped("V-1", october(5), "60").invoiced("I-1", october(6), "60", "8.05", "483.00");

        assertThat(unconfirmed(RevenuePoint.SHIPPED, selling)).containsExactly(revenue("60", "483.00"));
    }

    @Test
    void ofWhatIsBilledBeforeItIsShippedOnlyTheShippedPartIsEarned() {
        Selling selling =
                new Selling().shipped("V-1", october(5), "40").invoiced("I-1", october(6), "100", "8.00", "800.00");

        assertThat(unconfirmed(RevenuePoint.SHIPPED, selling)).containsExactly(revenue("40", "320.00"));
        assertThat(unconfirmed(RevenuePoint.INVOICED, selling)).containsExactly(revenue("100", "800.00"));
    }

    @Test
    void deliveredGoodsAreEarnedOnlyAsFarAsTheCustomerTookThem() {
        Selling selling = new Selling()
                .shipped("V-1", october(5), "60")
                .delivered("V-1", october(7), null, line("58", "2"))
                .invoiced("I-1", october(6), "60", "8.00", "480.00");

        assertThat(unconfirmed(RevenuePoint.DELIVERED, selling)).containsExactly(revenue("58", "464.00"));
        assertThat(unconfirmed(RevenuePoint.ACCEPTED, selling)).isEmpty();
    }

    @Test
    void acceptanceEarnsTheRest() {
        Selling selling = new Selling()
                .shipped("V-1", october(5), "60")
                .delivered("V-1", october(7), november(2))
                .invoiced("I-1", october(6), "60", "8.00", "480.00");

        assertThat(unconfirmed(RevenuePoint.ACCEPTED, selling)).containsExactly(revenue("60", "480.00"));
    }

    @Test
    void whatWasConfirmedIsNotConfirmedAgain() {
        Selling selling = new Selling()
                .shipped("V-1", october(5), "60")
                .shipped("V-2", october(9), "40")
                .invoiced("I-1", october(6), "60", "8.00", "480.00")
                .invoiced("I-2", october(10), "40", "8.00", "320.00");

        assertThat(unconfirmed(RevenuePoint.SHIPPED, selling, revenue("60", "480.00")))
                .containsExactly(revenue("40", "320.00"));
        assertThat(unconfirmed(RevenuePoint.SHIPPED, selling, revenue("60", "480.00"), revenue("40", "320.00")))
                .isEmpty();
    }

    @Test
    void revenueOfGoodsThatCameBackIsTakenBack() {
        Selling selling = new Selling()
                .shipped("V-1", october(5), "60", "60")
                .invoiced("I-1", october(6), "60", "8.00", "480.00");

        assertThat(unconfirmed(RevenuePoint.SHIPPED, selling, revenue("60", "480.00")))
                .containsExactly(revenue("-60", "-480.00"));
    }

    private static List<RevenueLine> unconfirmed(RevenuePoint point, Selling selling, RevenueLine... confirmed) {
        return new Earnings(point, "EUR", List.of(confirmed))
                .unconfirmed(selling.progress().now());
    }

    private static DeliveryFacts.Line line(String quantity, String refused) {
        return new DeliveryFacts.Line("1", "KGM", Selling.number(quantity), Selling.number(refused));
    }

    private static RevenueLine revenue(String quantity, String amount) {
        return new RevenueLine("10", "CHEDDAR", Selling.number(quantity), "KGM", Money.of(amount, "EUR"));
    }
}
