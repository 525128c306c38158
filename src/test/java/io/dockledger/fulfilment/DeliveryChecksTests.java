package io.dockledger.fulfilment;

import static io.dockledger.fulfilment.Selling.october;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.dockledger.matching.Difference;
import io.dockledger.matching.VarianceKind;
import io.dockledger.money.Money;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeliveryChecksTests {

    @Test
    void aShipmentWhoseProofIsOverdueIsNotDelivered() {
        Selling selling = new Selling().shipped("V-1", october(5), "60");

        assertThat(check(selling, Set.of())).isEmpty();
        assertThat(check(selling, Set.of("shipment:V-1"))).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(VarianceKind.NOT_DELIVERED);
            assertThat(found.part()).isEqualTo("V-1");
            assertThat(found.value()).isEqualTo(Money.of("480.00", "EUR"));
        });
    }

    @Test
    void aProofOfAPartLeavesTheRestToBeProved() {
        Selling selling =
                new Selling().shipped("V-1", october(5), "60").delivered("V-1", october(7), null, line("38", "2"));

        assertThat(check(selling, Set.of("shipment:V-1")))
                .filteredOn(found -> found.kind() == VarianceKind.NOT_DELIVERED)
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.found()).isEqualTo("one for a part");
                    assertThat(found.value()).isEqualTo(Money.of("160.00", "EUR"));
                });
        selling.delivered("V-1", october(8), null, line("20", "0"));
        assertThat(check(selling, Set.of("shipment:V-1")))
                .extracting(Difference::kind)
                .containsExactly(VarianceKind.DELIVERY_REFUSED);
    }

    @Test
    void aShipmentThatCameBackNeedsNoProof() {
        Selling selling = new Selling().shipped("V-1", october(5), "60", "60");

        assertThat(check(selling, Set.of("shipment:V-1"))).isEmpty();
    }

    @Test
    void whatTheCustomerRefusedHasToComeBack() {
        Selling refused =
                new Selling().shipped("V-1", october(5), "60").delivered("V-1", october(7), null, line("58", "2"));
        Selling back =
                new Selling().shipped("V-1", october(5), "60", "2").delivered("V-1", october(7), null, line("58", "2"));

        assertThat(check(refused, Set.of())).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(VarianceKind.DELIVERY_REFUSED);
            assertThat(found.measure()).hasToString("2 KGM");
            assertThat(found.value()).isEqualTo(Money.of("16.00", "EUR"));
        });
        assertThat(check(back, Set.of())).isEmpty();
    }

    @Test
    void noMoreIsDeliveredThanLeft() {
        Selling selling =
                new Selling().shipped("V-1", october(5), "60").delivered("V-1", october(7), null, line("70", "0"));

        assertThat(check(selling, Set.of()))
                .extracting(Difference::kind, Difference::expected, Difference::found)
                .containsExactly(tuple(VarianceKind.DELIVERY_EXCEEDED, "60 KGM", "70 KGM"));
        assertThat(selling.progress().now().get(0).delivered().toDecimal()).isEqualByComparingTo("60");
    }

    @Test
    void theProofsOfOneShipmentAddUp() {
        Selling selling = new Selling()
                .shipped("V-1", october(5), "60")
                .delivered("V-1", october(7), october(8), line("40", "0"))
                .delivered("V-1", october(9), null, line("20", "0"));

        assertThat(check(selling, Set.of("shipment:V-1"))).isEmpty();
        LineProgress now = selling.progress().now().get(0);
        assertThat(now.delivered().toDecimal()).isEqualByComparingTo("60");
        assertThat(now.accepted().toDecimal()).isEqualByComparingTo("40");
        assertThat(selling.progress().until(october(8)).get(0).delivered().toDecimal())
                .isEqualByComparingTo("40");
    }

    @Test
    void noMoreIsDeliveredInPartsThanLeft() {
        Selling selling = new Selling()
                .shipped("V-1", october(5), "60")
                .delivered("V-1", october(7), null, line("40", "0"))
                .delivered("V-1", october(9), null, line("25", "0"));

        assertThat(check(selling, Set.of()))
                .extracting(Difference::kind, Difference::document, Difference::expected, Difference::found)
                .containsExactly(tuple(VarianceKind.DELIVERY_EXCEEDED, "proof-of-delivery:D-2", "60 KGM", "65 KGM"));
        assertThat(selling.progress().now().get(0).delivered().toDecimal()).isEqualByComparingTo("60");
    }

    @Test
    void whatIsRefusedInPartsHasToComeBackAsAWhole() {
        Selling selling = new Selling()
                .shipped("V-1", october(5), "60", "2")
                .delivered("V-1", october(7), null, line("38", "2"))
                .delivered("V-1", october(9), null, line("17", "3"));

        assertThat(check(selling, Set.of())).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(VarianceKind.DELIVERY_REFUSED);
            assertThat(found.measure()).hasToString("3 KGM");
        });
    }

    @Test
    void whatIsShippedAndNotBilledIsNamedByLine() {
        Selling selling =
                new Selling().shipped("V-1", october(5), "60").invoiced("I-1", october(6), "45", "8.00", "360.00");
        BillingChecks billing =
                new BillingChecks(Selling.ORDER, selling.progress().now());

        assertThat(billing.isCovered()).isFalse();
        assertThat(billing.unbilled()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(VarianceKind.NOT_INVOICED);
            assertThat(found.description()).isEqualTo("Shipped 60 KGM, billed 45 KGM: 15 KGM are not billed");
            assertThat(found.value()).isEqualTo(Money.of("120.00", "EUR"));
        });
    }

    private static List<Difference> check(Selling selling, Set<String> overdue) {
        return new DeliveryChecks(Selling.ORDER, selling.progress(), selling.shipments(), overdue).differences();
    }

    private static DeliveryFacts.Line line(String quantity, String refused) {
        return new DeliveryFacts.Line("1", "KGM", Selling.number(quantity), Selling.number(refused));
    }
}
