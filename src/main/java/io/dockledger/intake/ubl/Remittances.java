package io.dockledger.intake.ubl;

import static io.dockledger.intake.ubl.Steps.to;

import io.dockledger.intake.EventType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.RemittanceAdviceLineType;
import oasis.names.specification.ubl.schema.xsd.remittanceadvice_21.RemittanceAdviceType;
import org.jspecify.annotations.Nullable;

/** RemittanceAdvice: one payment, which may be for several invoices. */
final class Remittances {

    private final Faults faults;

    Remittances(Faults faults) {
        this.faults = faults;
    }

    /** A payment for each invoice. Credits are taken off what they name, or off the only invoice that is paid. */
    List<UblDocument> paid(RemittanceAdviceType advice) {
        Map<String, BigDecimal> byInvoice = byInvoice(advice);
        List<UblDocument> payments = new ArrayList<>();
        byInvoice.forEach((invoice, amount) ->
                payments.add(payment(advice, invoice, amount, byInvoice.size() == 1 ? "" : "/" + invoice)));
        if (payments.isEmpty()) {
            faults.required(null, "/RemittanceAdvice/cac:RemittanceAdviceLine/cac:BillingReference");
        }
        return payments;
    }

    private Map<String, BigDecimal> byInvoice(RemittanceAdviceType advice) {
        Set<String> named = advice.getRemittanceAdviceLine().stream()
                .map(line -> invoice(line, advice))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        int number = 0;
        for (RemittanceAdviceLineType line : advice.getRemittanceAdviceLine()) {
            number++;
            String invoice = invoice(line, advice);
            if (invoice == null && named.size() == 1) {
                invoice = named.iterator().next();
            }
            if (invoice == null) {
                faults.add(
                        "/RemittanceAdvice/cac:RemittanceAdviceLine[%d]/cac:BillingReference".formatted(number),
                        "must name the invoice: of several that are paid, nobody can tell which this line is taken off");
            } else {
                amounts.merge(invoice, amount(line), BigDecimal::add);
            }
        }
        return amounts;
    }

    private static @Nullable String invoice(RemittanceAdviceLineType line, RemittanceAdviceType advice) {
        return Stream.concat(line.getBillingReference().stream(), Stream.ofNullable(advice.getBillingReference()))
                .map(reference -> to(
                        reference,
                        BillingReferenceType::getInvoiceDocumentReference,
                        DocumentReferenceType::getIDValue))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static BigDecimal amount(RemittanceAdviceLineType line) {
        return orZero(line.getDebitLineAmountValue()).subtract(orZero(line.getCreditLineAmountValue()));
    }

    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private UblDocument payment(RemittanceAdviceType advice, String invoice, BigDecimal amount, String which) {
        Canonical data = new Canonical()
                .text("number", advice.getIDValue() + which)
                .object("supplier", Parts.supplier(advice.getAccountingSupplierParty()))
                .text("invoice", invoice)
                .text(
                        "currency",
                        Amounts.currency(advice.getDocumentCurrencyCodeValue(), advice.getTotalPaymentAmount()))
                .decimal("amount", amount)
                .date("executedOn", advice.getIssueDateValueLocal());
        String id = Parts.id(
                advice.getUUIDValue(),
                "RemittanceAdvice",
                Parts.number(advice.getAccountingSupplierParty()),
                advice.getIDValue(),
                advice.getIssueDateValue());
        return new UblDocument(
                "RemittanceAdvice",
                "cac:RemittanceAdviceLine",
                EventType.PAYMENT_EXECUTED,
                id + which,
                Parts.issued(advice.getIssueDateValue(), advice.getIssueTimeValue()),
                data.node());
    }
}
