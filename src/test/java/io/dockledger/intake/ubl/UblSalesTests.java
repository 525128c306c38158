package io.dockledger.intake.ubl;

import static io.dockledger.UblSamples.json;
import static io.dockledger.UblSamples.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dockledger.intake.EventType;
import io.dockledger.intake.IntakeRefused;
import io.dockledger.intake.IntakeRefused.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same kinds of documents tell something else where we are their seller. */
class UblSalesTests {

    private static final OwnParties ORCHARD = new OwnParties(List.of("4012345000009"));

    @Test
    void anOrderToUsIsASalesOrderUnderOurOwnNumbers() {
        UblDocument order = read("sales-order", ORCHARD);

        assertThat(order.type()).isEqualTo(EventType.SALES_ORDER_RELEASED);
        assertThat(order.id()).isEqualTo("Order/C-9/4500-1/2150-11-01");
        assertThat(order.data()).isEqualTo(json("""
                {"number": "SO-1", "customer": {"number": "C-9", "name": "Corner Shop"}, "site": "DOCK-2",
                 "deliverTo": "SHOP-3", "customerOrder": "4500-1", "incoterm": "DAP", "deliveryTerms": "DAP",
                 "currency": "EUR", "issuedOn": "2150-11-01", "deliverBy": "2150-11-10",
                 "lines": [{"line": "1", "sku": "APL-1", "customerSku": "4711", "description": "Apples",
                            "quantity": "20", "unit": "KGM", "price": "2.00", "amount": "40.00"}]}
                """));
    }

    @Test
    void termsThatAreProseAreKeptAndNotAskedFor() {
        UblDocument order = UblSalesTests.read(
                text("sales-order")
                        .replace(
                                "<cbc:ID>DAP</cbc:ID>",
                                "<cbc:ID>DAP Hamburg</cbc:ID><cbc:SpecialTerms>acceptance</cbc:SpecialTerms>")
                        .getBytes(UTF_8),
                ORCHARD);

        assertThat(order.data().has("incoterm")).isFalse();
        assertThat(order.data().path("terms").asText()).isEqualTo("acceptance");
        assertThat(order.data().path("deliveryTerms").asText()).isEqualTo("DAP Hamburg; acceptance");
    }

    @Test
    void ourDespatchAdviceIsAShipment() {
        UblDocument shipment = read("sales-despatch-advice", ORCHARD);

        assertThat(shipment.type()).isEqualTo(EventType.SHIPMENT_DISPATCHED);
        assertThat(shipment.data()).isEqualTo(json("""
                {"number": "DES-9", "customer": {"number": "C-9", "name": "Corner Shop"}, "site": "DOCK-2",
                 "deliverTo": "SHOP-3", "shippedOn": "2150-11-05", "carrier": "Fast Freight",
                 "lines": [{"line": "1", "order": "SO-1", "orderLine": "1", "sku": "APL-1", "quantity": "20",
                            "unit": "KGM", "lot": "LOT-9"}]}
                """));
    }

    @Test
    void aCustomersReceiptAdviceConfirmsOurDelivery() {
        UblDocument delivery = read("sales-receipt-advice", ORCHARD);

        assertThat(delivery.type()).isEqualTo(EventType.DELIVERY_CONFIRMED);
        assertThat(delivery.id()).isEqualTo("ReceiptAdvice/C-9/REC-1/2150-11-08");
        assertThat(delivery.data()).isEqualTo(json("""
                {"number": "C-9/REC-1", "shipment": "DES-9", "order": "SO-1", "deliveredOn": "2150-11-07",
                 "customer": {"number": "C-9", "name": "Corner Shop"},
                 "lines": [{"line": "1", "sku": "APL-1", "quantity": "18", "unit": "KGM", "refused": "2",
                            "reason": "Bruised"}]}
                """));
    }

