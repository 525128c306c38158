package io.dockledger.matching;

import io.dockledger.money.ExchangeRates;
import io.dockledger.money.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** An invoice comes from the supplier, in the currency and within the time that its orders name. */
record OrderTermsRule(JudgedInvoice invoice, ExchangeRates rates, Findings findings) {

    void check() {
        for (OrderFacts order : invoice.orders().known()) {
            checkPartner(order);
            checkCurrency(order);
            checkValidity(order);
        }
    }

    private void checkPartner(OrderFacts order) {
        String found = invoice.facts().supplier();
        if (!found.equals(order.supplier())) {
            findings.add(
                    subject(order),
                    Finding.plain(
                            invoice.side().otherPartner(),
                            Expectation.of(order.supplier(), found),
                            invoice.rounding().size(invoice.billedFor(order.number())),
                            invoice.side().anotherPartner(found, order.supplier())));
        }
    }

    private void checkCurrency(OrderFacts order) {
        String found = invoice.facts().currency();
        if (found.equals(order.currency())) {
            return;
        }
        Ratio rate = rates.rate(order.currency(), found, invoice.facts().issuedOn());
        String said = "Billed in " + found + ", ordered in " + order.currency();
        Finding finding = Finding.plain(
                VarianceKind.CURRENCY,
                Expectation.of(order.currency(), found),
                invoice.rounding().size(invoice.billedFor(order.number())),
                rate == null ? said : said + "; compared at " + Wording.price(rate, found) + " for 1");
        findings.add(
                subject(order), rate == null ? finding.forbidden(noRate(order), Variance.EXCHANGE_RATES) : finding);
    }

    private String noRate(OrderFacts order) {
        return "no rate from " + order.currency() + " to " + invoice.facts().currency() + " on or before "
                + invoice.facts().issuedOn();
    }

    private void checkValidity(OrderFacts order) {
        long daysOutside = daysOutside(order.validFrom(), order.validTo());
        if (daysOutside == 0) {
            return;
        }
        String from = order.validFrom() == null ? "" : "from " + order.validFrom() + " ";
        String to = order.validTo() == null ? "" : "to " + order.validTo();
        String validity = (from + to).strip();
        LocalDate found = invoice.facts().issuedOn();
        Ratio days = Ratio.of(BigDecimal.valueOf(daysOutside));
        findings.add(
                subject(order),
                Finding.counted(
                                VarianceKind.VALIDITY_DATE,
                                Expectation.of(validity, found),
                                Wording.measure(days, "days"),
                                null,
                                invoice.rounding().size(invoice.billedFor(order.number())),
                                "Issued on " + found + ", and the order is valid " + validity + ": " + daysOutside
                                        + (daysOutside == 1 ? " day" : " days") + " outside")
                        .measuredBy(days));
    }

    private long daysOutside(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate issuedOn = invoice.facts().issuedOn();
        if (from != null && issuedOn.isBefore(from)) {
            return ChronoUnit.DAYS.between(issuedOn, from);
        }
        return to != null && issuedOn.isAfter(to) ? ChronoUnit.DAYS.between(to, issuedOn) : 0;
    }

    private Subject subject(OrderFacts order) {
        return invoice.subject().part(order.number());
    }
}
