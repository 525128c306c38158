package io.dockledger.fulfilment;

import static io.dockledger.fulfilment.Selling.november;
import static io.dockledger.fulfilment.Selling.october;
import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    void itIsEarnedOnTheDayOfTheLastPaperThatItTakes() {
        Selling selling = new Selling()
                .shipped("V-1", october(5), "60")
                .delivered("V-1", october(30), november(2))
                .invoiced("I-1", october(6), "60", "8.00", "480.00");

        assertThat(earnedOn(RevenuePoint.SHIPPED, selling)).contains(october(6));
        assertThat(earnedOn(RevenuePoint.DELIVERED, selling)).contains(october(30));
        assertThat(earnedOn(RevenuePoint.ACCEPTED, selling)).contains(november(2));
    }

    @Test
    void whatIsNotEarnedYetOrTakenBackWasEarnedOnNoDay() {
        Selling back = new Selling()
                .shipped("V-1", october(5), "60", "10")
                .invoiced("I-1", october(6), "60", "8.00", "480.00");
        Earnings earnings = new Earnings(RevenuePoint.SHIPPED, "EUR", List.of(confirmed(october(6), "60", "480.00")));

        assertThat(earnings.first(back.progress())).isEqualTo(new Earned(List.of(revenue("-10", "-80.00")), null));
        assertThat(earnedOn(RevenuePoint.ACCEPTED, back)).isEmpty();
    }

    private static Optional<LocalDate> earnedOn(RevenuePoint point, Selling selling) {
        return Optional.ofNullable(first(point, selling).on());
    }

    private static Earned first(RevenuePoint point, Selling selling, Confirmed... confirmed) {
        return new Earnings(point, "EUR", List.of(confirmed)).first(selling.progress());
    }

    @Test
    void eachMonthGetsItsOwnRevenueTheEarliestFirst() {
        Selling selling = new Selling()
                .shipped("V-1", october(5), "100")
                .invoiced("I-1", october(6), "100", "8.00", "800.00")
                .delivered("V-1", october(20), null, line("50", "0"))
                .delivered("V-1", october(30), null, line("10", "0"))
                .delivered("V-1", november(2), null, line("40", "0"));

        assertThat(first(RevenuePoint.DELIVERED, selling))
                .isEqualTo(new Earned(List.of(revenue("60", "480.00")), october(30)));
        Confirmed ofOctober = confirmed(october(30), "60", "480.00");
        assertThat(first(RevenuePoint.DELIVERED, selling, ofOctober))
                .isEqualTo(new Earned(List.of(revenue("40", "320.00")), november(2)));
        assertThat(first(RevenuePoint.DELIVERED, selling, ofOctober, confirmed(november(2), "40", "320.00")))
                .isEqualTo(Earned.NOTHING);
    }

    /** 40 of November are confirmed when the proof of 10 of October comes. */
    @Test
    void whatIsProvedOfAnEarlierMonthAfterALaterOneWasConfirmedIsRevenueOfTheEarlierOne() {
        Selling selling = new Selling()
                .shipped("V-1", october(5), "50")
                .invoiced("I-1", october(6), "50", "8.00", "400.00")
                .delivered("V-1", november(2), null, line("40", "0"))
                .delivered("V-1", october(20), null, line("10", "0"));

        assertThat(first(RevenuePoint.DELIVERED, selling, confirmed(november(2), "40", "320.00")))
                .isEqualTo(new Earned(List.of(revenue("10", "80.00")), october(20)));
    }

    /** 10 of October were put off into November, and 20 of November come after. */
    @Test
    void whatWasPutOffIntoALaterMonthIsNotAskedForAgainInItsOwn() {
        Selling selling = new Selling()
                .shipped("V-1", october(5), "30")
                .invoiced("I-1", october(6), "30", "8.00", "240.00")
                .delivered("V-1", october(20), null, line("10", "0"))
                .delivered("V-1", november(5), null, line("20", "0"));

        assertThat(first(RevenuePoint.DELIVERED, selling, new Confirmed(revenue("10", "80.00"), null)))
                .isEqualTo(new Earned(List.of(revenue("20", "160.00")), november(5)));
    }

    /** 10 came back in November and 10 more of October are shipped: the papers know no November. */
    @Test
    void whatLeavesAgainAfterItWasTakenBackIsEarnedWhenThatWas() {
        Selling selling = new Selling()
                .shipped("V-1", october(5), "60", "10")
                .shipped("V-2", october(20), "10")
                .invoiced("I-1", october(6), "60", "8.00", "480.00");

        assertThat(first(
                        RevenuePoint.SHIPPED,
                        selling,
                        confirmed(october(6), "60", "480.00"),
                        confirmed(november(10), "-10", "-80.00")))
                .isEqualTo(new Earned(List.of(revenue("10", "80.00")), november(10)));
    }

    /** Line 20 was confirmed and nothing of it is left; line 10 was earned in October. */
    @Test
    void whatIsTakenBackIsAskedForByItselfBeforeWhatIsEarned() {
        Selling selling =
                new Selling().shipped("V-1", october(5), "60").invoiced("I-1", october(6), "60", "8.00", "480.00");
        Confirmed brie = new Confirmed(brie("5", "50.00"), october(7));

        assertThat(firstOfTwoLines(selling, brie)).isEqualTo(new Earned(List.of(brie("-5", "-50.00")), null));
        assertThat(firstOfTwoLines(selling, brie, new Confirmed(brie("-5", "-50.00"), november(3))))
                .isEqualTo(new Earned(List.of(revenue("60", "480.00")), october(6)));
    }

    /** 60 at 8.00 were earned in October; the invoice that took its place in November asks for 7.00. */
    @Test
    void whatWasWorthMoreOnceIsEarnedAsItIsNowWithThePaperThatMadeItSo() {
        Selling selling = new Selling()
                .shipped("V-1", october(5), "60")
                .invoiced("I-1", october(6), "60", "8.00", "480.00")
                .invoiced("I-2", november(3), "0", "8.00", "-60.00");

        assertThat(first(RevenuePoint.SHIPPED, selling))
                .isEqualTo(new Earned(List.of(revenue("60", "420.00")), november(3)));
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

    private static Earned firstOfTwoLines(Selling selling, Confirmed... confirmed) {
        return new Earnings(RevenuePoint.SHIPPED, "EUR", List.of(confirmed)).first(selling.progressOfTwoLines());
    }

    private static RevenueLine brie(String quantity, String amount) {
        return new RevenueLine("20", "BRIE", Selling.number(quantity), "KGM", Money.of(amount, "EUR"));
    }

    private static Confirmed confirmed(LocalDate on, String quantity, String amount) {
        return new Confirmed(revenue(quantity, amount), on);
    }

    private static List<RevenueLine> unconfirmed(RevenuePoint point, Selling selling, RevenueLine... confirmed) {
        List<Confirmed> before = Stream.of(confirmed)
                .map(line -> new Confirmed(line, october(10)))
                .toList();
        return new Earnings(point, "EUR", before).unconfirmed(selling.progress().now());
    }

    private static DeliveryFacts.Line line(String quantity, String refused) {
        return new DeliveryFacts.Line("1", "KGM", Selling.number(quantity), Selling.number(refused));
    }

    private static RevenueLine revenue(String quantity, String amount) {
        return new RevenueLine("10", "CHEDDAR", Selling.number(quantity), "KGM", Money.of(amount, "EUR"));
    }
}