    @Test
    void ourInvoiceBillsACustomer() {
        UblDocument invoice = read("sales-invoice", ORCHARD);

        assertThat(invoice.type()).isEqualTo(EventType.SALES_INVOICE_ISSUED);
        assertThat(invoice.data()).isEqualTo(json("""
                {"number": "SI-1", "customer": {"number": "C-9", "name": "Corner Shop"}, "currency": "EUR",
                 "issuedOn": "2150-11-07", "dueOn": "2150-12-07", "orders": ["SO-1"],
                 "lines": [{"line": "1", "orderLine": "1", "sku": "APL-1", "description": "Apples",
                            "quantity": "20", "unit": "KGM", "price": "2.00", "amount": "40.00"}],
                 "lineTotal": "40.00", "taxExclusive": "40.00", "taxTotal": "0.00", "total": "40.00"}
                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4012345000009", "orchard growers", "DE123456789", "de 123456789"})
    void weAreKnownByAnyOfOurNumbersAndNames(String own) {
        assertThat(read("sales-invoice", new OwnParties(List.of(own))).type())
                .isEqualTo(EventType.SALES_INVOICE_ISSUED);
    }

    @ParameterizedTest
    @CsvSource({
        "sales-order, PURCHASE_ORDER_RELEASED",
        "sales-despatch-advice, DESPATCH_ADVICE_RECEIVED",
        "sales-receipt-advice, GOODS_RECEIPT_POSTED",
        "sales-invoice, INVOICE_RECEIVED"
    })
    void theBuyerReadsTheSameDocumentsAsItsPurchaseAndSoDoesWhoeverSaysNothingOfItself(String name, EventType type) {
        assertThat(read(name, new OwnParties(List.of("C-9"))).type()).isEqualTo(type);
        assertThat(read(name, OwnParties.UNKNOWN).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"order-change, SALES_ORDER_CHANGED", "order-cancellation, SALES_ORDER_CANCELLED"})
    void aCustomerChangesAndCancelsItsOrder(String name, EventType type) {
        UblDocument told = read(name, new OwnParties(List.of("V-77")));

        assertThat(told.type()).isEqualTo(type);
        assertThat(told.data().path("number").asText()).isEqualTo("PO-100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales-order", "sales-despatch-advice", "sales-receipt-advice", "sales-invoice"})
    void whatIsBetweenOthersIsRefused(String name) {
        IntakeRefused refused = refused(name, new OwnParties(List.of("9999")));

        assertThat(refused)
                .hasMessageContaining("neither its seller (")
                .hasMessageContaining("4012345000009")
                .hasMessageContaining("nor its buyer (C-9, Corner Shop) is among our own parties");
        assertThat(refused.faults()).hasSize(1);
    }

    @Test
    void whatIsBetweenUsAndUsIsRefused() {
        assertThat(refused("sales-invoice", new OwnParties(List.of("C-9", "4012345000009"))))
                .hasMessage("It cannot be told whether we buy or sell by this document: "
                        + "it names us as its seller and as its buyer.");
    }

    /** Many do not name us in what they send to us. */
    @ParameterizedTest
    @CsvSource({"receipt-advice, GOODS_RECEIPT_POSTED", "invoice, INVOICE_RECEIVED"})
    void whatDoesNotNameItsBuyerIsAPurchase(String name, EventType type) {
        assertThat(read(name, new OwnParties(List.of("9999"))).type()).isEqualTo(type);
    }

    @Test
    void aCreditNoteOfOursNeedsTheReturnThatItIsForAndASuppliersMayNameItsOwn() {
        String withReturn = text("customer-credit-note");
        String without =
                withReturn.replaceAll("<cac:AdditionalDocumentReference>.*</cac:AdditionalDocumentReference>", "");

        assertThat(read(withReturn.getBytes(UTF_8), new OwnParties(List.of("V-77")))
                        .type())
                .isEqualTo(EventType.CUSTOMER_CREDIT_ISSUED);
        assertThat(read(withReturn.getBytes(UTF_8), new OwnParties(List.of("C-9")))
                        .type())
                .isEqualTo(EventType.CREDIT_NOTE_RECEIVED);
        assertThat(refused(without.getBytes(UTF_8), new OwnParties(List.of("V-77")))
                        .faults())
                .extracting(IntakeRefused.Fault::at)
                .containsExactly(
                        "/CreditNote/cac:AdditionalDocumentReference[cbc:DocumentTypeCode='ReturnAuthorisation']/cbc:ID");
    }

    @Test
    void aDebitNoteToUsIsRefused() {
        assertThat(refused("debit-note", new OwnParties(List.of("V-77"))))
                .hasMessage("The DebitNote is taken for what we buy only, and names us as the seller.");
    }

    private static IntakeRefused refused(String name, OwnParties own) {
        return refused(text(name).getBytes(UTF_8), own);
    }

    private static IntakeRefused refused(byte[] xml, OwnParties own) {
        IntakeRefused refused = catchThrowableOfType(IntakeRefused.class, () -> read(xml, own));
        assertThat(refused).as("the refusal").isNotNull();
        assertThat(refused.problem()).isEqualTo(Problem.INVALID);
        return refused;
    }

    private static UblDocument read(String name, OwnParties own) {
        return read(text(name).getBytes(UTF_8), own);
    }

    private static UblDocument read(byte[] xml, OwnParties own) {
        return new UblReader(64).read(xml, own).get(0);
    }
}
