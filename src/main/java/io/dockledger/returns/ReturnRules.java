package io.dockledger.returns;

import io.dockledger.matching.Acceptances;
import io.dockledger.money.Money;
import io.dockledger.money.Ratio;
import io.dockledger.money.UnitConversions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges a return by all that is known of it. */
public final class ReturnRules {

    private final ReturnRequest request;
    private final String currency;
    private final List<ReturnedLine> lines;
    private final Findings findings;

    /** @param currency in which a return is counted that nothing shows to have been sold */
    private ReturnRules(ReturnRequest request, String currency) {
        this.request = request;
        this.lines = ReturnedLine.of(request.claim(), request.arrivals(), request.sales());
        this.currency = lines.stream()
                .flatMap(line -> line.sales().oldestFirst().stream())
                .map(Sale::currency)
                .findFirst()
                .orElse(currency);
        this.findings = new Findings(new Acceptances(request.accepted()));
    }

    /** @param currency in which a return is counted that nothing shows to have been sold */
    public static ReturnJudgement judge(ReturnRequest request, String currency) {
        return new ReturnRules(request, currency).judge();
    }

    /**
     * What goods of a return had cost, without tax; empty where nobody can say, because nothing shows that they were sold, or
     * their unit does not lead to that in which they were.
     */
    public static Optional<Money> worth(
            ReturnRequest request, String currency, String sku, BigDecimal quantity, String unit) {
        ReturnRules rules = new ReturnRules(request, currency);
        return rules.lines.stream()
                .filter(line ->
                        line.claimed().sku().equals(sku) && !line.sales().areNone())
                .findFirst()
                .flatMap(line -> rules.worth(line.sales(), quantity, unit));
    }

    private Optional<Money> worth(Sales sales, BigDecimal quantity, String unit) {
        UnitConversions units = request.units();
        return Optional.ofNullable(units.factor(sales.sku(), unit, sales.unit()))
                .map(factor -> Worth.of(sales, new GivenBack(units).take(sales, factor.times(quantity)), currency));
    }

    private ReturnJudgement judge() {
        List<CreditLine> credit = credit();
        Money due = credit.stream().map(CreditLine::total).reduce(Money.zero(currency), Money::plus);
        List<GivenBefore> before = List.of();
        SettledRules settled = new SettledRules(request, lines, due, findings);
        if (request.claim().standing() == ClaimFacts.Standing.VOID) {
            settled.checkRefused();
        } else {
            before = new AnnouncedRules(request, lines, currency, findings).check();
            new ArrivedRules(request, lines, currency, findings).check();
        }
        Awaiting awaiting = settled.awaiting();
        settled.check(awaiting);
        return new ReturnJudgement(findings.all(), credit, due, settled.untold(), before, claimed(), awaiting);
    }

    private List<CreditLine> credit() {
        ReturnTerms terms = request.terms();
        boolean owed = request.claim().standing() != ClaimFacts.Standing.VOID
                && !request.claim().replacement();
        return terms != null && owed ? credit(terms) : List.of();
    }

    private List<CreditLine> credit(ReturnTerms terms) {
        CreditedSales sales = new CreditedSales(request);
        List<CreditLine> credit = new ArrayList<>();
        for (ReturnedLine line : lines) {
            Ratio counted = line.creditable(request.units()).orElse(Ratio.ZERO);
            sales.take(line.sales(), counted).stream()
                    .filter(share -> share.sale().currency().equals(currency))
                    .map(share -> CreditLine.of(line.claimed().line(), share.sale(), share.amount(), terms))
                    .forEach(credit::add);
        }
        return credit;
    }

    /** What was never billed had cost nothing, but of what cannot be counted nobody knows what it had cost. */
    private @Nullable Money claimed() {
        UnitConversions units = request.units();
        if (lines.stream().anyMatch(line -> line.announced() && line.isUncountable(units))) {
            return null;
        }
        GivenBack given = new GivenBack(units);
        return lines.stream()
                .filter(ReturnedLine::announced)
                .map(line -> Worth.of(line.sales(), given.take(line.sales(), line.claimedAsSold(units)), currency))
                .reduce(Money.zero(currency), Money::plus);
    }
}
