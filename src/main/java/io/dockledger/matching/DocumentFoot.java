package io.dockledger.matching;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What adds up, or does not, on an invoice or a credit note.
 *
 * @param weBenefit from too much in it, as from a credit note
 */
record DocumentFoot(
        Subject subject,
        Rounding rounding,
        boolean weBenefit,
        BigDecimal sumOfLines,
        List<Charge> charges,
        List<Charge> allowances,
        DocumentTotals totals,
        @Nullable LineTaxes lineTaxes) {

    /**
     * Tax as the lines say it, each rounded.
     *
     * @param count of the lines: each may be rounded another way
     */
    record LineTaxes(BigDecimal sum, int count) {}

    static DocumentFoot of(InvoiceFacts invoice, Subject subject, Rounding rounding) {
        return new DocumentFoot(
                subject,
                rounding,
                false,
                sumOf(invoice.lines(), InvoiceFacts.Line::amount),
                invoice.charges(),
                invoice.allowances(),
                invoice.totals(),
                lineTaxes(invoice.lines()));
    }

    static DocumentFoot of(CreditFacts credit, Subject subject, Rounding rounding) {
        return new DocumentFoot(
                subject,
                rounding,
                true,
                sumOf(credit.lines(), CreditFacts.Line::amount),
                credit.charges(),
                credit.allowances(),
                credit.totals(),
                null);
    }

    BigDecimal sumOfCharges() {
        return sumOf(charges, Charge::amount).subtract(sumOf(allowances, Charge::amount));
    }

    /** The tax as stated, otherwise as its parts or the lines say it, otherwise none. */
    BigDecimal tax() {
        BigDecimal stated = totals.taxTotal();
        if (stated != null) {
            return stated;
        }
        if (!totals.taxes().isEmpty()) {
            return sumOfTaxes();
        }
        return lineTaxes == null ? BigDecimal.ZERO : lineTaxes.sum();
    }

    BigDecimal sumOfTaxes() {
        return totals.taxes().stream().map(DocumentTotals.TaxSubtotal::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static <T> BigDecimal sumOf(List<T> parts, Function<T, BigDecimal> amount) {
        BigDecimal sum = BigDecimal.ZERO;
        for (T part : parts) {
            sum = sum.add(amount.apply(part));
        }
        return sum;
    }

    private static @Nullable LineTaxes lineTaxes(List<InvoiceFacts.Line> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (InvoiceFacts.Line line : lines) {
            BigDecimal percent = line.taxPercent();
            BigDecimal amount = line.taxAmount();
            if (amount != null) {
                sum = sum.add(amount);
            } else if (percent != null) {
                sum = sum.add(line.amount().multiply(percent).movePointLeft(2));
            } else {
                return null;
            }
        }
        return lines.isEmpty() ? null : new LineTaxes(sum, lines.size());
    }
}
