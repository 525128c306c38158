package io.dockledger.workflow.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.documents.CanonicalReader;
import io.dockledger.documents.Invoice;
import io.dockledger.documents.PurchaseOrder;
import io.dockledger.documents.PurchaseOrderLine;
import io.dockledger.matching.InvoiceStanding;
import io.dockledger.matching.Limit;
import io.dockledger.matching.LineMatch;
import io.dockledger.matching.Match;
import io.dockledger.matching.MatchRequest;
import io.dockledger.matching.PaymentFacts;
import io.dockledger.matching.Severity;
import io.dockledger.matching.Tolerance;
import io.dockledger.money.ExchangeRates;
import io.dockledger.money.UnitConversions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which order line is meant: the documents and the match, which know nothing of each other, must say the same. */
class OrderLinesTests {

    private static final String ORDER = """
            {"number": "PO-1", "supplier": {"number": "S-1"}, "currency": "EUR", "issuedOn": "2026-11-01", "lines": [
              {"line": "10", "sku": "A", "supplierSku": "SUP-A", "quantity": "5", "unit": "KGM", "price": "1.00"},
              {"line": "20", "sku": "B", "quantity": "5", "unit": "KGM", "price": "1.00"},
              {"line": "30", "sku": "C", "supplierSku": "SUP-C", "quantity": "5", "unit": "KGM", "price": "1.00"},
              {"line": "40", "sku": "D", "supplierSku": "SUP-C", "quantity": "5", "unit": "KGM", "price": "1.00"}]}
            """;

    @ParameterizedTest
    @CsvSource({
        "10,    A,     10",
        "10,    B,     10",
        "00010, ,      10",
        ",      A,     10",
        ",      SUP-A, 10",
        "99,    SUP-A, 10",
        ",      B,     20",
        "30,    SUP-C, 30",
        ",      SUP-C, 30 40",
        ",      X,     ''",
        ",      ,      ''"
    })
    void itIsTheOneThatIsNamedOrElseThoseOfTheItem(@Nullable String orderLine, @Nullable String sku, String expected)
            throws JsonProcessingException {
        PurchaseOrder order = (PurchaseOrder) read("purchase-order.released", ORDER);
        Invoice invoice = invoice(orderLine, sku);
        List<String> found = order.linesFor(invoice.lines().get(0)).stream()
                .map(PurchaseOrderLine::line)
                .toList();

        assertThat(String.join(" ", found)).isEqualTo(expected);
        assertThat(matched(order, invoice)).isEqualTo(found.size() == 1 ? found.get(0) : null);
    }

    private static @Nullable String matched(PurchaseOrder order, Invoice invoice) {
        List<LineMatch> lines = Match.of(new MatchRequest(
                        invoice.key().text(),
                        "standard",
                        List.of(MatchFacts.of(order, sku -> null)),
                        List.of(),
                        List.of(),
                        List.of(MatchFacts.of(invoice, InvoiceStanding.OPEN, null)),
                        List.of(),
                        PaymentFacts.NONE,
                        List.of(),
                        List.of(),
                        true,
                        true,
                        UnitConversions.builtIn(),
                        ExchangeRates.none(),
                        query -> Tolerance.of(
                                Limit.NOT_TESTED,
                                Limit.NOT_TESTED,
                                Limit.NOT_TESTED,
                                Limit.NOT_TESTED,
                                Severity.WARN,
                                "test")))
                .lines();
        return lines.get(0).orderLine();
    }

    private static Invoice invoice(@Nullable String orderLine, @Nullable String sku) throws JsonProcessingException {
        String named = orderLine == null ? "" : "\"orderLine\": \"%s\", ".formatted(orderLine);
        String item = sku == null ? "" : "\"sku\": \"%s\", ".formatted(sku);
        return (Invoice) read("invoice.received", """
                {"number": "I-1", "supplier": {"number": "S-1"}, "currency": "EUR", "issuedOn": "2026-11-03",
                 "orders": ["PO-1"], "total": "5.00", "lines": [
                  {"line": "1", %s%s"quantity": "5", "unit": "KGM", "price": "1.00", "amount": "5.00"}]}
                """.formatted(named, item));
    }

    private static Object read(String type, String json) throws JsonProcessingException {
        return CanonicalReader.read("io.dockledger." + type + ".v1", new ObjectMapper().readTree(json));
    }
}
