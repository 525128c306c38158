package io.dockledger.returns;

import io.dockledger.matching.Acceptances;
import io.dockledger.money.Money;
import io.dockledger.money.Ratio;
import io.dockledger.money.UnitConversions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges a return by all that is known of it. */
public final class ReturnRules {

    private final ReturnRequest request;
    private final String currency;
    private final List<ReturnedLine> lines;
    private final Findings findings;

    /** @param currency in which a return is counted that nothing shows to have been sold */
    private ReturnRules(ReturnRequest request, String currency) {
        this.request = request;
        this.lines = ReturnedLine.of(request);
        this.currency = lines.stream()
                .flatMap(line -> Optional.ofNullable(line.sale()).stream())
                .map(sale -> sale.invoice().currency())
                .findFirst()
                .orElse(currency);
        this.findings = new Findings(new Acceptances(request.accepted()));
    }

    /** @param currency in which a return is counted that nothing shows to have been sold */
    public static ReturnJudgement judge(ReturnRequest request, String currency) {
        return new ReturnRules(request, currency).judge();
    }

    /** What goods of a return had cost, without tax; nothing where nothing shows that they were sold. */
    public static Money worth(ReturnRequest request, String currency, String sku, BigDecimal quantity, String unit) {
        ReturnRules rules = new ReturnRules(request, currency);
        return rules.lines.stream()
                .filter(line -> line.claimed().sku().equals(sku) && line.sale() != null)
                .findFirst()
                .map(line -> Worth.of(line, rules.asSold(line, quantity, unit), rules.currency))
                .orElse(Money.zero(rules.currency));
    }

    private Ratio asSold(ReturnedLine line, BigDecimal quantity, String unit) {
        Sale sale = line.sale();
        Ratio factor = sale == null
                ? null
                : request.units().factor(line.claimed().sku(), unit, sale.line().unit());
        return factor == null ? Ratio.ZERO : factor.times(quantity);
    }

    private ReturnJudgement judge() {
        List<CreditLine> credit = credit();
        Money due = credit.stream().map(CreditLine::total).reduce(Money.zero(currency), Money::plus);
        Settlement settlement = new Settlement(request, lines, due, findings);
        if (request.claim().standing() == ClaimFacts.Standing.VOID) {
            settlement.checkRefused();
        } else {
            new AnnouncedRules(request, lines, currency, findings).check();
            new ArrivedRules(request, lines, currency, findings).check();
        }
        Awaiting awaiting = settlement.awaiting();
        settlement.check(awaiting);
        return new ReturnJudgement(findings.all(), credit, due, settlement.untold(), claimed(), awaiting);
    }

    private List<CreditLine> credit() {
        ReturnTerms terms = request.terms();
        boolean owed = request.claim().standing() != ClaimFacts.Standing.VOID
                && !request.claim().replacement();
        List<CreditLine> credit = new ArrayList<>();
        for (ReturnedLine line : lines) {
            Sale sale = line.sale();
            Ratio counted = line.creditable(request.units()).orElse(Ratio.ZERO);
            if (terms != null && owed && sale != null && counted.signum() > 0 && isInCurrency(sale)) {
                credit.add(CreditLine.of(line.claimed().line(), sale, counted.min(sale.sold()), terms));
            }
        }
        return credit;
    }

    private boolean isInCurrency(Sale sale) {
        return sale.invoice().currency().equals(currency);
    }

    private Money claimed() {
        UnitConversions units = request.units();
        BigDecimal value = lines.stream()
                .filter(ReturnedLine::announced)
                .map(line -> Worth.of(line, line.claimedAsSold(units).orElse(Ratio.ZERO), currency))
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(value, currency);
    }
}
