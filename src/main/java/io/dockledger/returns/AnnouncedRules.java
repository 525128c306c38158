package io.dockledger.returns;

import io.dockledger.matching.Measure;
import io.dockledger.matching.VarianceKind;
import io.dockledger.money.Money;
import io.dockledger.money.Quantity;
import io.dockledger.money.Ratio;
import io.dockledger.returns.Findings.Place;
import io.dockledger.returns.GivenBack.Share;
import io.dockledger.returns.GivenBack.Taken;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be wrong with a return before anything came: what was sold, when, and whether it was given back before. */
final class AnnouncedRules {

    private final ReturnRequest request;
    private final List<ReturnedLine> lines;
    private final String currency;
    private final Findings findings;
    private final GivenBack given;

    /** By the sales that it took back, the earlier return that sent other goods for it. */
    private final Map<Sale.Id, String> replaced = new HashMap<>();

    /** What was sold to others than who wants to send it back, by these. */
    private final Map<String, Money> soldToOthers = new LinkedHashMap<>();

    AnnouncedRules(ReturnRequest request, List<ReturnedLine> lines, String currency, Findings findings) {
        this.request = request;
        this.lines = lines;
        this.currency = currency;
        this.findings = findings;
        this.given = new GivenBack(request.units(), request.givenBefore());
    }

    /** Gives what other returns have taken back before. */
    List<GivenBefore> check() {
        request.earlier().forEach(this::takeBack);
        List<GivenBefore> before = given.soFar();
        for (ReturnedLine line : lines) {
            if (line.announced() && line.sales().areNone()) {
                neverInvoiced(place(line), line);
            } else if (line.announced()) {
                check(line);
            }
        }
        otherCustomer();
        return before;
    }

    private void takeBack(EarlierReturn earlier) {
        ClaimFacts claim = earlier.claim();
        for (ReturnedLine line : ReturnedLine.of(claim, earlier.arrivals(), request.sales())) {
            Ratio amount = line.takenBack(earlier.isClosed(), request.units());
            Taken taken = given.take(line.sales(), amount);
            if (claim.replacement()) {
                taken.shares()
                        .forEach(share -> replaced.putIfAbsent(share.sale().id(), claim.key()));
            }
        }
    }

    private void check(ReturnedLine line) {
        Ratio left = given.left(line.sales());
        Taken taken = given.take(line.sales(), line.claimedAsSold(request.units()));
        List<Sale> takenBack = taken.shares().isEmpty()
                ? List.of(line.sales().first())
                : taken.shares().stream().map(Share::sale).toList();
        takenBack.stream()
                .map(sale -> sale.invoice().customer())
                .filter(customer -> !customer.equals(request.claim().customer()))
                .findFirst()
                .ifPresent(customer -> soldToOthers.merge(customer, worth(line, taken), Money::plus));
        otherCurrency(line, takenBack);
        replacedItem(line, taken);
        moreThanSold(line, left, taken);
        returnWindow(line, takenBack.get(0), taken);
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

    /** Who gives back what somebody else bought would get that one's money. */
    private void otherCustomer() {
        if (soldToOthers.isEmpty()) {
            return;
        }
        String others = String.join(", ", soldToOthers.keySet());
        String customer = request.claim().customer();
        findings.add(
                VarianceKind.RETURN_CUSTOMER,
                Place.whole(request.claim().key()),
                others,
                customer,
                null,
                soldToOthers.values().stream().reduce(Money.zero(currency), Money::plus),
                "Sold to %s, and to be taken back from %s".formatted(others, customer));
    }

    private void otherCurrency(ReturnedLine line, List<Sale> takenBack) {
        takenBack.stream()
                .map(Sale::currency)
                .filter(billed -> !billed.equals(currency))
                .findFirst()
                .ifPresent(billed -> findings.add(
                        VarianceKind.CURRENCY,
                        place(line),
                        currency,
                        billed,
                        null,
                        Money.zero(currency),
                        "Billed in %s, and the return is credited in %s".formatted(billed, currency)));
    }

    /** Who was sent another one has what was bought, and gets no money for it. */
    private void replacedItem(ReturnedLine line, Taken taken) {
        Optional<String> replacement = Optional.ofNullable(line.claimed().replacedBy())
                .or(() -> line.sales().oldestFirst().stream()
                        .map(Sale::id)
                        .filter(replaced::containsKey)
                        .map(replaced::get)
                        .findFirst());
        replacement.ifPresent(by -> findings.add(
                VarianceKind.REPLACED_ITEM,
                place(line),
                "not replaced",
                by,
                null,
                worth(line, taken),
                "%s was replaced by %s".formatted(line.claimed().sku(), by)));
    }

    private void moreThanSold(ReturnedLine line, Ratio left, Taken taken) {
        if (taken.over().signum() > 0) {
            String unit = line.sales().unit();
            String claimed = text(line.claimedAsSold(request.units()), unit);
            findings.add(
                    VarianceKind.OVER_RETURN,
                    place(line),
                    text(left, unit),
                    claimed,
                    new Measure(taken.over().toDecimal(), unit),
                    worth(line, new Taken(List.of(), taken.over())),
                    "%s are announced, and %s were sold and not given back before"
                            .formatted(claimed, text(left, unit)));
        }
    }

    private void returnWindow(ReturnedLine line, Sale sale, Taken taken) {
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
                    worth(line, taken),
                    "Asked for %d days after the invoice; %d are allowed".formatted(days, terms.windowDays()),
                    terms.windowDays() + " days",
                    terms.source());
        }
    }

    private Money worth(ReturnedLine line, Taken taken) {
        return Worth.of(line.sales(), taken, currency);
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
