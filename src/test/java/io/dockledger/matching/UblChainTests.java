package io.dockledger.matching;

import static io.dockledger.matching.Documents.charge;
import static io.dockledger.matching.Documents.number;
import static io.dockledger.matching.Invoices.billed;
import static io.dockledger.matching.Invoices.tax;
import static io.dockledger.matching.Invoices.totals;
import static io.dockledger.matching.Matching.match;
import static io.dockledger.matching.Orders.ordered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dockledger.money.Money;
import io.dockledger.money.UnitConversions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The numbers of a well-known chain: 100 kg ordered at 100.00 for 100.00 together, 90 received, 100 billed at 1.00, 100
 * credited.
 */
class UblChainTests {

    private static final LocalDate DAY = LocalDate.of(2005, 6, 21);

    private final OrderFacts order = new OrderFacts(
            "purchase-order:AEG012345",
            "AEG012345",
            "CO001",
            "GBP",
            null,
            null,
            OrderStanding.OPEN,
            number("100.00"),
            List.of(),
            List.of(ordered("1", "6578489", "100", "KGM", "100.00", "1", "KGM", "100.00")));
    private final ReceiptFacts receipt =
            Orders.receipt("658398", "AEG012345", Orders.received(null, "6578489", "90", "KGM", "0", "0", "0"));
    private final InvoiceFacts invoice = new InvoiceFacts(
            "invoice:CO001/A00095678",
            "A00095678",
            "CO001",
            "GBP",
            DAY,
            InvoiceStanding.OPEN,
            List.of("AEG012345"),
            List.of(billed("A", "AEG012345", "1", "6578489", "100", "KGM", "1.00", "1", "KGM", "100.00")),
            List.of(),
            List.of(charge("17", "10.00")),
            totals("100.00", "90.00", "17.50", "107.50", tax("100.00", null, "17.50")),
            null);
    private final CreditFacts credit = new CreditFacts(
            "credit-note:CO001/CN758494",
            "CN758494",
            "invoice:CO001/A00095678",
            "GBP",
            DAY,
            false,
            List.of(new CreditFacts.Line(
                    "1",
                    null,
                    null,
                    "6578489",
                    number("100"),
                    "KGM",
                    number("1.00"),
                    BigDecimal.ONE,
                    "KGM",
                    number("100.00"))),
            List.of(),
            List.of(),
            totals("100.00", "90.00", "17.50", "107.50", tax("100.00", null, "17.50")));

    @Test
    void theOrderContradictsItself() {
        List<Variance> variances = OrderChecks.of(new OrderCheckRequest(
                order,
                "standard",
                List.of(receipt),
                List.of(),
                List.of(),
                false,
                UnitConversions.builtIn(),
                Limits.NONE_ALLOWED));

        assertThat(variances)
                .extracting(Variance::key, Variance::expected, Variance::found)
                .containsExactly(tuple("order-data|purchase-order:AEG012345|1", "10000.00 GBP", "100.00 GBP"));
    }

    @Test
    void tenKilogramsTooMuchAreBilledAtAPriceThatCannotBeTrusted() {
        MatchResult result = match(invoice).orders(order).receipts(receipt).result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.EXCEPTION);
        assertThat(result.variances())
                .extracting(Variance::key, Variance::expected, Variance::found, Variance::differenceText)
                .containsExactly(
                        tuple("quantity|invoice:CO001/A00095678|A", "90 KGM", "100 KGM", "10 KGM"),
                        tuple(
                                "price-data|invoice:CO001/A00095678|A",
                                "100.00 or 1.00 GBP/KGM",
                                "1.00 GBP/KGM",
                                "99.00 GBP/KGM"));
        assertThat(result.variances())
                .extracting(Variance::value)
                .containsExactly(Money.of("10.00", "GBP"), Money.of("100.00", "GBP"));
    }

    @Test
    void moreIsCreditedThanWasShortAndTheCreditNoteDoesNotAddUp() {
        MatchResult result =
                match(invoice).orders(order).receipts(receipt).credits(credit).result();

        assertThat(result.variances())
                .extracting(Variance::kind, Variance::document, Variance::expected, Variance::found)
                .containsExactly(
                        tuple(VarianceKind.QUANTITY, "invoice:CO001/A00095678", "90 KGM", "100 KGM"),
                        tuple(
                                VarianceKind.PRICE_DATA,
                                "invoice:CO001/A00095678",
                                "100.00 or 1.00 GBP/KGM",
                                "1.00 GBP/KGM"),
                        tuple(VarianceKind.ARITHMETIC, "credit-note:CO001/CN758494", "100.00 GBP", "90.00 GBP"),
                        tuple(VarianceKind.OVER_CREDIT, "credit-note:CO001/CN758494", "10 KGM", "100 KGM"));
        assertThat(result.payable()).isEqualTo(Money.of("107.50", "GBP"));
    }

    @Test
    void withoutTheOrderTheInvoiceWaitsAndNothingIsSaidOfTheCreditNote() {
        MatchResult result = match(invoice).receipts(receipt).credits(credit).result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.AWAITING_ORDER);
        assertThat(result.variances()).isEmpty();
    }
}
