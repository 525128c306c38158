package io.dockledger.returns;

import io.dockledger.matching.Measure;
import io.dockledger.matching.VarianceKind;
import io.dockledger.money.Money;
import io.dockledger.money.Quantity;
import io.dockledger.money.Ratio;
import io.dockledger.returns.Findings.Place;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What can be wrong with a return before anything came: what was sold, when, and whether it was given back before. */
final class AnnouncedRules {

    private final ReturnRequest request;
    private final List<ReturnedLine> lines;
    private final String currency;
    private final Findings findings;

    AnnouncedRules(ReturnRequest request, List<ReturnedLine> lines, String currency, Findings findings) {
        this.request = request;
        this.lines = lines;
        this.currency = currency;
        this.findings = findings;
    }

    void check() {
        for (ReturnedLine line : lines) {
            if (line.announced()) {
                check(line);
            }
        }
    }

    private void check(ReturnedLine line) {
        Sale sale = line.sale();
        if (sale == null) {
            neverInvoiced(place(line), line);
            return;
        }
        otherCurrency(line, sale);
        replacedItem(line, sale);
        moreThanSold(line, sale);
        returnWindow(line, sale);
    }

    /** Nothing shows that it was ever billed, so that nothing was paid that could be given back. */
    void neverInvoiced(Place at, ReturnedLine line) {
        findings.add(
                VarianceKind.NEVER_INVOICED,
                at,
                "an invoice",
                quantity(line),
                null,
                Money.zero(currency),
                "%s of %s were never invoiced"
                        .formatted(quantity(line), line.claimed().sku()));
    }

    private void otherCurrency(ReturnedLine line, Sale sale) {
        String billed = sale.invoice().currency();
        if (!billed.equals(currency)) {
            findings.add(
                    VarianceKind.CURRENCY,
                    place(line),
                    currency,
                    billed,
                    null,
                    Money.zero(currency),
                    "Billed in %s, and the return is credited in %s".formatted(billed, currency));
        }
    }

    /** Who was sent another one has what was bought, and gets no money for it. */
    private void replacedItem(ReturnedLine line, Sale sale) {
        Optional<String> replacement = Optional.ofNullable(line.claimed().replacedBy())
                .or(() -> request.earlier().stream()
                        .filter(ClaimFacts::replacement)
                        .filter(earlier -> takesBack(earlier, sale).signum() > 0)
                        .map(ClaimFacts::key)
                        .findFirst());
        replacement.ifPresent(by -> findings.add(
                VarianceKind.REPLACED_ITEM,
                place(line),
                "not replaced",
                by,
                null,
                worth(line),
                "%s was replaced by %s".formatted(line.claimed().sku(), by)));
    }

    private void moreThanSold(ReturnedLine line, Sale sale) {
        Ratio before = Ratio.ZERO;
        for (ClaimFacts earlier : request.earlier()) {
            before = before.plus(takesBack(earlier, sale));
        }
        Ratio left = sale.sold().minus(before).max(Ratio.ZERO);
        Ratio claimed = line.claimedAsSold(request.units()).orElse(Ratio.ZERO);
        Ratio over = claimed.minus(left);
        if (over.signum() > 0) {
            String unit = sale.line().unit();
            findings.add(
                    VarianceKind.OVER_RETURN,
                    place(line),
                    text(left, unit),
                    text(claimed, unit),
                    new Measure(over.toDecimal(), unit),
                    Worth.of(line, over, currency),
                    "%s are announced, and %s were sold and not given back before"
                            .formatted(text(claimed, unit), text(left, unit)));
        }
    }

    private Ratio takesBack(ClaimFacts earlier, Sale sale) {
        Ratio sum = Ratio.ZERO;
        for (ClaimFacts.Line line : earlier.lines()) {
            if (Sale.of(line, request.sales()).filter(sale::isSameAs).isPresent()) {
                Ratio factor = request.units()
                        .factor(line.sku(), line.unit(), sale.line().unit());
                sum = factor == null ? sum : sum.plus(factor.times(line.quantity()));
            }
        }
        return sum;
    }

    private void returnWindow(ReturnedLine line, Sale sale) {
        ReturnTerms terms = request.terms();
        long days = ChronoUnit.DAYS.between(
                sale.invoice().issuedOn(), request.claim().requestedOn());
        if (terms != null && days > terms.windowDays()) {
            findings.add(
                    VarianceKind.RETURN_WINDOW,
                    place(line),
                    "within " + terms.windowDays() + " days",
                    "after " + days + " days",
                    new Measure(BigDecimal.valueOf(days - terms.windowDays()), "days"),
                    worth(line),
                    "Asked for %d days after the invoice; %d are allowed".formatted(days, terms.windowDays()),
                    terms.windowDays() + " days",
                    terms.source());
        }
    }

    private Money worth(ReturnedLine line) {
        return Worth.of(line, line.claimedAsSold(request.units()).orElse(Ratio.ZERO), currency);
    }

    private Place place(ReturnedLine line) {
        return new Place(request.claim().key(), line.claimed().line());
    }

    static String quantity(ReturnedLine line) {
        return new Quantity(line.claimed().quantity(), line.claimed().unit()).toString();
    }

    static String text(Ratio amount, String unit) {
        return new Quantity(amount.toDecimal(), unit).toString();
    }
}
