package io.dockledger.workflow.inventory;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.Documents;
import io.dockledger.documents.InventoryAdjustment;
import io.dockledger.documents.InventoryAdjustmentLine;
import io.dockledger.documents.InventoryCount;
import io.dockledger.documents.InventoryCountLine;
import io.dockledger.documents.RecordedDocument;
import io.dockledger.documents.ReferenceData;
import io.dockledger.documents.StockReport;
import io.dockledger.identity.Person;
import io.dockledger.money.Ratio;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out which adjustments a count or a report joins, and which it opens. Changes nothing. */
@Component
class StockPlanning {

    private final ChainDesk chains;
    private final Standings standings;
    private final OpenAdjustments open;
    private final ReferenceData reference;
    private final Documents documents;
    private final AdjustmentNumbers numbers;

    StockPlanning(
            ChainDesk chains,
            Standings standings,
            OpenAdjustments open,
            ReferenceData reference,
            Documents documents,
            AdjustmentNumbers numbers) {
        this.numbers = numbers;
        this.documents = documents;
        this.chains = chains;
        this.standings = standings;
        this.open = open;
        this.reference = reference;
    }

    /** Those that are open for its items, whether they take it or not, and those that it would open. */
    Set<DocumentKey> joins(StockReport report) {
        return joins(report.number(), report.site(), FoundDifference.of(report, null));
    }

    /** As for a report, and those that have what it counts anew. */
    Set<DocumentKey> joins(InventoryCount count) {
        Set<DocumentKey> joined = joins(count.number(), count.site(), FoundDifference.of(count, count.lines(), null));
        original(count)
                .ifPresent(original -> original.adjustments().stream()
                        .map(DocumentKey::inventoryAdjustment)
                        .forEach(joined::add));
        return joined;
    }

    private Set<DocumentKey> joins(String number, String site, List<FoundDifference> differences) {
        Set<DocumentKey> joined = new LinkedHashSet<>();
        open.of(site, skus(differences)).forEach(each -> joined.add(each.adjustment()));
        Set<DocumentKey> known = numbers.known(number, differences);
        differences.forEach(found -> joined.add(numbers.free(AdjustmentNumbers.wanted(number, found), known)));
        return joined;
    }

    private static Set<String> skus(List<FoundDifference> differences) {
        return differences.stream().map(FoundDifference::sku).collect(Collectors.toSet());
    }

    StockPlan of(StockReport report, @Nullable String by) {
        Plan plan = new Plan(report.number(), report.site());
        plan.join(FoundDifference.of(report, by));
        return plan.made();
    }

    /** A recount of what nobody bundled, or of what was settled since, is a count like any other. */
    StockPlan of(InventoryCount count, @Nullable String by) {
        Plan plan = new Plan(count.number(), count.site());
        List<InventoryCountLine> left = new ArrayList<>(count.lines());
        original(count).ifPresent(original -> left.removeAll(plan.recount(original, count, by)));
        plan.join(FoundDifference.of(count, left, by));
        return plan.made();
    }

    /** The count that this one repeats; empty where it repeats none, or one that is not known. */
    Optional<InventoryCount> original(InventoryCount count) {
        String original = count.recountOf();
        return original == null
                ? Optional.empty()
                : chains.find(DocumentKey.inventoryCount(original)).map(found -> (InventoryCount) found.document());
    }

    private final class Plan {

        private final String number;
        private final String site;
        private final Map<DocumentKey, InventoryAdjustment> adjustments = new LinkedHashMap<>();
        private final Set<DocumentKey> opened = new LinkedHashSet<>();
        private final Set<DocumentKey> bundled = new LinkedHashSet<>();
        private final Set<DocumentKey> recounted = new LinkedHashSet<>();
        private final Set<DocumentKey> refused = new LinkedHashSet<>();
        private final Set<DocumentKey> taken = new HashSet<>();
        private List<OpenAdjustments.Open> candidates = List.of();

        Plan(String number, String site) {
            this.number = number;
            this.site = site;
        }

        StockPlan made() {
            return new StockPlan(adjustments, opened, bundled, recounted, refused);
        }

