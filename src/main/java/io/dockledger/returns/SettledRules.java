package io.dockledger.returns;

import io.dockledger.matching.Measure;
import io.dockledger.matching.VarianceKind;
import io.dockledger.money.Money;
import io.dockledger.money.Quantity;
import io.dockledger.money.Ratio;
import io.dockledger.returns.Findings.Place;
import java.math.BigDecimal;
import java.util.List;

/** How far a return is settled: what is still to come, and whether as much was credited as is owed. */
final class SettledRules {

    private final ReturnRequest request;
    private final List<ReturnedLine> lines;
    private final Money due;
    private final Findings findings;
    private final Place whole;

    SettledRules(ReturnRequest request, List<ReturnedLine> lines, Money due, Findings findings) {
        this.request = request;
        this.lines = lines;
        this.due = due;
        this.findings = findings;
        this.whole = Place.whole(request.claim().key());
    }

    Awaiting awaiting() {
        ClaimFacts.Standing standing = request.claim().standing();
        if (standing == ClaimFacts.Standing.VOID) {
            return Awaiting.NOBODY;
        }
        if (request.terms() == null) {
            return Awaiting.TERMS;
        }
        if (standing == ClaimFacts.Standing.REQUESTED) {
            return Awaiting.AUTHORISATION;
        }
        if (standing == ClaimFacts.Standing.AUTHORISED && lines.stream().anyMatch(this::isMissing)) {
            return Awaiting.GOODS;
        }
        if (anyUndecided()) {
            return Awaiting.INSPECTION;
        }
        return awaitingMoney();
    }

    private Awaiting awaitingMoney() {
        if (due.amount().compareTo(told().max(credited())) > 0) {
            return Awaiting.CREDIT;
        }
        if (told().compareTo(credited()) > 0 && !findings.isAccepted(VarianceKind.CREDIT_MISSING, whole)) {
            return Awaiting.CONFIRMATION;
        }
        boolean vendor = request.vendorReturns().stream().anyMatch(each -> !each.credited())
                || new VendorGoods(request).areHere();
        return vendor && !findings.isAccepted(VarianceKind.VENDOR_CREDIT_MISSING, whole)
                ? Awaiting.VENDOR_CREDIT
                : Awaiting.NOTHING;
    }

    private boolean isMissing(ReturnedLine line) {
        return line.announced() && missing(line).signum() > 0;
    }

    private Ratio missing(ReturnedLine line) {
        return Ratio.of(line.claimed().quantity())
                .minus(line.kept(request.units()).orElse(Ratio.ZERO))
                .max(Ratio.ZERO);
    }

    void check(Awaiting awaiting) {
        overCredit();
        if (request.ended() && (awaiting == Awaiting.CREDIT || awaiting == Awaiting.INSPECTION)) {
            lateReturn();
        }
        // Once the return has ended, no clock says when to stop waiting for a credit in place of a reversed one.
        boolean reversedLate = request.ended() && awaiting == Awaiting.CONFIRMATION;
        if (!request.patienceOver() && !reversedLate) {
            return;
        }
        switch (awaiting) {
            case GOODS -> lines.stream().filter(this::isMissing).forEach(this::neverCame);
            case CONFIRMATION ->
                overdue(
                        VarianceKind.CREDIT_MISSING,
                        "The billing system was told to credit %s, and has credited %s"
                                .formatted(money(told()), money(credited())));
            case VENDOR_CREDIT ->
                overdue(VarianceKind.VENDOR_CREDIT_MISSING, "Nothing was credited for what went back to the supplier");
            default -> {
                // Nobody else keeps it waiting.
            }
        }
    }

    private void overdue(VarianceKind kind, String description) {
        findings.add(kind, whole, money(told()).toString(), money(credited()).toString(), null, due, description);
    }

    private void neverCame(ReturnedLine line) {
        String unit = line.claimed().unit();
        Ratio missing = missing(line);
        findings.add(
                VarianceKind.RETURN_NOT_RECEIVED,
                new Place(request.claim().key(), line.claimed().line()),
                AnnouncedRules.quantity(line),
                AnnouncedRules.text(line.kept(request.units()).orElse(Ratio.ZERO), unit),
                new Measure(missing.toDecimal(), unit),
                Money.zero(due.currency()),
                "%s of %s did not come"
                        .formatted(
                                AnnouncedRules.text(missing, unit),
                                line.claimed().sku()));
    }

    /** No more may be credited than is owed and was told; who credits without the goods credits for nothing. */
    private void overCredit() {
        CreditedFacts.Credit last = request.credited().last();
        // What nobody has looked at may be worth all that was told.
        BigDecimal owed = anyUndecided() ? told().max(due.amount()) : due.amount();
        BigDecimal allowed = last == null ? owed : owed.min(told());
        BigDecimal claimed = last == null ? told() : credited();
        if (claimed.compareTo(allowed) <= 0) {
            return;
        }
        VarianceKind kind = nothingHere() ? VarianceKind.CREDIT_WITHOUT_GOODS : VarianceKind.CUSTOMER_OVER_CREDIT;
        Money expected = money(allowed);
        Money over = money(claimed).minus(expected);
        findings.add(
                kind,
                last == null ? whole : Place.whole(last.key()),
                expected.toString(),
                money(claimed).toString(),
                new Measure(over.amount(), over.currency()),
                over,
                "%s were credited or told to be, and %s are owed: %s too much"
                        .formatted(money(claimed), expected, over));
    }

    private boolean anyUndecided() {
        return lines.stream().flatMap(line -> line.arrived().stream()).anyMatch(ReturnedLine.Arrived::isUndecided);
    }

    private boolean nothingHere() {
        return lines.stream()
                .flatMap(line -> line.arrived().stream())
                .allMatch(arrived -> arrived.line().kept().signum() == 0);
    }

    private void lateReturn() {
        findings.add(
                VarianceKind.LATE_RETURN,
                whole,
                money(told().max(credited())).toString(),
                due.toString(),
                null,
                untold(),
                "Goods came, or a credit was reversed, after the return had been settled; have what is owed now credited by another return");
    }

    /** What is owed beyond what anybody was told to credit or has credited. */
    Money untold() {
        return due.minus(money(told().max(credited()))).max(Money.zero(due.currency()));
    }

    /** Goods that came back for nothing are the customer's, and somebody must see to them. */
    void checkRefused() {
        for (ReturnedLine line : lines) {
            for (ReturnedLine.Arrived arrived : line.arrived()) {
                if (arrived.line().kept().signum() > 0) {
                    String found =
                            new Quantity(arrived.line().kept(), arrived.line().unit()).toString();
                    findings.add(
                            VarianceKind.REFUSED_RETURN,
                            new Place(arrived.receipt(), arrived.line().line()),
                            "nothing",
                            found + " of " + arrived.line().sku(),
                            null,
                            Money.zero(due.currency()),
                            found + " are here of a return that was refused or withdrawn");
                }
            }
        }
    }

    private BigDecimal told() {
        return request.credited().told();
    }

    private BigDecimal credited() {
        return request.credited().total(due.currency());
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, due.currency());
    }
}
