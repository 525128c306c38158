package io.dockledger.workflow.fulfilment;

import io.dockledger.documents.LedgerEntry;
import io.dockledger.documents.LedgerStatus;
import io.dockledger.documents.Revenue;
import io.dockledger.fulfilment.Earnings;
import io.dockledger.fulfilment.RevenueLine;
import io.dockledger.matching.Difference;
import io.dockledger.matching.Measure;
import io.dockledger.matching.Variance;
import io.dockledger.matching.VarianceKind;
import io.dockledger.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whether the ledger has what it was told, and what it was told is still right after the case has ended. */
final class LedgerChecks {

    private LedgerChecks() {}

    /**
     * @param overdue what the ledger was told and has not confirmed in time
     * @param ended whether nobody confirms revenue of the order any more, so that somebody must be told instead
     */
    static List<Difference> differences(
            SellingFacts facts, List<LedgerEntry> overdue, List<RevenueLine> unconfirmed, boolean ended) {
        List<Difference> found =
                new ArrayList<>(facts.entries().flatMap(LedgerChecks::posting).toList());
        overdue.forEach(entry -> found.add(unposted(entry)));
        if (ended && !unconfirmed.isEmpty()) {
            found.add(late(facts, unconfirmed));
        }
        return found;
    }

    private static Stream<Difference> posting(LedgerEntry entry) {
        BigDecimal posted = entry.posted();
        if (posted == null || isTakenBack(entry) || posted.compareTo(entry.total()) == 0) {
            return Stream.empty();
        }
        Money told = new Money(entry.total(), entry.currency());
        Money found = new Money(posted, entry.currency());
        return Stream.of(difference(
                VarianceKind.POSTING_DIFFERS,
                entry.key().text(),
                told,
                found,
                "The ledger was told %s and posted %s".formatted(told, found)));
    }

    /** The ledger has no longer what it posted; an accrual it takes back with every new period. */
    private static boolean isTakenBack(LedgerEntry entry) {
        return entry instanceof Revenue && entry.status() == LedgerStatus.REVERSED;
    }

    private static Difference unposted(LedgerEntry entry) {
        Money told = new Money(entry.total(), entry.currency());
        return difference(
                VarianceKind.POSTING_OVERDUE,
                entry.key().text(),
                told,
                new Money(BigDecimal.ZERO, entry.currency()),
                "The ledger was told %s and has not confirmed it in time".formatted(told));
    }

    private static Difference late(SellingFacts facts, List<RevenueLine> unconfirmed) {
        String currency = facts.order().currency();
        Money confirmed = facts.revenue();
        Money earned = confirmed.plus(Earnings.total(currency, unconfirmed));
        return difference(
                VarianceKind.REVENUE_DIFFERENCE,
                facts.order().key().text(),
                earned,
                confirmed,
                "Earned %s, and the case ended with %s confirmed".formatted(earned, confirmed));
    }

    private static Difference difference(
            VarianceKind kind, String document, Money expected, Money found, String description) {
        Money apart = found.minus(expected);
        return new Difference(
                kind,
                document,
                Variance.WHOLE,
                false,
                null,
                expected.amount(),
                expected.toString(),
                found.toString(),
                new Measure(apart.amount(), apart.currency()),
                null,
                apart.abs(),
                description);
    }
}
