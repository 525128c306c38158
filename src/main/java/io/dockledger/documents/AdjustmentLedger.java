package io.dockledger.documents;

import io.dockledger.documents.DocumentChange.AdjustmentPosted;
import io.dockledger.documents.DocumentChange.AdjustmentReversed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the ledger was told to post for an inventory adjustment, and what it said that it did. */
record AdjustmentLedger(List<ToldPosting> told, List<LedgerPosting> postings) {

    BigDecimal left() {
        return told.stream().map(ToldPosting::left).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal posted() {
        return postings.stream()
                .filter(LedgerPosting::stands)
                .map(LedgerPosting::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Nullable
    BigDecimal toldAmount() {
        return sum(told.stream()
                .map(each -> Optional.ofNullable(each.leftAmount()))
                .toList());
    }

    @Nullable
    BigDecimal postedAmount() {
        return sum(postings.stream()
                .filter(LedgerPosting::stands)
                .map(each -> Optional.ofNullable(each.amount()))
                .toList());
    }

    private static @Nullable BigDecimal sum(List<Optional<BigDecimal>> amounts) {
        return amounts.stream().allMatch(Optional::isPresent)
                ? amounts.stream().map(Optional::orElseThrow).reduce(BigDecimal.ZERO, BigDecimal::add)
                : null;
    }

    AdjustmentLedger telling(BigDecimal quantity, @Nullable BigDecimal amount, String account, String counterAccount) {
        List<ToldPosting> all = new ArrayList<>(told);
        all.add(new ToldPosting(
                String.valueOf(told.size() + 1), quantity, amount, account, counterAccount, BigDecimal.ZERO));
        return new AdjustmentLedger(all, postings);
    }

    AdjustmentLedger posted(AdjustmentPosted posting) {
        List<LedgerPosting> all = new ArrayList<>(postings);
        all.add(new LedgerPosting(
                posting.number(),
                posting.posting(),
                posting.quantity(),
                posting.amount(),
                posting.postedOn(),
                null,
                null));
        return new AdjustmentLedger(told, all);
    }

    Optional<LedgerPosting> posting(String number) {
        return postings.stream().filter(each -> each.number().equals(number)).findFirst();
    }

    /** Whether any of what it was told was taken back. */
    boolean tookBack() {
        return told.stream().anyMatch(each -> each.takenBack().signum() != 0);
    }

    AdjustmentLedger reversed(LedgerPosting taken, AdjustmentReversed reversal, LocalDate on) {
        return new AdjustmentLedger(
                takingBack(taken),
                postings.stream()
                        .map(each -> each.equals(taken) ? each.reversed(on, reversal.reason()) : each)
                        .toList());
    }

    private List<ToldPosting> takingBack(LedgerPosting taken) {
        Optional<ToldPosting> meant = meant(taken);
        BigDecimal quantity = takenBack(taken, meant);
        return told.stream()
                .map(each -> meant.filter(each::equals).isPresent() ? each.takingBack(quantity) : each)
                .toList();
    }

    /** What of the reversed quantity the ledger had been told: what it had posted beyond that goes first. */
    private BigDecimal takenBack(LedgerPosting taken, Optional<ToldPosting> meant) {
        BigDecimal surplus = surplus(taken, posted(), left()).max(surplusOf(taken, meant));
        BigDecimal size = taken.quantity().abs().subtract(surplus).max(BigDecimal.ZERO);
        return taken.quantity().signum() < 0 ? size.negate() : size;
    }

    /** Of a posting that the ledger names; what it does not name may be for several that it was told. */
    private BigDecimal surplusOf(LedgerPosting taken, Optional<ToldPosting> meant) {
        if (taken.posting() == null || meant.isEmpty()) {
            return BigDecimal.ZERO;
        }
        BigDecimal postedOfIt = postings.stream()
                .filter(each -> each.stands() && Objects.equals(each.posting(), taken.posting()))
                .map(LedgerPosting::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return surplus(taken, postedOfIt, meant.orElseThrow().left());
    }

    /** By how much more was posted than was told, the way in which it is taken back now; never below zero. */
    private static BigDecimal surplus(LedgerPosting taken, BigDecimal posted, BigDecimal told) {
        BigDecimal beyond = posted.subtract(told);
        return (taken.quantity().signum() < 0 ? beyond.negate() : beyond).max(BigDecimal.ZERO);
    }

    /** Which of the told postings it was: the one that it names, else the last one. */
    private Optional<ToldPosting> meant(LedgerPosting taken) {
        return told.stream()
                .filter(each -> taken.posting() == null || each.number().equals(taken.posting()))
                .reduce((first, last) -> last);
    }
}