        void join(List<FoundDifference> differences) {
            candidates = open.of(site, skus(differences));
            documents.find(candidates.stream().map(each -> each.adjustment()).toList());
            taken.addAll(numbers.known(number, differences));
            differences.forEach(this::join);
        }

        private void join(FoundDifference found) {
            String currency = Objects.requireNonNullElse(found.currency(), reference.baseCurrency());
            InventoryAdjustmentLine line = found.line();
            InventoryAdjustment target = openedHere(line, currency)
                    .or(() -> joinable(line, currency))
                    .orElseGet(() -> opening(found, currency));
            Ratio factor = Objects.requireNonNull(factor(line.sku(), line.unit(), target.unit()));
            adjustments.put(target.key(), target.joining(FoundDifference.in(line, target.unit(), factor)));
            if (!opened.contains(target.key())) {
                bundled.add(target.key());
            }
        }

        /** What the document opens bears its day; what it counts anew may be of a day long ago. */
        private Optional<InventoryAdjustment> openedHere(InventoryAdjustmentLine line, String currency) {
            return adjustments.values().stream()
                    .filter(each -> opened.contains(each.key()))
                    .filter(each ->
                            each.sku().equals(line.sku()) && each.currency().equals(currency))
                    .filter(each -> factor(line.sku(), line.unit(), each.unit()) != null)
                    .findFirst();
        }

        private Optional<InventoryAdjustment> joinable(InventoryAdjustmentLine line, String currency) {
            return candidates.stream()
                    .filter(each -> each.sku().equals(line.sku()) && each.takes(line.foundOn(), currency))
                    .filter(each -> factor(line.sku(), line.unit(), each.unit()) != null)
                    .findFirst()
                    .map(each -> planned(each.adjustment()));
        }

        private InventoryAdjustment planned(DocumentKey key) {
            InventoryAdjustment planned = adjustments.get(key);
            return planned == null ? adjustment(key) : planned;
        }

        private InventoryAdjustment opening(FoundDifference found, String currency) {
            InventoryAdjustmentLine line = found.line();
            DocumentKey key = numbers.free(AdjustmentNumbers.wanted(number, found), taken);
            opened.add(key);
            taken.add(key);
            return InventoryAdjustment.opened(key.reference(), site, line.sku(), line.unit(), currency, line.foundOn());
        }

        /** Gives those lines of the recount that are in it now. */
        private List<InventoryCountLine> recount(InventoryCount original, InventoryCount count, @Nullable String by) {
            List<InventoryCountLine> used = new ArrayList<>();
            for (String joined : original.adjustments()) {
                DocumentKey key = DocumentKey.inventoryAdjustment(joined);
                if (isUnderWay(key)) {
                    InventoryAdjustment adjustment = adjustment(key);
                    adjustment.lines().stream()
                            .filter(line -> line.source().equals(original.key().text()))
                            .forEach(line -> count.at(line.sku(), line.location(), line.lot())
                                    .ifPresent(now -> {
                                        recount(key, line, now, by);
                                        used.add(now);
                                    }));
                }
            }
            return used;
        }

        private void recount(
                DocumentKey key, InventoryAdjustmentLine line, InventoryCountLine now, @Nullable String by) {
            InventoryAdjustment adjustment = planned(key);
            Ratio factor = factor(line.sku(), now.unit(), adjustment.unit());
            if (by == null || factor == null || isSame(by, line.foundBy())) {
                refused.add(key);
                return;
            }
            BigDecimal counted = factor.times(now.counted()).toDecimal();
            adjustments.put(key, adjustment.recounted(line.line(), counted, by));
            recounted.add(key);
        }
    }

    private static boolean isSame(String person, @Nullable String other) {
        return other != null && Person.isSame(person, other);
    }

    private boolean isUnderWay(DocumentKey key) {
        return standings
                .of(key.text())
                .map(Standing::stage)
                .filter(stage -> !stage.isEnded())
                .isPresent();
    }

    private InventoryAdjustment adjustment(DocumentKey key) {
        return (InventoryAdjustment)
                chains.find(key).map(RecordedDocument::document).orElseThrow();
    }

    private @Nullable Ratio factor(String sku, String from, String to) {
        return from.equals(to) ? Ratio.ONE : reference.unitConversions().factor(sku, from, to);
    }
}
