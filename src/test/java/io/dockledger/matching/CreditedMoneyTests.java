package io.dockledger.matching;

import static io.dockledger.matching.Credits.credit;
import static io.dockledger.matching.Credits.credited;
import static io.dockledger.matching.Credits.creditedAmount;
import static io.dockledger.matching.Credits.totalling;
import static io.dockledger.matching.Documents.charge;
import static io.dockledger.matching.Flour.flourBilled;
import static io.dockledger.matching.Flour.flourReceived;
import static io.dockledger.matching.Invoices.billed;
import static io.dockledger.matching.Invoices.invoice;
import static io.dockledger.matching.Invoices.totals;
import static io.dockledger.matching.Matching.match;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dockledger.money.Money;
import io.dockledger.money.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Credit notes that give money back, for a price, a charge or for no line in particular. */
class CreditedMoneyTests extends Crediting {

    private final ReceiptFacts hundred = flourReceived("R-1", "100");

    /** Ordered at 2.00. */
    private final InvoiceFacts dearer = flourBilled("I-1", "100", "2.10");

    /** What came, and freight that nobody planned. */
    private final InvoiceFacts freight = invoice(
            "I-1",
            List.of("4500"),
            List.of(billed("1", "10", "FLOUR", "90", "KGM", "2.00")),
            List.of(charge("freight", "12.00")),
            List.of());

    @Test
    void aPriceDifferenceMayBeCreditedAsMoneyForAllOfIt() {
        // Billed at 2.10, ordered at 2.00: 100 x 0.10 back.
        MatchResult result = match(dearer)
                .orders(order)
                .receipts(hundred)
                .credits(credit("C-1", "I-1", credited("1", "1", "100", "KGM", "0.10")))
                .result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.MATCHED);
        assertThat(result.payable()).isEqualTo(Money.of("200.00", "GBP"));
        assertThat(result.lines().get(0).credited()).isEqualTo(Quantity.zero("KGM"));
    }

    @Test
    void aPartOfAPriceDifferenceLeavesTheRest() {
        Variance variance = match(dearer)
                .orders(order)
                .receipts(hundred)
                .credits(credit("C-1", "I-1", creditedAmount("1", "1", "4.00")))
                .only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.PRICE);
        assertThat(variance.value()).isEqualTo(Money.of("6.00", "GBP"));
        assertThat(variance.found()).isEqualTo("2.06 GBP/KGM");
    }

    @Test
    void creditingMoreMoneyThanThePriceWasTooHighIsTooMuch() {
        Matching matching = match(dearer)
                .orders(order)
                .receipts(hundred)
                .credits(credit("C-1", "I-1", creditedAmount("1", "1", "15.00")));

        assertThat(matching.result().variances())
                .extracting(Variance::kind, Variance::expected, Variance::found)
                .containsExactly(
                        tuple(VarianceKind.PRICE, "2.00 GBP/KGM", "2.10 GBP/KGM"),
                        tuple(VarianceKind.OVER_CREDIT, "10.00 GBP", "15.00 GBP"));
    }

    @Test
    void missingGoodsAtTooHighAPriceAreTwoThingsToCredit() {
        // 100 at 2.10 billed, 90 came at 2.00: 210.00 billed, 180.00 owed. Ten back at 2.10, and 0.10 for the other 90.
        MatchResult result = match(dearer)
                .orders(order)
                .receipts(ninety)
                .credits(
                        credit("C-1", "I-1", credited("1", "1", "10", "KGM", "2.10")),
                        credit("C-2", "I-1", credited("1", "1", "90", "KGM", "0.10")))
                .result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.MATCHED);
        assertThat(result.payable()).isEqualTo(Money.of("180.00", "GBP"));
    }

    @Test
    void moneyWithoutGoodsMayBeForMissingGoods() {
        assertThat(with(credit("C-1", "I-1", creditedAmount("1", "1", "20.00")))
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void aLineThatNobodyOrderedMayBeCredited() {
        InvoiceFacts withPepper = invoice(
                "I-1",
                "4500",
                billed("1", "10", "FLOUR", "90", "KGM", "2.00"),
                billed("2", "77", "PEPPER", "3", "KGM", "9.00"));
        MatchResult result = match(withPepper)
                .orders(order)
                .receipts(ninety)
                .credits(credit("C-1", "I-1", credited("1", "2", "3", "KGM", "9.00")))
                .result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.MATCHED);
        assertThat(result.payable()).isEqualTo(Money.of("180.00", "GBP"));
    }

    @Test
    void unplannedFreightMayBeCredited() {
        CreditFacts back =
                totalling(credit("C-1", "I-1"), totals(null, null, null, "12.00"), charge("Freight", "12.00"));
        MatchResult result =
                match(freight).orders(order).receipts(ninety).credits(back).result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.MATCHED);
        assertThat(result.payable()).isEqualTo(Money.of("180.00", "GBP"));
    }

    @Test
    void whatIsCreditedTooMuchIsALineOnlyWhereItIsOne() {
        CreditFacts back = totalling(
                credit("C-1", "I-1", credited("1", "1", "5", "KGM", "2.00")),
                totals(null, null, null, "25.00"),
                charge("Freight", "15.00"));

        assertThat(match(freight)
                        .orders(order)
                        .receipts(ninety)
                        .credits(back)
                        .result()
                        .variances())
                .filteredOn(variance -> variance.kind() == VarianceKind.OVER_CREDIT)
                .extracting(Variance::part, Variance::concernsLine)
                .containsExactly(tuple("1", true), tuple("freight", false));
    }

    @Test
    void moneyForNoLineInParticularIsForWhateverIsTooMuch() {
        InvoiceFacts twoLines = invoice(
                "I-1",
                "4500",
                billed("1", "10", "FLOUR", "45", "KGM", "2.10"),
                billed("2", "10", "FLOUR", "45", "KGM", "2.20"));
        CreditFacts lump = credit("C-1", "I-1", creditedAmount("1", null, "13.50"));

        assertThat(match(twoLines)
                        .orders(order)
                        .receipts(ninety)
                        .credits(lump)
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
        assertThat(match(twoLines)
                        .orders(order)
                        .receipts(ninety)
                        .credits(lump, credit("C-2", "I-1", creditedAmount("1", null, "1.00")))
                        .only()
                        .key())
                .isEqualTo("over-credit|credit-note:S-1/C-2|1");
    }
}
