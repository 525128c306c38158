package io.dockledger.workflow.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.documents.CanonicalReader;
import io.dockledger.documents.Invoice;
import io.dockledger.documents.Provenance;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The invoice came on the 3rd and was withdrawn on the 5th at noon. */
class KnownInvoiceTests {

    private static final String WITHDRAWN = "2026-11-05T12:00:00Z";
    private static final String BEFORE = "2026-11-05T11:59:59Z";
    private static final String AFTER = "2026-11-05T12:00:01Z";

    private final Invoice invoice = invoice("100", "2026-11-03");
    private final KnownInvoice standing = new KnownInvoice(invoice, at("2026-11-03T08:00:00Z"));
    private final KnownInvoice cancelled = new KnownInvoice(invoice.cancelled("Sent in error."), at(WITHDRAWN));
    private final KnownInvoice rejected = new KnownInvoice(invoice.rejected("Not ours."), at(WITHDRAWN));

    @Test
    void whatWasSentBeforeTheWithdrawalRepeatsWhatWasWithdrawn() {
        assertThat(cancelled.isRepeatedBy(invoice, at(BEFORE))).isTrue();
        assertThat(cancelled.isRepeatedBy(invoice, at(WITHDRAWN))).isTrue();
        assertThat(rejected.isRepeatedBy(invoice, at(BEFORE))).isTrue();
    }

    @Test
    void whatIsSentAfterTheWithdrawalClaimsAnew() {
        assertThat(cancelled.isRepeatedBy(invoice, at(AFTER))).isFalse();
        assertThat(rejected.isRepeatedBy(invoice, at(AFTER))).isFalse();
    }

    @Test
    void whatSaysSomethingElseIsNoRepeatWheneverItWasSent() {
        assertThat(cancelled.isRepeatedBy(invoice("90", "2026-11-03"), at(BEFORE)))
                .isFalse();
        assertThat(cancelled.isRepeatedBy(invoice("100", "2026-11-04"), at(BEFORE)))
                .isFalse();
        assertThat(standing.isRepeatedBy(invoice("90", "2026-11-03"), at(AFTER)))
                .isFalse();
    }

    @Test
    void anInvoiceThatStandsIsRepeatedWheneverItIsSent() {
        assertThat(standing.isRepeatedBy(invoice, at(BEFORE))).isTrue();
        assertThat(standing.isRepeatedBy(invoice, at(AFTER))).isTrue();
    }

    private static Provenance at(String occurredAt) {
        Instant at = Instant.parse(occurredAt);
        return new Provenance("erp", "e-1", null, "correlation", "hash", at, at);
    }

    private static Invoice invoice(String amount, String issuedOn) {
        try {
            return (Invoice) CanonicalReader.read(
                    "io.dockledger.invoice.received.v1", new ObjectMapper().readTree("""
                                    {"number": "I-1", "supplier": {"number": "S-1"}, "currency": "EUR", "issuedOn": "%2$s",
                                     "orders": ["PO-1"], "total": "%1$s", "lines": [{"line": "1", "sku": "A", "unit": "KGM",
                                      "quantity": "%1$s", "price": "1.00", "amount": "%1$s"}]}
                                    """.formatted(amount, issuedOn)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
