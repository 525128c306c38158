package io.dockledger.documents;

import static io.dockledger.documents.SampleDocuments.decimal;
import static io.dockledger.documents.SampleDocuments.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.dockledger.documents.DocumentChange.InspectedLine;
import io.dockledger.documents.DocumentChange.InvoiceCancelled;
import io.dockledger.documents.DocumentChange.OrderCancelled;
import io.dockledger.documents.DocumentChange.OrderChanged;
import io.dockledger.documents.DocumentChange.OrderClosed;
import io.dockledger.documents.DocumentChange.QualityInspected;
import io.dockledger.documents.DocumentChange.ReceiptReversed;
import io.dockledger.documents.GoodsReceiptLine.Quality;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalReaderTests {

    static Stream<Document> everyKind() {
        return Stream.of(
                SampleDocuments.order(),
                SampleDocuments.despatchAdvice(),
                SampleDocuments.receipt(),
                SampleDocuments.invoice(),
                SampleDocuments.creditNote(),
                SampleDocuments.payment(),
                SampleDocuments.order().cancelled("bankrupt"),
                SampleDocuments.receipt().held(),
                SampleDocuments.invoice().rejected("not ours"),
                SampleDocuments.creditNote().accepted());
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void aDocumentIsTheSameAfterBeingStoredAndReadAgain(Document document) {
        String stored = DocumentJson.write(document);

        assertThat(DocumentJson.read(document.kind(), stored)).isEqualTo(document);
    }

    @Test
    void anOrderHasItsLinesWithThePriceBaseAndUnitThatItDoesNotState() {
        PurchaseOrder order = SampleDocuments.order();

        assertThat(order.key()).hasToString("purchase-order:4711");
        assertThat(order.supplier()).isEqualTo(new Party("S-10", "Northfield Dairy"));
        assertThat(order.total()).isEqualByComparingTo("262.50");
        assertThat(order.charges()).containsExactly(new Charge("freight", null, decimal("12.50")));
        assertThat(order.sourceVersion()).isEqualTo("2");
        assertThat(order.lines().get(0).priceBase()).isEqualByComparingTo("1");
        assertThat(order.lines().get(0).priceUnit()).isEqualTo("LTR");
        assertThat(order.lines().get(1).priceBase()).isEqualByComparingTo("100");
        assertThat(order.state()).isEqualTo("open");
    }

    @Test
    void whatIsNotCanonicalIsKeptAsExtraOfTheDocumentAndOfTheLine() {
        PurchaseOrder order = SampleDocuments.order();

        assertThat(order.extra()).containsOnly(entry("incoterm", TextNode.valueOf("DAP")));
        assertThat(order.lines().get(0).extra()).containsOnlyKeys("organic");
        assertThat(order.lines().get(1).extra()).isEmpty();
    }

    @Test
    void aReceiptHasWhatWasReceivedRejectedAndHeld() {
        GoodsReceiptLine milk = SampleDocuments.receipt().lines().get(0);

        assertThat(milk.quantity()).isEqualByComparingTo("90");
        assertThat(milk.missing()).isEqualByComparingTo("10");
        assertThat(milk.accepted()).isEqualByComparingTo("85");
        assertThat(milk.quality()).isEqualTo(Quality.HELD);
        assertThat(SampleDocuments.receipt().lines().get(1).quality()).isEqualTo(Quality.NONE);
    }

    @Test
    void aCreditNoteAndAPaymentNameTheirInvoice() {
        assertThat(SampleDocuments.creditNote().key()).hasToString("credit-note:S-10/C-5");
        assertThat(SampleDocuments.creditNote().invoiceKey()).hasToString("invoice:S-10/INV-0099");
        assertThat(SampleDocuments.payment().key()).hasToString("payment:P-1");
        assertThat(SampleDocuments.payment().invoiceKey()).hasToString("invoice:S-10/INV-0099");
    }

    @Test
    void anInvoiceIsInTheChainsThatItsHeadAndItsLinesName() {
        JsonNode data = json(SampleDocuments.INVOICE.replace("[\"4711\"]", "[\"4712\"]"));
        Invoice invoice = (Invoice) CanonicalReader.read("io.dockledger.invoice.received.v1", data);

        assertThat(invoice.namedChains())
                .containsExactlyInAnyOrder(DocumentKey.purchaseOrder("4711"), DocumentKey.purchaseOrder("4712"));
    }

    @Test
    void changesAreReadAsWhatTheyChange() {
        assertThat(CanonicalReader.read("io.dockledger.purchase-order.changed.v1", json(SampleDocuments.ORDER)))
                .isEqualTo(new OrderChanged(SampleDocuments.order()));
        assertThat(read("purchase-order.cancelled", "{\"number\": \"4711\", \"reason\": \"late\"}"))
                .isEqualTo(new OrderCancelled("4711", "late"));
        assertThat(read("purchase-order.closed", "{\"number\": \"4711\"}")).isEqualTo(new OrderClosed("4711", null));
        assertThat(read("invoice.cancelled", "{\"number\": \"I1\", \"supplier\": {\"number\": \"S\"}}")
                        .key())
                .hasToString("invoice:S/I1");
        assertThat(read("invoice.cancelled", "{\"number\": \"I1\", \"supplier\": {\"number\": \"S\"}}"))
                .isEqualTo(new InvoiceCancelled("I1", new Party("S", null), null));
    }

    @Test
    void reversalsAndInspectionsNameTheirReceipt() {
        assertThat(read("goods-receipt.reversed", """
                {"receipt": "R-1", "order": "4711", "reversedOn": "2026-10-13",
                 "lines": [{"line": "1", "quantity": "3"}]}
                """))
                .isEqualTo(new ReceiptReversed(
                        "R-1",
                        "4711",
                        LocalDate.of(2026, 10, 13),
                        null,
                        List.of(new ReversedLine("1", decimal("3"), null))));
        Canonical inspection = read("quality.inspected", """
                {"number": "Q-1", "receipt": "R-1", "order": "4711",
                 "lines": [{"line": "1", "accepted": "80", "rejected": "5", "unit": "LTR", "reason": "sour"}]}
                """);
        assertThat(inspection.key()).hasToString("goods-receipt:R-1");
        assertThat(inspection)
                .isEqualTo(new QualityInspected(
                        "Q-1",
                        "R-1",
                        "4711",
                        null,
                        List.of(new InspectedLine("1", decimal("80"), decimal("5"), "LTR", "sour"))));
    }

    @Test
    void whatIsMissingOrUnreadableIsNamedByItsPlace() {
        assertThatThrownBy(() -> read("purchase-order.cancelled", "{}"))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessage("/number: is required and missing");
        String badLine = SampleDocuments.RECEIPT.replace("\"20\", \"unit\"", "\"many\", \"unit\"");
        assertThatThrownBy(() -> CanonicalReader.read("io.dockledger.goods-receipt.posted.v1", json(badLine)))
                .hasMessage("/lines/1/quantity: 'many' is not a decimal number");
        String endless = SampleDocuments.PAYMENT.replace("147.12", "\"1E+999999999\"");
        assertThatThrownBy(() -> CanonicalReader.read("io.dockledger.payment.executed.v1", json(endless)))
                .hasMessage("/amount: '1E+999999999' is not a decimal number");
        String badDate = SampleDocuments.RECEIPT.replace("2026-10-12", "12.10.2026");
        assertThatThrownBy(() -> CanonicalReader.read("io.dockledger.goods-receipt.posted.v1", json(badDate)))
                .hasMessage("/receivedOn: '12.10.2026' is not a date such as 2026-10-01");
        assertThatThrownBy(() -> read("shipment.lost", "{}")).hasMessageContaining("io.dockledger.shipment.lost.v1");
    }

    @Test
    void aCharacterThatTheDatabaseCannotKeepIsRefusedButNotItsSpelling() {
        PurchaseOrder order = SampleDocuments.order();

        assertThatThrownBy(() -> DocumentJson.write(order.cancelled("a\u0000b")))
                .isInstanceOf(UnreadableDocument.class);
        assertThat(DocumentJson.write(order.cancelled("a\\u0000b"))).contains("a\\\\u0000b");
    }

    @Test
    void decimalsAreStoredAsPlainStringsWithTheScaleInWhichTheyCame() {
        String body = DocumentJson.write(SampleDocuments.payment());

        assertThat(json(body).get("amount").asText()).isEqualTo("147.12");
        assertThat(json(body).get("amount").isTextual()).isTrue();
        assertThat(json(body).get("executedOn").asText()).isEqualTo("2026-11-14");
    }

    @Test
    void aKeyReadsAsItIsWritten() {
        for (String text : Set.of("purchase-order:4711", "invoice:S:1/A/B", "payment:P-1")) {
            assertThat(DocumentKey.parse(text)).hasToString(text);
        }
        assertThatThrownBy(() -> DocumentKey.parse("4711")).hasMessageContaining("'4711'");
        assertThatThrownBy(() -> DocumentKey.parse("parcel:1")).hasMessageContaining("'parcel'");
        assertThatThrownBy(() -> DocumentKey.purchaseOrder(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Canonical read(String what, String data) {
        return CanonicalReader.read("io.dockledger." + what + ".v1", json(data));
    }
}
