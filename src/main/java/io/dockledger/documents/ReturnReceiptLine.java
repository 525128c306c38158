package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.documents.ReturnChange.ReturnInspected;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came back on one line. All quantities are in the line's unit.
 *
 * @param authorisationLine the line of the authorisation that announced it, as the warehouse says
 * @param reversed what was taken back out of the receipt
 * @param parts what was found in it, each part in a condition of its own
 */
public record ReturnReceiptLine(
        String line,
        @Nullable String authorisationLine,
        String sku,
        BigDecimal quantity,
        String unit,
        @Nullable String lot,
        BigDecimal reversed,
        List<ReturnPart> parts,
        Map<String, JsonNode> extra)
        implements DocumentLine {

    public ReturnReceiptLine {
        parts = List.copyOf(parts);
        extra = Map.copyOf(extra);
    }

    /** What is here of it. */
    public BigDecimal kept() {
        return quantity.subtract(reversed).max(BigDecimal.ZERO);
    }

    /** What nobody has looked at yet. */
    public BigDecimal toInspect() {
        return kept().subtract(inspected()).max(BigDecimal.ZERO);
    }

    private BigDecimal inspected() {
        return parts.stream().map(ReturnPart::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    ReturnReceiptLine reversed(BigDecimal more) {
        return with(reversed.add(more), parts);
    }

    ReturnReceiptLine inspected(ReturnInspected.Found found) {
        BigDecimal looked = found.quantity() == null ? toInspect() : found.quantity();
        if (toInspect().signum() == 0) {
            throw new InvalidChange("Line %s: nothing of it is left to be inspected.".formatted(line));
        }
        if (looked.signum() == 0 || looked.compareTo(toInspect()) > 0) {
            throw new InvalidChange("Line %s: of %s %s, %s are left to be inspected, not %s."
                    .formatted(
                            line, quantity.toPlainString(), unit, toInspect().toPlainString(), looked.toPlainString()));
        }
        List<ReturnPart> more = new ArrayList<>(parts);
        more.add(new ReturnPart(found.condition(), looked, found.photos(), found.note(), null));
        return with(reversed, more);
    }

    ReturnReceiptLine received(BigDecimal corrected) {
        if (corrected.compareTo(reversed.add(inspected())) < 0) {
            throw new InvalidChange("Line %s: %s %s were inspected or taken back already, so no less can have come."
                    .formatted(line, reversed.add(inspected()).toPlainString(), unit));
        }
        return new ReturnReceiptLine(line, authorisationLine, sku, corrected, unit, lot, reversed, parts, extra);
    }

    ReturnReceiptLine disposed(int part, ReturnPart.Disposal disposal) {
        List<ReturnPart> changed = new ArrayList<>(parts);
        changed.set(part, parts.get(part).disposed(disposal));
        return with(reversed, changed);
    }

    /** The line as it came. */
    ReturnReceiptLine asPosted() {
        return with(BigDecimal.ZERO, List.of());
    }

    private ReturnReceiptLine with(BigDecimal newReversed, List<ReturnPart> newParts) {
        return new ReturnReceiptLine(line, authorisationLine, sku, quantity, unit, lot, newReversed, newParts, extra);
    }
}
