package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.documents.DocumentChange.AdjustmentPosted;
import io.dockledger.documents.DocumentChange.AdjustmentReversed;
import io.dockledger.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The differences of one item at one site that are judged and posted together. Made here, never sent to us.
 *
 * @param unit in which all its quantities are
 * @param lines the differences, the oldest first
 * @param told what the ledger was told to post
 * @param postings what the ledger said that it posted
 * @param cause why the stock differs, as somebody found out
 * @param correctionBy the day by which somebody expects the ledger to put its postings right
 * @param decision the last that was decided; none while it is still to come, or since the ledger took back what it was told
 */
public record InventoryAdjustment(
        String number,
        String site,
        String sku,
        String unit,
        String currency,
        LocalDate openedOn,
        List<InventoryAdjustmentLine> lines,
        List<ToldPosting> told,
        List<LedgerPosting> postings,
        @Nullable String cause,
        @Nullable AdjustmentDecision decision,
        @Nullable LocalDate correctionBy,
        Map<String, JsonNode> extra)
        implements Document {

    /** The cause of a difference that was counted and not yet explained. */
    public static final String COUNT = "count";

    /** The state in which the ledger has posted all of the difference. */
    public static final String POSTED = "posted";

    public InventoryAdjustment {
        lines = List.copyOf(lines);
        told = List.copyOf(told);
        postings = List.copyOf(postings);
        extra = Map.copyOf(extra);
    }

    /** An adjustment without anything in it yet. */
    public static InventoryAdjustment opened(
            String number, String site, String sku, String unit, String currency, LocalDate on) {
        return new InventoryAdjustment(
                number, site, sku, unit, currency, on, List.of(), List.of(), List.of(), null, null, null, Map.of());
    }

    @Override
    public DocumentKey key() {
        return DocumentKey.inventoryAdjustment(number);
    }

    /**
     * {@code open} while it is to be judged, {@code released} once the ledger was told, {@code posted} when that said all
     * of it; {@code refused} where people left the books as they are, {@code reversed} where the ledger took all back,
     * {@code cleared} where nothing is left to post.
     */
    @Override
    public String state() {
        BigDecimal left = left();
        if (left.compareTo(difference()) == 0) {
            boolean confirmed = left.compareTo(posted()) == 0;
            return told.isEmpty() && postings.isEmpty() ? "cleared" : confirmed ? POSTED : "released";
        }
        if (decision != null && !decision.approved()) {
            return "refused";
        }
        boolean takenBack = !postings.isEmpty() && postings.stream().noneMatch(LedgerPosting::stands);
        return takenBack && left.signum() == 0 ? "reversed" : "open";
    }

    @Override
    public Set<DocumentKey> namedChains() {
        return Set.of();
    }

    /** What the difference is worth, below zero for a loss; none where no cost is known. */
    @Override
    public @Nullable BigDecimal total() {
        return lines.stream().anyMatch(line -> line.unitCost() == null)
                ? null
                : new Money(sumOfAmounts(), currency).rounded().amount();
    }

    @Override
    public LocalDate issuedOn() {
        return openedOn;
    }

    /** By how much the stock is not as booked, all differences together. */
    public BigDecimal difference() {
        return lines.stream().map(InventoryAdjustmentLine::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the ledger is told to have posted, less what it took back. */
    public BigDecimal left() {
        return ledger().left();
    }

    /** What the ledger says that it has posted. */
    public BigDecimal posted() {
        return ledger().posted();
    }

    /** What all of it was booked as, once for each place where it was counted. */
    public BigDecimal booked() {
        return lines.stream()
                .map(InventoryAdjustmentLine::booked)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal sumOfAmounts() {
        return lines.stream()
                .map(InventoryAdjustmentLine::amount)
                .map(Objects::requireNonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether nobody has counted anew yet what was counted. */
    public boolean isToBeRecounted() {
        return lines.stream().anyMatch(line -> line.isCounted() && !line.isRecounted());
    }

    public Optional<InventoryAdjustmentLine> line(String line) {
        return lines.stream().filter(each -> each.line().equals(line)).findFirst();
    }

    /** With one more difference. */
    public InventoryAdjustment joining(InventoryAdjustmentLine difference) {
        List<InventoryAdjustmentLine> all = new ArrayList<>(lines);
        all.add(difference.numbered(String.valueOf(lines.size() + 1)));
        return with(all, ledger(), cause, decision);
    }

    /**
     * With what somebody counted anew.
     *
     * @param counted in the adjustment's unit
     * @throws InvalidChange where it has no such line, or one that was not counted
     */
    public InventoryAdjustment recounted(String line, BigDecimal counted, String by) {
        if (line(line).isEmpty()) {
            throw new InvalidChange("Adjustment %s has no line %s.".formatted(number, line));
        }
        return with(
                lines.stream()
                        .map(each -> each.line().equals(line) ? each.recounted(counted, by) : each)
                        .toList(),
                ledger(),
                cause,
                decision);
    }

    public InventoryAdjustment explained(String newCause) {
        return with(lines, ledger(), newCause, decision);
    }

    public InventoryAdjustment decided(AdjustmentDecision newDecision) {
        return with(lines, ledger(), cause, newDecision);
    }

    /** As before anybody decided. */
    public InventoryAdjustment undecided() {
        return with(lines, ledger(), cause, null);
    }

    /** Nobody can count anew what was counted once, as this person found. */
    public InventoryAdjustment uncountable(String by) {
        return with(lines.stream().map(line -> line.uncountable(by)).toList(), ledger(), cause, decision);
    }

    /** Expecting the ledger to put right what it posted. */
    public InventoryAdjustment expectingCorrection(LocalDate by) {
        return new InventoryAdjustment(
                number, site, sku, unit, currency, openedOn, lines, told, postings, cause, decision, by, extra);
    }

    /** What the ledger is told to have posted is worth, less what it took back; none where a cost is not known. */
    public @Nullable BigDecimal toldAmount() {
        return ledger().toldAmount();
    }

    /** What the ledger says that its postings are worth; none where it does not say it of each. */
    public @Nullable BigDecimal postedAmount() {
        return ledger().postedAmount();
    }

    /** Whether the ledger took back anything that it was told since anything was decided. */
    public boolean isTakenBack() {
        return decision == null && ledger().tookBack();
    }

    /** With one more posting that the ledger is told. */
    public InventoryAdjustment telling(
            BigDecimal quantity, @Nullable BigDecimal amount, String account, String counterAccount) {
        return with(lines, ledger().telling(quantity, amount, account, counterAccount), cause, decision);
    }

    /**
     * With what the ledger posted; itself where the ledger says again what it said before.
     *
     * @throws InvalidChange where it posted in another currency
     */
    public InventoryAdjustment posted(AdjustmentPosted posting) {
        if (posting.currency() != null && !currency.equals(posting.currency())) {
            throw new InvalidChange(
                    "Adjustment %s is in %s, but posting %s is in %s. Have it reversed in the ledger, and posted anew."
                            .formatted(number, currency, posting.number(), posting.currency()));
        }
        return ledger().posting(posting.number()).isPresent()
                ? this
                : with(lines, ledger().posted(posting), cause, decision);
    }

    /**
     * With what the ledger took back; itself where it took that back before. Whatever was decided is to be decided anew,
     * unless the ledger only took back what it had posted beyond what it was told.
     *
     * @throws InvalidChange where the ledger never said that it posted this
     */
    public InventoryAdjustment reversed(AdjustmentReversed reversal, LocalDate on) {
        LedgerPosting taken = ledger().posting(reversal.posting())
                .orElseThrow(() -> new InvalidChange("Adjustment %s knows no posting %s that could be reversed."
                        .formatted(number, reversal.posting())));
        if (!taken.stands()) {
            return this;
        }
        AdjustmentLedger after = ledger().reversed(taken, reversal, on);
        boolean putRight = after.left().compareTo(left()) == 0;
        return with(lines, after, cause, putRight ? decision : null);
    }

    private AdjustmentLedger ledger() {
        return new AdjustmentLedger(told, postings);
    }

    private InventoryAdjustment with(
            List<InventoryAdjustmentLine> newLines,
            AdjustmentLedger ledger,
            @Nullable String newCause,
            @Nullable AdjustmentDecision newDecision) {
        return new InventoryAdjustment(
                number,
                site,
                sku,
                unit,
                currency,
                openedOn,
                newLines,
                ledger.told(),
                ledger.postings(),
                newCause,
                newDecision,
                correctionBy,
                extra);
    }
}
