package io.dockledger.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Documents of one small purchase, as canonical data and as records. */
final class SampleDocuments {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    static final String ORDER = """
            {"number": "4711", "supplier": {"number": "S-10", "name": "Northfield Dairy"}, "site": "Harbour East",
             "buyer": "p.quinn", "currency": "EUR", "issuedOn": "2026-10-01", "validFrom": "2026-10-01",
             "validTo": "2026-12-31", "deliverBy": "2026-10-20", "total": "262.50", "version": "2",
             "incoterm": "DAP",
             "charges": [{"kind": "freight", "amount": "12.50"}],
             "lines": [
               {"line": "10", "sku": "MILK-1L", "supplierSku": "ND-7", "family": "dairy", "description": "Milk 1 l",
                "quantity": 100, "unit": "LTR", "price": "1.50", "amount": "150.00", "organic": true},
               {"line": "20", "sku": "BUTTER", "quantity": "20", "unit": "KGM", "price": "500", "priceBase": "100",
                "priceUnit": "KGM", "amount": "100.00"}]}
            """;

    static final String DESPATCH_ADVICE = """
            {"number": "D-1", "order": "4711", "supplier": {"number": "S-10"}, "site": "Harbour East",
             "issuedOn": "2026-10-10", "carrier": "Blue Line",
             "lines": [{"line": "1", "orderLine": "10", "sku": "MILK-1L", "quantity": "90", "unit": "LTR",
                        "backordered": "10"}]}
            """;

    static final String RECEIPT = """
            {"number": "R-1", "order": "4711", "supplier": {"number": "S-10"}, "site": "Harbour East",
             "receivedOn": "2026-10-12", "despatchAdvice": "D-1", "dock": 4,
             "lines": [
               {"line": "1", "orderLine": "10", "sku": "MILK-1L", "quantity": "90", "unit": "LTR", "short": "10",
                "rejected": "5", "lot": "L77", "quality": "held", "temperature": 4.5},
               {"line": "2", "orderLine": "20", "sku": "BUTTER", "quantity": "20", "unit": "KGM"}]}
            """;

    static final String INVOICE = """
            {"number": "INV-0099", "supplier": {"number": "S-10", "name": "Northfield Dairy"}, "site": "Harbour East",
             "currency": "EUR", "issuedOn": "2026-10-14", "dueOn": "2026-11-14", "orders": ["4711"],
             "bankReference": "RF18",
             "lines": [{"line": "1", "order": "4711", "orderLine": "10", "sku": "MILK-1L", "description": "Milk",
                        "quantity": "90", "unit": "LTR", "price": "1.50", "amount": "135.00", "taxPercent": "7",
                        "taxAmount": "9.45", "vehicle": "B-12"}],
             "charges": [{"kind": "freight", "reason": "delivery", "amount": "12.50"}],
             "allowances": [{"reason": "loyalty", "amount": "2.50"}],
             "lineTotal": "135.00", "taxExclusive": "145.00", "taxTotal": "10.15", "total": "155.15",
             "taxes": [{"taxable": "145.00", "percent": "7", "amount": "10.15"}]}
            """;

    static final String CREDIT_NOTE = """
            {"number": "C-5", "supplier": {"number": "S-10"}, "invoice": "INV-0099", "currency": "EUR",
             "issuedOn": "2026-10-20", "reason": "damaged", "approvedBy": "k.lund",
             "lines": [{"line": "1", "invoiceLine": "1", "orderLine": "10", "sku": "MILK-1L", "quantity": "5",
                        "unit": "LTR", "price": "1.50", "amount": "7.50"}],
             "lineTotal": "7.50", "taxExclusive": "7.50", "taxTotal": "0.53", "total": "8.03",
             "taxes": [{"taxable": "7.50", "percent": "7", "amount": "0.53"}]}
            """;

    static final String PAYMENT = """
            {"number": "P-1", "supplier": {"number": "S-10"}, "invoice": "INV-0099", "currency": "EUR",
             "amount": 147.12, "executedOn": "2026-11-14", "bank": "Harbour Bank"}
            """;

    private SampleDocuments() {}

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static PurchaseOrder order() {
        return (PurchaseOrder) CanonicalReader.read("io.dockledger.purchase-order.released.v1", json(ORDER));
    }

    static PurchaseOrder order(String number) {
        return (PurchaseOrder) CanonicalReader.read(
                "io.dockledger.purchase-order.released.v1", json(ORDER.replace("\"4711\"", "\"" + number + "\"")));
    }

    static DespatchAdvice despatchAdvice() {
        return (DespatchAdvice)
                CanonicalReader.read("io.dockledger.despatch-advice.received.v1", json(DESPATCH_ADVICE));
    }

    static GoodsReceipt receipt() {
        return (GoodsReceipt) CanonicalReader.read("io.dockledger.goods-receipt.posted.v1", json(RECEIPT));
    }

    static GoodsReceipt receipt(String number, String order) {
        String text = RECEIPT.replace("\"R-1\"", "\"" + number + "\"").replace("\"4711\"", "\"" + order + "\"");
        return (GoodsReceipt) CanonicalReader.read("io.dockledger.goods-receipt.posted.v1", json(text));
    }

    static Invoice invoice() {
        return (Invoice) CanonicalReader.read("io.dockledger.invoice.received.v1", json(INVOICE));
    }

    /** An invoice of supplier S-10 for order 4711. */
    static Invoice invoice(String number, String total, String issuedOn) {
        return invoice("S-10", number, total, issuedOn);
    }

    static Invoice invoice(String supplier, String number, String total, String issuedOn) {
        String text = INVOICE.replace("INV-0099", number)
                .replace("\"S-10\"", "\"" + supplier + "\"")
                .replace("\"total\": \"155.15\"", "\"total\": \"" + total + "\"")
                .replace("2026-10-14", issuedOn);
        return (Invoice) CanonicalReader.read("io.dockledger.invoice.received.v1", json(text));
    }

    static Invoice invoiceWithOrders(String number, String... orders) {
        String all =
                Arrays.stream(orders).map(order -> "\"" + order + "\"").collect(Collectors.joining(", ", "[", "]"));
        String text =
                INVOICE.replace("INV-0099", number).replace("[\"4711\"]", all).replace("\"order\": \"4711\", ", "");
        return (Invoice) CanonicalReader.read("io.dockledger.invoice.received.v1", json(text));
    }

    static CreditNote creditNote() {
        return (CreditNote) CanonicalReader.read("io.dockledger.credit-note.received.v1", json(CREDIT_NOTE));
    }

    static Payment payment() {
        return (Payment) CanonicalReader.read("io.dockledger.payment.executed.v1", json(PAYMENT));
    }

    static Provenance provenance(String eventId) {
        return new Provenance(
                "erp",
                eventId,
                "r.meyer",
                "corr-" + eventId,
                "hash-" + eventId,
                Instant.parse("2026-10-12T08:00:00Z"),
                Instant.parse("2026-10-12T08:00:05.123456789Z"));
    }

    static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
