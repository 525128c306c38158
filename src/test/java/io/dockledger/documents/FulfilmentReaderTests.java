package io.dockledger.documents;

import static io.dockledger.documents.SampleDocuments.decimal;
import static io.dockledger.documents.SampleDocuments.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.documents.FulfilmentChange.DeliveryAccepted;
import io.dockledger.documents.FulfilmentChange.DeliveryReversed;
import io.dockledger.documents.FulfilmentChange.GoodsPicked;
import io.dockledger.documents.FulfilmentChange.SalesInvoiceCancelled;
import io.dockledger.documents.FulfilmentChange.SalesOrderCancelled;
import io.dockledger.documents.FulfilmentChange.SalesOrderChanged;
import io.dockledger.documents.FulfilmentChange.SalesOrderClosed;
import io.dockledger.documents.FulfilmentChange.ShipmentReversed;
import io.dockledger.money.UnitConversions;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FulfilmentReaderTests {

    private static final String ORDER = """
            {"number": "SO-1", "customer": {"number": "C-1", "name": "Alder Hotels"}, "customerClass": "key",
             "site": "Hull", "currency": "EUR", "issuedOn": "2026-10-01", "deliverBy": "2026-10-10",
             "incoterm": "dap", "terms": "acceptance", "proofOfDelivery": true, "version": "2", "channel": "web",
             "lines": [
               {"line": "10", "sku": "CHEDDAR", "customerSku": "CH", "quantity": "100", "unit": "KGM", "price": "8.00"},
               {"line": "20", "sku": "SALT", "quantity": "5", "unit": "KGM", "price": "1.20", "priceBase": "10"}]}
            """;

    private static final String SHIPMENT = """
            {"number": "V-1", "customer": {"number": "C-1"}, "site": "Hull", "shippedOn": "2026-10-05",
             "carrier": "Humber Freight", "truck": "7",
             "lines": [
               {"line": "1", "order": "SO-1", "orderLine": "10", "sku": "CHEDDAR", "quantity": "60", "unit": "KGM"},
               {"line": "2", "order": "SO-2", "sku": "SALT", "quantity": "5", "unit": "KGM", "lot": "L1"}]}
            """;

    private static final String DELIVERY = """
            {"number": "D-1", "shipment": "V-1", "order": "SO-1", "deliveredOn": "2026-10-07", "signedBy": "Reyes",
             "lines": [{"line": "1", "quantity": "58", "unit": "KGM", "refused": "2", "reason": "torn"}]}
            """;

    private static final String INVOICE = """
            {"number": "SI-1", "customer": {"number": "C-1"}, "currency": "EUR", "issuedOn": "2026-10-06",
             "orders": ["SO-2"], "total": "480.00",
             "lines": [{"line": "1", "order": "SO-1", "orderLine": "10", "sku": "CHEDDAR", "quantity": "60",
               "unit": "KGM", "price": "8.00", "amount": "480.00"}]}
            """;

    static Stream<Document> everyKind() {
        return Stream.of(
                order(),
                order().cancelled("bankrupt"),
                order().prepared(pick("P-1", "4"), UnitConversions.builtIn()),
                shipment(),
                shipment().reversed(new ShipmentReversed("V-1", "SO-1", null, "returned to sender", List.of())),
                delivery(),
                delivery().accepted(LocalDate.of(2026, 10, 9)),
                delivery().reversed("another address"),
                invoice(),
                invoice().cancelled("wrong customer"));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void aDocumentIsTheSameAfterBeingStoredAndReadAgain(Document document) {
        assertThat(DocumentJson.read(document.kind(), DocumentJson.write(document)))
                .isEqualTo(document);
    }

    @Test
    void anOrderHasItsTermsAndItsLines() {
        SalesOrder order = order();

        assertThat(order.key()).hasToString("sales-order:SO-1");
        assertThat(order.customer()).isEqualTo(new Party("C-1", "Alder Hotels"));
        assertThat(order.incoterm()).isEqualTo("DAP");
        assertThat(order.proofOfDelivery()).isTrue();
        assertThat(order.customerClass()).isEqualTo("key");
        assertThat(order.lines().get(1).priceBase()).isEqualByComparingTo("10");
        assertThat(order.extra()).containsOnlyKeys("channel");
        assertThat(order.namedChains()).containsExactly(DocumentKey.salesOrder("SO-1"));
    }

    @Test
    void anOrderThatSaysLittleIsOfAStandardCustomerAndAsksForNoProof() {
        SalesOrder order = (SalesOrder) read("sales-order.released", """
                {"number": "SO-9", "customer": {"number": "C-1"}, "currency": "EUR", "issuedOn": "2026-10-01", "lines": []}
                """);

        assertThat(order.customerClass()).isEmpty();
        assertThat(order.proofOfDelivery()).isFalse();
        assertThat(order.incoterm()).isNull();
    }

    @Test
    void pickingCountsInPartsAndTheSamePickOnce() {
        SalesOrder twice = order().prepared(pick("P-1", "40"), UnitConversions.builtIn())
                .prepared(pick("P-1", "40"), UnitConversions.builtIn())
                .prepared(pick("P-2", "60"), UnitConversions.builtIn());

        assertThat(twice.lines().get(0).picked()).isEqualByComparingTo("100");
        assertThat(twice.lines().get(0).packed()).isEqualByComparingTo("0");
    }

    @Test
    void aPickInAnotherUnitIsConverted() {
        GoodsPicked inGrams = (GoodsPicked) read("pick.completed", """
                {"number": "P-1", "order": "SO-1", "lines": [{"line": "00010", "quantity": "500", "unit": "GRM"}]}
                """);

        assertThat(order().prepared(inGrams, UnitConversions.builtIn())
                        .lines()
                        .get(0)
                        .picked())
                .isEqualByComparingTo("0.5");
    }

    @Test
    void aPickOfALineThatIsNotThereIsRefused() {
        GoodsPicked strange = (GoodsPicked) read("pick.completed", """
                {"number": "P-1", "order": "SO-1", "lines": [{"line": "99", "quantity": "1"}]}
                """);

        assertThatThrownBy(() -> order().prepared(strange, UnitConversions.builtIn()))
                .isInstanceOf(InvalidChange.class)
                .hasMessage("Order SO-1 has no line 99.");
    }

    @Test
    void aChangedOrderKeepsWhatTheWarehouseDid() {
        SalesOrder picked = order().prepared(pick("P-1", "40"), UnitConversions.builtIn());
        SalesOrder changed = (SalesOrder) read(
                "sales-order.released",
                ORDER.replace("\"100\"", "\"90\"").replace("\"version\": \"2\"", "\"version\": \"3\""));

        SalesOrder after = picked.changed(changed);

        assertThat(after.lines().get(0).quantity()).isEqualByComparingTo("90");
        assertThat(after.lines().get(0).picked()).isEqualByComparingTo("40");
        assertThat(after.changed(order())).isEqualTo(after);
    }

    @Test
    void aShipmentServesTheOrdersOfItsLines() {
        assertThat(shipment().namedChains())
                .containsExactlyInAnyOrder(DocumentKey.salesOrder("SO-1"), DocumentKey.salesOrder("SO-2"));
        assertThat(shipment().state()).isEqualTo("dispatched");
    }

    @Test
    void whatCameBackIsTakenOffUntilNothingIsLeft() {
        Shipment less = shipment().reversed((ShipmentReversed) read("shipment.reversed", """
                {"shipment": "V-1", "order": "SO-1", "reversedOn": "2026-10-06", "lines": [{"line": "1", "quantity": "10"}]}
                """));

        assertThat(less.lines().get(0).shipped()).isEqualByComparingTo("50");
        assertThat(less.reversed(new ShipmentReversed("V-1", "SO-1", null, "flood", List.of()))
                        .state())
                .isEqualTo("reversed");
        assertThatThrownBy(() -> less.reversed((ShipmentReversed) read("shipment.reversed", """
                        {"shipment": "V-1", "order": "SO-1", "lines": [{"line": "1", "quantity": "51"}]}
                        """)))
                .isInstanceOf(InvalidChange.class)
                .hasMessage("Shipment V-1 line 1: 51 KGM cannot be taken back, only 50 are left.");
    }

    @Test
    void aProofOfDeliverySaysWhatWasTakenAndWhatWasRefused() {
        DeliveredLine line = delivery().lines().get(0);

        assertThat(delivery().shipmentKey()).hasToString("shipment:V-1");
        assertThat(line.quantity()).isEqualByComparingTo("58");
        assertThat(line.refused()).isEqualByComparingTo("2");
        assertThat(delivery().accepted(LocalDate.of(2026, 10, 9)).state()).isEqualTo("accepted");
    }

    @Test
    void aSalesInvoiceIsInTheChainsThatItsHeadAndItsLinesName() {
        assertThat(invoice().key()).hasToString("sales-invoice:SI-1");
        assertThat(invoice().namedChains())
                .containsExactlyInAnyOrder(DocumentKey.salesOrder("SO-1"), DocumentKey.salesOrder("SO-2"));
    }

    @Test
    void changesAreReadAsWhatTheyChange() {
        assertThat(read("sales-order.changed", ORDER)).isEqualTo(new SalesOrderChanged(order()));
        assertThat(read("sales-order.cancelled", "{\"number\": \"SO-1\", \"reason\": \"late\"}"))
                .isEqualTo(new SalesOrderCancelled("SO-1", "late"));
        assertThat(read("sales-order.closed", "{\"number\": \"SO-1\"}")).isEqualTo(new SalesOrderClosed("SO-1", null));
        assertThat(read("pack.completed", """
                {"number": "K-1", "order": "SO-1", "lines": [{"line": "10", "quantity": "3"}]}
                """).key()).hasToString("sales-order:SO-1");
        assertThat(read("delivery.accepted", """
                {"delivery": "D-1", "order": "SO-1", "acceptedOn": "2026-10-09"}
                """))
                .isEqualTo(new DeliveryAccepted("D-1", "SO-1", LocalDate.of(2026, 10, 9)));
        assertThat(read("delivery.reversed", "{\"delivery\": \"D-1\", \"order\": \"SO-1\"}"))
                .isEqualTo(new DeliveryReversed("D-1", "SO-1", null));
        assertThat(read("sales-invoice.cancelled", "{\"number\": \"SI-1\", \"reason\": \"twice\"}"))
                .isEqualTo(new SalesInvoiceCancelled("SI-1", "twice"));
    }

    private static GoodsPicked pick(String number, String quantity) {
        return new GoodsPicked(
                number, "SO-1", null, List.of(new FulfilmentChange.PreparedLine("10", decimal(quantity), null)));
    }

    private static SalesOrder order() {
        return (SalesOrder) read("sales-order.released", ORDER);
    }

    private static Shipment shipment() {
        return (Shipment) read("shipment.dispatched", SHIPMENT);
    }

    private static ProofOfDelivery delivery() {
        return (ProofOfDelivery) read("delivery.confirmed", DELIVERY);
    }

    private static SalesInvoice invoice() {
        return (SalesInvoice) read("sales-invoice.issued", INVOICE);
    }

    private static Canonical read(String type, String data) {
        return CanonicalReader.read("io.dockledger." + type + ".v1", json(data));
    }
}
