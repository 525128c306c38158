package io.dockledger.returns;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods that came back.
 *
 * @param key such as {@code return-receipt:RR-3}
 */
public record ArrivalFacts(String key, List<Line> lines) {

    /**
     * @param claimLine the line that announced it, as the warehouse says; null where it does not
     * @param kept what is here of it, without what was taken back out of the receipt
     * @param parts what was found in it
     */
    public record Line(
            String line, @Nullable String claimLine, String sku, BigDecimal kept, String unit, List<Part> parts) {}

    /**
     * @param creditPercent how much of the price is given back for it; null as long as nobody has decided that
     * @param toVendor whether it goes back to its supplier
     */
    public record Part(BigDecimal quantity, @Nullable BigDecimal creditPercent, boolean toVendor) {}
}
