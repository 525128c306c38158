package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.documents.DocumentChange.InspectedLine;
import io.dockledger.documents.DocumentChange.QualityInspected;
import io.dockledger.documents.DocumentChange.ReceiptReversed;
import io.dockledger.documents.GoodsReceiptLine.Quality;
import io.dockledger.money.Ratio;
import io.dockledger.money.UnitConversions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What came in for an order, and what became of it since.
 *
 * @param despatchAdvice the number of the despatch advice under which it came
 * @param inspections the numbers of the inspections already taken into account
 */
public record GoodsReceipt(
        String number,
        String order,
        @Nullable Party supplier,
        @Nullable String site,
        LocalDate receivedOn,
        @Nullable String despatchAdvice,
        List<GoodsReceiptLine> lines,
        List<String> inspections,
        @Nullable String reversalReason,
        Map<String, JsonNode> extra)
        implements Document {

    /** The state of a receipt of which nothing is left. */
    public static final String REVERSED = "reversed";

    public GoodsReceipt {
        lines = List.copyOf(lines);
        inspections = List.copyOf(inspections);
        extra = Map.copyOf(extra);
    }

    @Override
    public DocumentKey key() {
        return DocumentKey.goodsReceipt(number);
    }

    /** {@code posted}; {@code held} while goods wait for an inspection; {@code reversed} when nothing is left. */
    @Override
    public DocumentKey about() {
        return DocumentKey.purchaseOrder(order);
    }

    @Override
    public @Nullable Party partner() {
        return supplier;
    }

    @Override
    public String state() {
        if (lines.stream().allMatch(line -> line.quantity().compareTo(line.reversed()) <= 0)) {
            return REVERSED;
        }
        return onHold() ? "held" : "posted";
    }

    @Override
    public Set<DocumentKey> namedChains() {
        return Set.of(DocumentKey.purchaseOrder(order));
    }

    @Override
    public LocalDate issuedOn() {
        return receivedOn;
    }

    public Optional<GoodsReceiptLine> line(@Nullable String line) {
        return lines.stream().filter(each -> each.line().equals(line)).findFirst();
    }

    /** Whether any of the goods wait for an inspection. */
    public boolean onHold() {
        return lines.stream().anyMatch(line -> line.held().signum() > 0);
    }

    /** The receipt with all its goods put on hold until an inspection says more. */
    public GoodsReceipt held() {
        return withLines(line -> line.judged(Quality.HELD));
    }

    /** The receipt with all its goods free to use and to pay. */
    public GoodsReceipt released() {
        return withLines(line -> line.judged(Quality.RELEASED));
    }

    /**
     * The receipt with what is taken back.
     *
     * @throws InvalidChange for a line that it does not have, or more than is left of one
     */
    public GoodsReceipt reversed(ReceiptReversed reversal) {
        GoodsReceipt after = reversal.lines().isEmpty()
                ? withLines(line -> line.reversed(line.quantity().subtract(line.reversed())))
                : reversal.lines().stream().reduce(this, GoodsReceipt::reversed, (one, other) -> other);
        return after.with(after.lines, after.inspections, reversal.reason());
    }

    /** As the other one, with no more than the units whose size is the same for every item. */
    public GoodsReceipt inspected(QualityInspected inspection) {
        return inspected(inspection, UnitConversions.builtIn());
    }

    /**
     * The receipt with what an inspection found; the receipt itself where that inspection is already in it.
     *
     * @param units where the inspection counts in other units than the receipt
     * @throws InvalidChange for a line that the receipt does not have, whose unit nothing leads to, or of which less came
     */
    public GoodsReceipt inspected(QualityInspected inspection, UnitConversions units) {
        if (inspections.contains(inspection.number())) {
            return this;
        }
        GoodsReceipt after = this;
        for (InspectedLine found : inspection.lines()) {
            after = after.inspected(found, units);
        }
        List<String> all = new ArrayList<>(inspections);
        all.add(inspection.number());
        return after.with(after.lines, all, reversalReason);
    }

    /**
     * The receipt as somebody on the dock put it right.
     *
     * @param quantity what should have been posted as received; rejections and reversals stay as they are
     * @throws InvalidChange where the receipt has no such line
     */
    public GoodsReceipt corrected(String line, BigDecimal quantity) {
        require(line);
        return withLines(each -> each.line().equals(line) ? each.received(quantity) : each);
    }

    private GoodsReceipt reversed(ReversedLine reversal) {
        GoodsReceiptLine line = require(reversal.line());
        BigDecimal taken =
                reversal.of("Receipt " + number, line, line.quantity().subtract(line.reversed()));
        return withLines(each -> each.equals(line) ? each.reversed(taken) : each);
    }

    private GoodsReceipt inspected(InspectedLine found, UnitConversions units) {
        Ratio factor = factor(found, units);
        BigDecimal cleared = factor.times(found.accepted()).toDecimal();
        BigDecimal rejected = factor.times(found.rejected()).toDecimal();
        requireReceived(require(found.line()), cleared.add(rejected), rejected);
        return withLines(line -> line.line().equals(found.line()) ? line.inspected(cleared, rejected) : line);
    }

    private Ratio factor(InspectedLine found, UnitConversions units) {
        GoodsReceiptLine line = require(found.line());
        Ratio factor = found.unit() == null ? Ratio.ONE : units.factor(line.sku(), found.unit(), line.unit());
        if (factor == null) {
            throw new InvalidChange(
                    "Receipt %s line %s is counted in %s, but the inspection in %s, and no conversion between them is loaded."
                            .formatted(number, line.line(), line.unit(), found.unit()));
        }
        return factor;
    }

    /** An inspection may look at the same goods again, but not at more than came. */
    private void requireReceived(GoodsReceiptLine line, BigDecimal inspected, BigDecimal rejected) {
        if (inspected.max(line.rejected().add(rejected)).compareTo(line.quantity()) > 0) {
            throw new InvalidChange(
                    "Receipt %s line %s brought %s %s, of which %s were rejected before; an inspection cannot judge %s and reject %s of them."
                            .formatted(
                                    number,
                                    line.line(),
                                    line.quantity().toPlainString(),
                                    line.unit(),
                                    line.rejected().toPlainString(),
                                    inspected.toPlainString(),
                                    rejected.toPlainString()));
        }
    }

    private GoodsReceiptLine require(String line) {
        return line(line).orElseThrow(() -> new InvalidChange("Receipt " + number + " has no line " + line + "."));
    }

    private GoodsReceipt withLines(UnaryOperator<GoodsReceiptLine> change) {
        return with(lines.stream().map(change).toList(), inspections, reversalReason);
    }

    private GoodsReceipt with(List<GoodsReceiptLine> newLines, List<String> newInspections, @Nullable String reason) {
        return new GoodsReceipt(
                number, order, supplier, site, receivedOn, despatchAdvice, newLines, newInspections, reason, extra);
    }
}
