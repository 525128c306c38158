package io.dockledger.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came in on one line. All quantities are in the line's unit.
 *
 * @param quantity what was counted on the dock, including what was rejected there
 * @param missing what should have come and did not, as the receiver stated it
 * @param rejected what was refused, on the dock or by an inspection
 * @param reversed what was taken back out of the receipt
 * @param cleared what an inspection has accepted so far
 */
public record GoodsReceiptLine(
        String line,
        @Nullable String orderLine,
        String sku,
        BigDecimal quantity,
        String unit,
        @Nullable BigDecimal missing,
        BigDecimal rejected,
        BigDecimal reversed,
        BigDecimal cleared,
        @Nullable String lot,
        Quality quality,
        Map<String, JsonNode> extra)
        implements DocumentLine {

    public GoodsReceiptLine {
        extra = Map.copyOf(extra);
    }

    /** What is known of the goods' quality; {@code NONE} as long as nobody has said anything. */
    public enum Quality {
        NONE,
        RELEASED,
        HELD,
        REJECTED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Quality of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What we keep and owe for: received less rejected and reversed; includes what is still on hold. */
    public BigDecimal accepted() {
        return quantity.subtract(rejected).subtract(reversed).max(BigDecimal.ZERO);
    }

    /** How much of the accepted quantity waits for an inspection. */
    public BigDecimal held() {
        return quality == Quality.HELD ? accepted().subtract(cleared).max(BigDecimal.ZERO) : BigDecimal.ZERO;
    }

    /** The line judged; a line of which nothing is left, or whose goods were rejected, stays as it is. */
    GoodsReceiptLine judged(Quality verdict) {
        return accepted().signum() == 0 ? this : with(quantity, rejected, reversed, cleared, verdict);
    }

    GoodsReceiptLine received(BigDecimal corrected) {
        return with(corrected, rejected, reversed, cleared, quality);
    }

    GoodsReceiptLine reversed(BigDecimal more) {
        return with(quantity, rejected, reversed.add(more), cleared, quality);
    }

    GoodsReceiptLine inspected(BigDecimal nowCleared, BigDecimal nowRejected) {
        GoodsReceiptLine after = with(quantity, rejected.add(nowRejected), reversed, cleared.add(nowCleared), quality);
        if (after.accepted().signum() == 0) {
            return after.with(after.quantity, after.rejected, after.reversed, after.cleared, Quality.REJECTED);
        }
        return after.held().signum() > 0 ? after : after.judged(Quality.RELEASED);
    }

    private GoodsReceiptLine with(
            BigDecimal newQuantity,
            BigDecimal newRejected,
            BigDecimal newReversed,
            BigDecimal newCleared,
            Quality newQuality) {
        return new GoodsReceiptLine(
                line,
                orderLine,
                sku,
                newQuantity,
                unit,
                missing,
                newRejected,
                newReversed,
                newCleared,
                lot,
                newQuality,
                extra);
    }
}
