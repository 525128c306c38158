package io.dockledger.intake.ubl;

import static io.dockledger.UblSamples.json;
import static io.dockledger.UblSamples.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dockledger.intake.EventType;
import io.dockledger.intake.IntakeRefused;
import io.dockledger.intake.IntakeRefused.Fault;
import io.dockledger.intake.IntakeRefused.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UblReaderTests {

    private static final UblReader READER = new UblReader(64);

    @Test
    void anOrderIsRead() {
        UblDocument order = read("order");

        assertThat(order.type()).isEqualTo(EventType.PURCHASE_ORDER_RELEASED);
        assertThat(order.id()).isEqualTo("Order/4012345000009/PO-100/2026-03-02");
        assertThat(order.occurredAt()).isEqualTo(Instant.parse("2026-03-02T08:15:00Z"));
        assertThat(order.data()).isEqualTo(json("""
                {"number": "PO-100", "supplier": {"number": "4012345000009", "name": "Orchard Growers"},
                 "site": "DOCK-2", "buyer": "BUY-1", "currency": "EUR", "issuedOn": "2026-03-02",
                 "validFrom": "2026-03-01", "validTo": "2026-04-30", "deliverBy": "2026-03-20", "total": "347.50",
                 "charges": [{"kind": "FC", "reason": "Freight", "amount": "40.00"}],
                 "lines": [{"line": "10", "sku": "APL-1", "supplierSku": "S-APL-1", "description": "Apples",
                            "quantity": "250", "unit": "KGM", "price": "125.00", "priceBase": "100",
                            "priceUnit": "KGM", "amount": "312.50"}]}
                """));
    }

    @Test
    void anOrderChangeTellsTheOrderAnewWithoutWhatItStrikesOut() {
        UblDocument change = read("order-change");

        assertThat(change.type()).isEqualTo(EventType.PURCHASE_ORDER_CHANGED);
        assertThat(change.data()).isEqualTo(json("""
                {"number": "PO-100", "version": "2", "change": "CHG-1", "supplier": {"number": "V-77"},
                 "buyer": "BUY-1", "currency": "EUR", "issuedOn": "2026-03-04",
                 "lines": [{"line": "10", "sku": "APL-1", "supplierSku": "S-APL-1", "description": "Apples",
                            "quantity": "200", "unit": "KGM", "price": "250.00", "priceBase": "200",
                            "amount": "250.00"}]}
                """));
    }

    @Test
    void anOrderCancellationIsRead() {
        UblDocument cancellation = read("order-cancellation");

        assertThat(cancellation.type()).isEqualTo(EventType.PURCHASE_ORDER_CANCELLED);
        assertThat(cancellation.id()).isEqualTo("OrderCancellation/V-77/CAN-1/2026-03-05");
        assertThat(cancellation.data()).isEqualTo(json("""
                {"number": "PO-100", "reason": "Not needed any more"}
                """));
    }

    @Test
    void aDespatchAdviceFindsItsOrderInTheLines() {
        UblDocument despatch = read("despatch-advice");

        assertThat(despatch.type()).isEqualTo(EventType.DESPATCH_ADVICE_RECEIVED);
        assertThat(despatch.data()).isEqualTo(json("""
                {"number": "DES-1", "order": "PO-100", "supplier": {"number": "V-77"}, "site": "DOCK-3",
                 "issuedOn": "2026-03-09",
                 "lines": [{"line": "1", "orderLine": "10", "sku": "APL-1", "quantity": "240", "unit": "KGM",
                            "backordered": "10"}]}
                """));
    }

    @Test
    void aReceiptAdviceIsReadWithTheDayOnWhichTheGoodsCame() {
        UblDocument receipt = read("receipt-advice");

        assertThat(receipt.type()).isEqualTo(EventType.GOODS_RECEIPT_POSTED);
        assertThat(receipt.occurredAt()).isEqualTo(Instant.parse("2026-03-12T00:00:00Z"));
        assertThat(receipt.data()).isEqualTo(json("""
                {"number": "REC-1", "order": "PO-100", "supplier": {"number": "V-77"}, "site": "Bremen",
                 "receivedOn": "2026-03-11", "despatchAdvice": "DES-1",
                 "lines": [{"line": "1", "orderLine": "10", "sku": "APL-1", "quantity": "238", "unit": "KGM",
                            "short": "2", "rejected": "3", "lot": "LOT-9"}]}
                """));
    }

    @Test
    void anInvoiceIsReadWithItsOwnCurrencysTaxAndWithoutThePlaceholderForNoOrder() {
        UblDocument invoice = read("invoice");

        assertThat(invoice.type()).isEqualTo(EventType.INVOICE_RECEIVED);
        assertThat(invoice.data()).isEqualTo(json("""
                {"number": "INV-7", "supplier": {"number": "V-77", "name": "Orchard Growers"}, "currency": "EUR",
                 "issuedOn": "2026-03-13", "dueOn": "2026-04-12", "orders": ["PO-100"],
                 "lines": [{"line": "1", "order": "PO-100", "orderLine": "10", "sku": "APL-1",
                            "description": "Apples", "quantity": "238", "unit": "KGM", "price": "125.00",
                            "priceBase": "100", "priceUnit": "KGM", "amount": "296.73",
                            "allowances": [{"kind": "Bruised", "reason": "Bruised", "amount": "0.77"}],
                            "taxPercent": "7"}],
                 "charges": [{"kind": "Freight", "reason": "Freight", "amount": "40.00"}],
                 "lineTotal": "296.73", "taxExclusive": "336.73", "taxTotal": "23.57",
                 "taxes": [{"taxable": "336.73", "percent": "7", "amount": "23.57"}],
                 "prepaid": "60.00", "rounding": "-0.30", "total": "300.00"}
                """));
    }

    @Test
    void aCreditNoteIsReadWithTheInvoiceThatItCredits() {
        UblDocument note = read("credit-note");

        assertThat(note.type()).isEqualTo(EventType.CREDIT_NOTE_RECEIVED);
        assertThat(note.data()).isEqualTo(json("""
                {"number": "CRN-1", "supplier": {"number": "V-77", "name": "Orchard Growers"}, "invoice": "INV-7",
                 "order": "PO-100", "currency": "EUR", "issuedOn": "2026-03-16",
                 "reason": "Three kilograms were spoilt",
                 "lines": [{"line": "1", "invoiceLine": "1", "orderLine": "10", "sku": "APL-1",
                            "description": "Apples", "quantity": "3", "unit": "KGM", "price": "3.75",
                            "priceBase": "3", "amount": "3.75"}],
                 "lineTotal": "3.75", "taxTotal": "0.26", "total": "4.01"}
                """));
    }

    @Test
    void theUuidOfADocumentIsItsId() {
        String order = text("order")
                .replace("<cbc:IssueDate>2026-03-02", "<cbc:UUID>6E09886B</cbc:UUID><cbc:IssueDate>2026-03-02");

        assertThat(READER.read(order.getBytes(UTF_8), OwnParties.UNKNOWN).get(0).id())
                .isEqualTo("6E09886B");
    }

    @Test
    void whatTheSchemaForbidsIsToldByItsXpath() {
        IntakeRefused refused = refused(text("invoice")
                .replace("<cbc:InvoicedQuantity unitCode=\"KGM\">238", "<cbc:InvoicedQuantity unitCode=\"KGM\">many")
                .replace("<cbc:IssueDate>2026-03-13", "<cbc:IssueDate>13 March"));

        assertThat(refused.problem()).isEqualTo(Problem.INVALID);
        assertThat(refused.faults())
                .containsExactly(
                        new Fault("/Invoice/cbc:IssueDate", "'13 March' is not a valid value for 'date'."),
                        new Fault(
                                "/Invoice/cac:InvoiceLine[1]/cbc:InvoicedQuantity",
                                "'many' is not a valid value for 'decimal'."));
    }

    @Test
    void whatUblLeavesOpenButIsNeededHereIsToldByItsXpath() {
        IntakeRefused refused = refused(text("receipt-advice")
                .replace("<cac:OrderReference><cbc:ID>PO-100</cbc:ID></cac:OrderReference>", "")
                .replace(" unitCode=\"KGM\">238", ">238"));

        assertThat(refused.problem()).isEqualTo(Problem.INVALID);
        assertThat(refused.faults())
                .containsExactly(
                        new Fault("/ReceiptAdvice/cac:OrderReference/cbc:ID", "is required here"),
                        new Fault(
                                "/ReceiptAdvice/cac:ReceiptLine[1]/cbc:ReceivedQuantity/@unitCode",
                                "is required here"));
    }

    @Test
    void aReceiptForSeveralOrdersIsRefused() {
        IntakeRefused refused = refused(
                text("receipt-advice")
                        .replace(
                                "<cac:DespatchDocumentReference>",
                                "<cac:OrderReference><cbc:ID>PO-101</cbc:ID></cac:OrderReference><cac:DespatchDocumentReference>"));

        assertThat(refused.getMessage()).contains("names several, PO-100 and PO-101; send a document for each");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<a/>", "<Invoice/>", "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'/>"})
    void anyOtherDocumentIsUnknown(String xml) {
        assertThat(refused(xml).problem()).isEqualTo(Problem.UNKNOWN_TYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "{}", "<a", "<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'>"})
    void whatIsNoXmlIsMalformed(String xml) {
        assertThat(refused(xml).problem()).isEqualTo(Problem.MALFORMED);
    }

    @Test
    void anEntityBombIsRefusedBeforeItGoesOff() {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE Order [<!ENTITY e0 \"boom\">");
        for (int level = 1; level <= 9; level++) {
            doctype.append("<!ENTITY e%d \"%s\">"
                    .formatted(level, "&e%d;".formatted(level - 1).repeat(10)));
        }
        String bomb = text("order")
                .replace("<Order ", doctype + "]><Order ")
                .replace("<cbc:ID>PO-100</cbc:ID>", "<cbc:ID>&e9;</cbc:ID>");

        IntakeRefused refused = refused(bomb);

        assertThat(refused.problem()).isEqualTo(Problem.MALFORMED);
        assertThat(refused).hasMessage("The document has a DOCTYPE, and none is taken.");
    }

    @Test
    void nothingOutsideIsEverFetched() throws IOException {
        try (ServerSocket canary = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:%d/x".formatted(canary.getLocalPort());
            String order = text("order");
            refused(order.replace("<Order ", "<!DOCTYPE Order SYSTEM \"%s\"><Order ".formatted(url)));
            refused(order.replace("<Order ", "<!DOCTYPE Order PUBLIC \"x\" \"%s\"><Order ".formatted(url)));
            refused(order.replace("<Order ", "<!DOCTYPE Order [<!ENTITY x SYSTEM \"%s\">]><Order ".formatted(url))
                    .replace("<cbc:ID>PO-100</cbc:ID>", "<cbc:ID>&x;</cbc:ID>"));
            refused(order.replace(
                    "<Order ", "<!DOCTYPE Order [<!ENTITY %% x SYSTEM \"%s\"> %%x;]><Order ".formatted(url)));
            refused(order.replace(
                    "<cac:OrderLine>",
                    "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='%s'/><cac:OrderLine>"
                            .formatted(url)));
            READER.read(
                    order.replace(
                                    "<Order ",
                                    "<Order xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:x %s' "
                                            .formatted(url))
                            .getBytes(UTF_8),
                    OwnParties.UNKNOWN);

            canary.setSoTimeout(1);
            assertThat(catchThrowableOfType(SocketTimeoutException.class, canary::accept))
                    .as("nobody called")
                    .isNotNull();
        }
    }

    @Test
    void elementsAreNotNestedWithoutEnd() {
        IntakeRefused refused = refused(text("order")
                .replace("<cbc:UBLVersionID>2.1</cbc:UBLVersionID>", "<cbc:UBLVersionID>" + "<a>".repeat(100_000)));

        assertThat(refused.problem()).isEqualTo(Problem.MALFORMED);
    }

    private static UblDocument read(String name) {
        return READER.read(text(name).getBytes(UTF_8), OwnParties.UNKNOWN).get(0);
    }

    private static IntakeRefused refused(String xml) {
        IntakeRefused refused =
                catchThrowableOfType(IntakeRefused.class, () -> READER.read(xml.getBytes(UTF_8), OwnParties.UNKNOWN));
        assertThat(refused).as("the refusal").isNotNull();
        return refused;
    }
}
