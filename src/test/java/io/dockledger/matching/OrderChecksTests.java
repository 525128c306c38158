package io.dockledger.matching;

import static io.dockledger.matching.Documents.charge;
import static io.dockledger.matching.Flour.flourOrdered;
import static io.dockledger.matching.Flour.flourReceived;
import static io.dockledger.matching.Orders.order;
import static io.dockledger.matching.Orders.ordered;
import static io.dockledger.matching.Orders.planning;
import static io.dockledger.matching.Orders.receipt;
import static io.dockledger.matching.Orders.received;
import static io.dockledger.matching.Orders.returned;
import static io.dockledger.matching.Orders.standing;
import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.money.Money;
import io.dockledger.money.UnitConversions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with an order and its deliveries, whatever is billed. */
class OrderChecksTests {

    private final OrderFacts order = flourOrdered();

    private static List<Variance> check(OrderFacts order, boolean deliveryOver, ReceiptFacts... receipts) {
        return check(order, deliveryOver, Limits.NONE_ALLOWED, List.of(), receipts);
    }

    private static List<Variance> check(
            OrderFacts order,
            boolean deliveryOver,
            ToleranceTable limits,
            List<AcceptedVariance> accepted,
            ReceiptFacts... receipts) {
        return OrderChecks.of(new OrderCheckRequest(
                order,
                "standard",
                List.of(receipts),
                List.of(),
                accepted,
                deliveryOver,
                UnitConversions.builtIn(),
                limits));
    }

    @Test
    void anOrderWhosePriceTimesQuantityIsNotItsLineAmountContradictsItself() {
        OrderFacts wrong = order("4500", ordered("10", "FLOUR", "100", "KGM", "2.00", "1", "KGM", "20.00"));
        List<Variance> variances = check(wrong, false);

        assertThat(variances).hasSize(1);
        Variance variance = variances.get(0);
        assertThat(variance.key()).isEqualTo("order-data|purchase-order:4500|10");
        assertThat(variance.kind().reasonCode()).isEqualTo("PRI");
        assertThat(variance.expected()).isEqualTo("200.00 GBP");
        assertThat(variance.found()).isEqualTo("20.00 GBP");
        assertThat(variance.differenceText()).isEqualTo("180.00 GBP");
        assertThat(variance.value()).isEqualTo(Money.of("180.00", "GBP"));
        assertThat(variance.description()).isEqualTo("Price x quantity is 200.00 GBP, the line amount is 20.00 GBP");
        assertThat(variance.blocks()).isTrue();
    }

    @Test
    void thePriceBaseIsReckonedWith() {
        OrderFacts right = order("4500", ordered("10", "SCREW", "2500", "EA", "37.50", "1000", "EA", "93.75"));
        assertThat(check(right, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            value = {"200.00, true", "225.00, true", "NULL, true", "230.00, false"},
            nullValues = "NULL")
    void theTotalIsThatOfTheLinesWithOrWithoutCharges(@Nullable String total, boolean right) {
        OrderFacts stated = planning(
                order("4500", ordered("10", "FLOUR", "100", "KGM", "2.00", "1", "KGM", "200.00")),
                total,
                charge("freight", "25.00"));

        assertThat(check(stated, false).isEmpty()).isEqualTo(right);
    }

    @Test
    void aWrongTotalIsNamed() {
        OrderFacts wrong =
                planning(order("4500", ordered("10", "FLOUR", "100", "KGM", "2.00", "1", "KGM", "200.00")), "210.00");
        Variance variance = check(wrong, false).get(0);

        assertThat(variance.key()).isEqualTo("order-data|purchase-order:4500|total");
        assertThat(variance.concernsLine()).isFalse();
        assertThat(variance.description()).isEqualTo("Lines and charges add up to 200.00 GBP, the total is 210.00 GBP");
    }

    @Test
    void moreReceivedThanOrderedIsOverDelivery() {
        Variance variance = check(
                        order,
                        false,
                        flourReceived("R-1", "60"),
                        receipt("R-2", "4500", received("10", "FLOUR", "55", "KGM", "5", "0", "20")))
                .get(0);

        assertThat(variance.key()).isEqualTo("over-delivery|purchase-order:4500|10");
        assertThat(variance.expected()).isEqualTo("100 KGM");
        assertThat(variance.found()).isEqualTo("110 KGM");
        assertThat(variance.differenceText()).isEqualTo("10 KGM");
        assertThat(variance.value()).isEqualTo(Money.of("20.00", "GBP"));
        assertThat(variance.description()).isEqualTo("Ordered 100 KGM, received 110 KGM: 10 KGM too much");
    }

    @ParameterizedTest
    @CsvSource({"10, ACCEPT", "9, BLOCK"})
    void overDeliveryHasLimits(String percent, Severity severity) {
        assertThat(check(
                                order,
                                false,
                                Limits.upper(percent, "not tested", Severity.BLOCK),
                                List.of(),
                                flourReceived("R-1", "110"))
                        .get(0)
                        .severity())
                .isEqualTo(severity);
    }

    @Test
    void lessIsNoMatterWhileMoreMayCome() {
        assertThat(check(order, false, flourReceived("R-1", "60"))).isEmpty();
    }

    @Test
    void lessAtTheDeadlineIsUnderDeliveryToOurDisadvantage() {
        Variance variance = check(order, true, flourReceived("R-1", "60")).get(0);

        assertThat(variance.kind()).isEqualTo(VarianceKind.UNDER_DELIVERY);
        assertThat(variance.kind().reasonCode()).isEqualTo("DEL");
        assertThat(variance.differenceText()).isEqualTo("40 KGM");
        assertThat(variance.value()).isEqualTo(Money.of("80.00", "GBP"));
        assertThat(variance.blocks()).isTrue();
    }

    @Test
    void anOrderClosedShortIsUnderDelivered() {
        assertThat(check(standing(order, OrderStanding.CLOSED), false))
                .extracting(Variance::kind)
                .containsExactly(VarianceKind.UNDER_DELIVERY);
    }

    @Test
    void goodsForACancelledOrderAreAVariance() {
        Variance variance = check(standing(order, OrderStanding.CANCELLED), true, flourReceived("R-1", "30"))
                .get(0);

        assertThat(variance.kind()).isEqualTo(VarianceKind.CANCELLED_WITH_GOODS);
        assertThat(variance.expected()).isEqualTo("0 KGM");
        assertThat(variance.found()).isEqualTo("30 KGM");
        assertThat(variance.value()).isEqualTo(Money.of("60.00", "GBP"));
    }

    @Test
    void aCancelledOrderWithoutGoodsIsFine() {
        assertThat(check(standing(order, OrderStanding.CANCELLED), true)).isEmpty();
    }

    @Test
    void whatWentBackIsNotDelivered() {
        List<Variance> variances = OrderChecks.of(new OrderCheckRequest(
                order,
                "standard",
                List.of(flourReceived("R-1", "110")),
                List.of(returned("V-1", "4500", "10", "FLOUR", "10", "KGM")),
                List.of(),
                true,
                UnitConversions.builtIn(),
                Limits.NONE_ALLOWED));

        assertThat(variances).isEmpty();
    }

    @Test
    void anAcceptedOverDeliveryNoLongerBlocks() {
        ReceiptFacts receipt = flourReceived("R-1", "110");
        Variance over = check(order, false, receipt).get(0);
        AcceptedVariance accepted = new AcceptedVariance(over.key(), over.found(), over.differenceText(), null);

        assertThat(check(order, false, Limits.NONE_ALLOWED, List.of(accepted), receipt)
                        .get(0)
                        .blocks())
                .isFalse();
    }
}
