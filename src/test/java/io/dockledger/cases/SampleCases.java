package io.dockledger.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Cases as tests need them: those of a dairy that billed ten kilograms too many. */
public final class SampleCases {

    public static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    public static final CaseFacts DAIRY =
            new CaseFacts("S-1", "Alpine Dairy", "Harbour Road", new BigDecimal("1234.50"), "EUR");

    static final String PROCESS_HASH = "3f".repeat(32);

    private SampleCases() {}

    public static String id() {
        return UUID.randomUUID().toString();
    }

    public static CaseOpened order(String caseId, String number) {
        String key = "purchase-order:" + number;
        return new CaseOpened(
                caseId,
                "receive-to-pay",
                number,
                key,
                Set.of(key),
                DAIRY,
                "1",
                PROCESS_HASH,
                "correlation-" + number,
                MONDAY);
    }

    public static CaseOpened invoice(String caseId, String number, String order) {
        return invoice(caseId, number, order, DAIRY);
    }

    public static CaseOpened invoice(String caseId, String number, String order, CaseFacts facts) {
        return new CaseOpened(
                caseId,
                "invoice-to-payment",
                number,
                "invoice:" + facts.partner() + "/" + number,
                Set.of("purchase-order:" + order),
                facts,
                "1",
                PROCESS_HASH,
                "correlation-" + number,
                MONDAY);
    }

    public static Finding tenKilogramsTooMany() {
        return new Finding(
                "quantity|invoice:S-1/I-1|1",
                "quantity",
                "QTY",
                "invoice:S-1/I-1",
                "1",
                true,
                "90 KGM",
                "100 KGM",
                "10 KGM",
                "at most 0 %",
                "match-tolerance v1 rule 4",
                "block",
                new BigDecimal("55.00"),
                "EUR");
    }

    static Finding withoutARate() {
        return new Finding(
                "currency|invoice:S-1/I-1|1",
                "currency",
                "OTH",
                "invoice:S-1/I-1",
                "1",
                true,
                "a rate from CHF to EUR",
                "none",
                "",
                "none allowed",
                "exchange rates",
                "block",
                new BigDecimal("55.00"),
                "EUR");
    }

    public static Finding duplicateOf(String otherInvoice) {
        return new Finding(
                "duplicate-probable|invoice:S-2/I-9|" + otherInvoice,
                "duplicate-probable",
                "OTH",
                "invoice:S-2/I-9",
                otherInvoice,
                false,
                "an invoice that was not here before",
                otherInvoice.substring(otherInvoice.indexOf('/') + 1),
                "",
                "none allowed",
                "match-tolerance v1 rule 31",
                "block",
                new BigDecimal("80.00"),
                "EUR");
    }
}
