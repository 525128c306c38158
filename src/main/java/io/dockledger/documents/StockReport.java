package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Stock that was found damaged, expired, elsewhere, or otherwise not as booked.
 *
 * @param cause such as {@link #DAMAGE}
 * @param reason in the words of whoever reported it
 * @param adjustments the numbers of the inventory adjustments that it belongs to
 */
public record StockReport(
        String number,
        String site,
        String cause,
        LocalDate reportedOn,
        @Nullable String currency,
        @Nullable String reason,
        List<StockReportLine> lines,
        List<String> adjustments,
        Map<String, JsonNode> extra)
        implements Document {

    public static final String DAMAGE = "damage";
    public static final String EXPIRY = "expiry";
    public static final String RELOCATION = "relocation";

    public StockReport {
        lines = List.copyOf(lines);
        adjustments = List.copyOf(adjustments);
        extra = Map.copyOf(extra);
    }

    @Override
    public DocumentKey key() {
        return DocumentKey.stockReport(number);
    }

    @Override
    public String state() {
        return "reported";
    }

    @Override
    public Set<DocumentKey> namedChains() {
        return adjustments.stream().map(DocumentKey::inventoryAdjustment).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<StockPlace> claims(@Nullable String contentHash) {
        return Set.of(new StockPlace(site));
    }

    @Override
    public LocalDate issuedOn() {
        return reportedOn;
    }

    /** Whether the other one says the same; to which adjustments it belongs is not said with it. */
    public boolean reportsTheSameAs(StockReport again) {
        return site.equals(again.site)
                && cause.equals(again.cause)
                && reportedOn.equals(again.reportedOn)
                && Objects.equals(currency, again.currency)
                && Objects.equals(reason, again.reason)
                && lines.equals(again.lines);
    }

    /** The report as a part of these adjustments. */
    public StockReport joining(List<String> joined) {
        return new StockReport(number, site, cause, reportedOn, currency, reason, lines, joined, extra);
    }
}
