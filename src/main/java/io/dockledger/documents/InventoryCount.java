package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was counted at a site, beside what the books said.
 *
 * @param recountOf the number of the count that this one repeats
 * @param adjustments the numbers of the inventory adjustments that its differences, or what it counted anew, belong to
 */
public record InventoryCount(
        String number,
        String site,
        LocalDate countedOn,
        @Nullable String currency,
        @Nullable String recountOf,
        List<InventoryCountLine> lines,
        List<String> adjustments,
        Map<String, JsonNode> extra)
        implements Document {

    public InventoryCount {
        lines = List.copyOf(lines);
        adjustments = List.copyOf(adjustments);
        extra = Map.copyOf(extra);
    }

    @Override
    public DocumentKey key() {
        return DocumentKey.inventoryCount(number);
    }

    /** {@code counted}, or {@code recounted} where it repeats another. */
    @Override
    public String state() {
        return recountOf == null ? "counted" : "recounted";
    }

    /** A count without any difference belongs to itself alone. */
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
        return countedOn;
    }

    /** The line for the item at the place, where it was counted there. */
    public Optional<InventoryCountLine> at(String sku, @Nullable String location, @Nullable String lot) {
        return lines.stream().filter(line -> line.isAt(sku, location, lot)).findFirst();
    }

    /** Whether the other one says the same; to which adjustments it belongs is not said with it. */
    public boolean countsTheSameAs(InventoryCount again) {
        return site.equals(again.site)
                && countedOn.equals(again.countedOn)
                && Objects.equals(currency, again.currency)
                && Objects.equals(recountOf, again.recountOf)
                && lines.equals(again.lines);
    }

    /** The count as a part of these adjustments too. */
    public InventoryCount joining(Collection<String> more) {
        List<String> all = new ArrayList<>(adjustments);
        more.stream().filter(adjustment -> !all.contains(adjustment)).forEach(all::add);
        return new InventoryCount(number, site, countedOn, currency, recountOf, lines, all, extra);
    }
}
