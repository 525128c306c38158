package io.dockledger.matching;

import static io.dockledger.matching.Invoices.billed;
import static io.dockledger.matching.Invoices.invoice;
import static io.dockledger.matching.Invoices.issued;
import static io.dockledger.matching.Matching.match;
import static io.dockledger.matching.Orders.order;
import static io.dockledger.matching.Orders.ordered;
import static io.dockledger.matching.Orders.receipt;
import static io.dockledger.matching.Orders.received;
import static io.dockledger.matching.Orders.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which order line an invoice line is for, and what the order says of supplier and dates. */
class ReferenceTests {

    private final OrderFacts flour = order("4500", ordered("1", "FLOUR", "100", "KGM", "2.00"));
    private final OrderFacts salt = order("4600", ordered("1", "SALT", "50", "KGM", "1.00"));
    private final ReceiptFacts flourCame = receipt("R-1", "4500", received("1", "FLOUR", "100", "KGM"));
    private final ReceiptFacts saltCame = receipt("R-2", "4600", received("1", "SALT", "50", "KGM"));

    private InvoiceFacts.Line line(String line, String order, String orderLine, String sku, String quantity) {
        return billed(line, order, orderLine, sku, quantity, "KGM", "2.00", "1", "KGM", "200.00");
    }

    @Test
    void theItemDecidesWhereNoOrderLineIsNamed() {
        InvoiceFacts.Line line = billed("1", null, null, "FLOUR", "100", "KGM", "2.00", "1", "KGM", "200.00");
        assertThat(match(invoice("I-1", "4500", line))
                        .orders(flour)
                        .receipts(flourCame)
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void theSuppliersOwnNumberForTheItemWillDo() {
        OrderFacts.Line line = flour.lines().get(0);
        OrderFacts known = order(
                "4500",
                new OrderFacts.Line(
                        line.line(),
                        line.sku(),
                        "MILL-77",
                        null,
                        line.quantity(),
                        line.unit(),
                        line.price(),
                        line.priceBase(),
                        line.priceUnit(),
                        null));
        InvoiceFacts.Line billed = billed("1", null, null, "MILL-77", "100", "KGM", "2.00", "1", "KGM", "200.00");
        assertThat(match(invoice("I-1", "4500", billed))
                        .orders(known)
                        .receipts(flourCame)
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void anItemOnTwoOrderLinesDoesNotSayWhichIsMeant() {
        OrderFacts twice =
                order("4500", ordered("1", "FLOUR", "50", "KGM", "2.00"), ordered("2", "FLOUR", "50", "KGM", "2.00"));
        InvoiceFacts.Line line = billed("1", null, null, "FLOUR", "50", "KGM", "2.00", "1", "KGM", "100.00");
        assertThat(match(invoice("I-1", "4500", line))
                        .orders(twice)
                        .receipts(flourCame)
                        .only()
                        .kind())
                .isEqualTo(VarianceKind.UNKNOWN_LINE);
    }

    @Test
    void aLineThatNobodyOrderedIsUnknown() {
        Variance variance = match(invoice(
                        "I-1",
                        "4500",
                        billed("1", "1", "FLOUR", "100", "KGM", "2.00"),
                        billed("2", "7", "PEPPER", "3", "KGM", "9.00")))
                .orders(flour)
                .receipts(flourCame)
                .only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.UNKNOWN_LINE);
        assertThat(variance.part()).isEqualTo("2");
        assertThat(variance.found()).isEqualTo("3 KGM of PEPPER (order line 7)");
        assertThat(variance.value()).isEqualTo(Money.of("27.00", "GBP"));
    }

    @Test
    void oneInvoiceMayBillSeveralOrders() {
        InvoiceFacts both = invoice(
                "I-1",
                List.of("4500", "4600"),
                List.of(
                        billed("1", "4500", "1", null, "100", "KGM", "2.00", "1", "KGM", "200.00"),
                        billed("2", "4600", "1", null, "50", "KGM", "1.00", "1", "KGM", "50.00")),
                List.of(),
                List.of());
        MatchResult result =
                match(both).orders(salt, flour).receipts(saltCame, flourCame).result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.MATCHED);
        assertThat(result.lines()).extracting(LineMatch::order).containsExactly("4500", "4600");
    }

    @Test
    void amongSeveralOrdersTheItemFindsTheLineWhoseNumberIsOnBoth() {
        InvoiceFacts both = invoice(
                "I-1",
                List.of("4500", "4600"),
                List.of(billed("1", null, "1", "SALT", "50", "KGM", "1.00", "1", "KGM", "50.00")),
                List.of(),
                List.of());
        assertThat(match(both).orders(flour, salt).receipts(saltCame).result().outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void oneOfSeveralOrdersMayBeUnknown() {
        InvoiceFacts both = invoice(
                "I-1",
                List.of("4500", "9999"),
                List.of(line("1", "4500", "1", "FLOUR", "100"), line("2", "9999", "1", "SALT", "100")),
                List.of(),
                List.of());
        assertThat(match(both).orders(flour).receipts(flourCame).result().outcome())
                .isEqualTo(MatchOutcome.AWAITING_ORDER);
        Variance variance =
                match(both).orders(flour).receipts(flourCame).patienceOver().only();
        assertThat(variance.kind()).isEqualTo(VarianceKind.UNKNOWN_ORDER);
        assertThat(variance.part()).isEqualTo("9999");
        assertThat(variance.value()).isEqualTo(Money.of("200.00", "GBP"));
    }

    @Test
    void theSupplierIsTheOneOfTheOrder() {
        Variance variance = match(
                        Invoices.from(invoice("I-1", "4500", billed("1", "1", "FLOUR", "100", "KGM", "2.00")), "S-2"))
                .orders(flour)
                .receipts(flourCame)
                .only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.SUPPLIER);
        assertThat(variance.kind().reasonCode()).isEqualTo("UNR");
        assertThat(variance.description()).isEqualTo("Billed by S-2, ordered from S-1");
        assertThat(variance.value()).isEqualTo(Money.of("200.00", "GBP"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 1 days, Issued on 2026-01-31 and the order is valid from 2026-02-01 to 2026-02-28: 1 day outside",
        "2026-03-05, 5 days, Issued on 2026-03-05 and the order is valid from 2026-02-01 to 2026-02-28: 5 days outside"
    })
    void anInvoiceIsIssuedWhileTheOrderIsValid(LocalDate issuedOn, String difference, String description) {
        OrderFacts inFebruary = valid(flour, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));
        Variance variance = match(
                        issued(invoice("I-1", "4500", billed("1", "1", "FLOUR", "100", "KGM", "2.00")), issuedOn))
                .orders(inFebruary)
                .receipts(flourCame)
                .only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.VALIDITY_DATE);
        assertThat(variance.differenceText()).isEqualTo(difference);
        assertThat(variance.description().replace(",", "")).isEqualTo(description);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-01", "2026-02-28"})
    void theFirstAndTheLastDayOfTheOrderAreWithin(LocalDate issuedOn) {
        OrderFacts inFebruary = valid(flour, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));
        assertThat(match(issued(invoice("I-1", "4500", billed("1", "1", "FLOUR", "100", "KGM", "2.00")), issuedOn))
                        .orders(inFebruary)
                        .receipts(flourCame)
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @ParameterizedTest
    @CsvSource({"3, WITHIN_TOLERANCE", "2, EXCEPTION"})
    void absoluteLimitsOnDatesAreDays(String days, MatchOutcome outcome) {
        MatchResult result = match(issued(
                        invoice("I-1", "4500", billed("1", "1", "FLOUR", "100", "KGM", "2.00")),
                        LocalDate.of(2026, 3, 3)))
                .orders(valid(flour, null, LocalDate.of(2026, 2, 28)))
                .receipts(flourCame)
                .limits(Limits.upper("not tested", days, Severity.BLOCK))
                .result();

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.variances().get(0).limit()).isEqualTo("up to " + days + " days");
    }
}
