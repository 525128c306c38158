package io.dockledger.intake.ubl;

import static io.dockledger.UblSamples.json;
import static io.dockledger.UblSamples.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.intake.EventType;
import org.junit.jupiter.api.Test;

class UblReturnsTests {

    private static final UblReader READER = new UblReader(64);

    @Test
    void anInstructionForReturnsAsksForAReturn() {
        UblDocument instruction = read("instruction-for-returns");

        assertThat(instruction.type()).isEqualTo(EventType.RETURN_REQUESTED);
        assertThat(instruction.id()).isEqualTo("InstructionForReturns/C-9/RA-1/2026-03-20");
        assertThat(instruction.data()).isEqualTo(json("""
                {"number": "RA-1", "customer": {"number": "C-9", "name": "Corner Shop"}, "site": "DOCK-2",
                 "requestedOn": "2026-03-20", "reason": "damaged", "note": "damaged",
                 "lines": [{"line": "1", "sku": "APL-1", "description": "Apples", "quantity": "3", "unit": "KGM"}]}
                """));
    }

    @Test
    void aReceiptAdviceThatNamesAReturnIsItsReceipt() {
        UblDocument receipt = read("return-receipt-advice");

        assertThat(receipt.type()).isEqualTo(EventType.RETURN_RECEIVED);
        assertThat(receipt.data()).isEqualTo(json("""
                {"number": "RR-1", "authorisation": "RA-1", "customer": {"number": "C-9"}, "site": "DOCK-2",
                 "receivedOn": "2026-03-22",
                 "lines": [{"line": "1", "sku": "APL-1", "quantity": "3", "unit": "KGM", "lot": "LOT-9"}]}
                """));
    }

    @Test
    void aCreditNoteThatNamesAReturnCreditsOurCustomer() {
        UblDocument credit = read("customer-credit-note");

        assertThat(credit.type()).isEqualTo(EventType.CUSTOMER_CREDIT_ISSUED);
        assertThat(credit.data()).isEqualTo(json("""
                {"number": "CC-1", "authorisation": "RA-1", "invoice": "INV-7", "customer": {"number": "C-9"},
                 "currency": "EUR", "issuedOn": "2026-03-16", "reason": "Three kilograms were spoilt",
                 "lines": [{"line": "1", "invoiceLine": "1", "orderLine": "10", "sku": "APL-1",
                            "description": "Apples", "quantity": "3", "unit": "KGM", "price": "3.75",
                            "priceBase": "3", "amount": "3.75"}],
                 "lineTotal": "3.75", "taxTotal": "0.26", "total": "4.01"}
                """));
    }

    @Test
    void aSelfBilledCreditNoteIsTheSuppliersOwn() {
        UblDocument note = read("self-billed-credit-note");

        assertThat(note.type()).isEqualTo(EventType.CREDIT_NOTE_RECEIVED);
        assertThat(note.id()).isEqualTo("SelfBilledCreditNote/V-77/SB-1/2026-03-16");
        assertThat(note.data().path("number").asText()).isEqualTo("SB-1");
        assertThat(note.data().path("invoice").asText()).isEqualTo("INV-7");
        assertThat(note.data().path("total").asText()).isEqualTo("4.01");
    }

    @Test
    void aDebitNoteIsReadWithTheReturnThatItIsFor() {
        UblDocument note = read("debit-note");

        assertThat(note.type()).isEqualTo(EventType.DEBIT_NOTE_ISSUED);
        assertThat(note.data()).isEqualTo(json("""
                {"number": "DN-1", "supplier": {"number": "V-77", "name": "Orchard Growers"}, "invoice": "INV-7",
                 "order": "PO-100", "currency": "EUR", "issuedOn": "2026-03-16",
                 "reason": "Three kilograms were spoilt",
                 "lines": [{"line": "1", "invoiceLine": "1", "sku": "APL-1", "description": "Apples", "quantity": "3",
                            "unit": "KGM", "price": "3.75", "priceBase": "3", "amount": "3.75"}],
                 "lineTotal": "3.75", "taxTotal": "0.26", "total": "4.01", "vendorReturn": "VR-1"}
                """));
    }

    private static UblDocument read(String name) {
        return READER.read(text(name).getBytes(UTF_8), OwnParties.UNKNOWN).get(0);
    }
}
