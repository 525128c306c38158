package io.dockledger.documents.web;

import io.dockledger.documents.Chain;
import io.dockledger.documents.Document;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.DocumentKind;
import io.dockledger.documents.Documents;
import io.dockledger.documents.Invoice;
import io.dockledger.documents.InvoiceLine;
import io.dockledger.documents.RecordedDocument;
import io.dockledger.documents.ReferenceData;
import io.dockledger.documents.web.Comparison.Difference;
import io.dockledger.documents.web.Comparison.Price;
import io.dockledger.documents.web.Comparison.Tone;
import io.dockledger.money.Quantity;
import io.dockledger.money.UnitConversions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** Lays an order, its receipts and its invoices side by side; templates call it {@code @comparisons}. */
@Component("comparisons")
class Comparisons {

    private static final Set<DocumentKind> COMPARED = EnumSet.of(DocumentKind.PURCHASE_ORDER, DocumentKind.INVOICE);

    private final Documents documents;
    private final ReferenceData reference;

    Comparisons(Documents documents, ReferenceData reference) {
        this.documents = documents;
        this.reference = reference;
    }

    /**
     * The comparison for the invoice or order with the given key; null for other documents, and while the order is
     * missing and so nothing can be compared.
     */
    @Transactional(readOnly = true)
    public @Nullable Comparison of(String key) {
        DocumentKey looked = DocumentKey.parse(key);
        if (!COMPARED.contains(looked.kind())) {
            return null;
        }
        Set<DocumentKey> keys = documents.chainsOf(List.of(looked)).getOrDefault(looked, Set.of());
        Collection<Chain> chains = documents.loadChains(keys).values();
        Invoice invoice = chains.stream()
                .flatMap(chain -> chain.invoices().stream())
                .filter(one -> one.key().equals(looked))
                .findFirst()
                .orElse(null);
        return chains.stream().allMatch(chain -> chain.order().isEmpty()) ? null : compared(chains, invoice);
    }

    private Comparison compared(Collection<Chain> chains, @Nullable Invoice invoice) {
        UnitConversions conversions = reference.unitConversions();
        List<Comparison.Line> lines = new ArrayList<>();
        for (Chain chain : chains) {
            chain.order()
                    .ifPresent(order -> order.lines().stream()
                            .map(line -> new LineComparison(chain, order, line, invoice, conversions))
                            .map(line -> line.compared(chains.size() > 1))
                            .forEach(lines::add));
        }
        if (invoice != null) {
            unordered(chains, invoice).map(Comparisons::unordered).forEach(lines::add);
        }
        boolean credited = lines.stream().anyMatch(line -> line.credited().signum() > 0);
        return new Comparison(
                title(chains), invoice == null ? null : invoice.number(), credited, lines, totals(chains, invoice));
    }

    private static Stream<InvoiceLine> unordered(Collection<Chain> chains, Invoice invoice) {
        return invoice.lines().stream()
                .filter(line -> chains.stream()
                        .flatMap(chain -> chain.order().stream())
                        .allMatch(order -> order.linesFor(line).isEmpty()));
    }

    private static Comparison.Line unordered(InvoiceLine line) {
        Quantity none = Quantity.zero(line.unit());
        return new Comparison.Line(
                null,
                line.line(),
                line.description(),
                line.sku(),
                null,
                null,
                null,
                none,
                none,
                none,
                new Quantity(line.quantity(), line.unit()),
                new Price(line.price(), line.priceBase(), line.priceUnit()),
                none,
                new Difference(line.quantity(), Tone.OFF),
                Difference.UNKNOWN);
    }

    private static String title(Collection<Chain> chains) {
        return Stream.of("purchase-order", "goods-receipt", "invoice", "credit-note")
                .map(kind -> numbers(chains, kind))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String numbers(Collection<Chain> chains, String kind) {
        List<String> numbers = chains.stream()
                .flatMap(chain -> chain.documents().stream())
                .map(RecordedDocument::document)
                .filter(document -> document.kind().code().equals(kind))
                .map(Document::number)
                .distinct()
                .toList();
        String word = kind.equals("purchase-order") ? "order" : kind.replace('-', ' ');
        return numbers.isEmpty() ? "" : word + (numbers.size() > 1 ? "s " : " ") + String.join(", ", numbers);
    }

    private static List<Comparison.Total> totals(Collection<Chain> chains, @Nullable Invoice invoice) {
        List<Comparison.Total> totals = new ArrayList<>();
        chains.forEach(chain -> chain.order()
                .ifPresent(order -> add(totals, "Order " + order.number(), order.total(), order.currency())));
        if (invoice != null) {
            add(totals, "Invoice without tax", invoice.taxExclusive(), invoice.currency());
            add(totals, "Tax", invoice.taxTotal(), invoice.currency());
            add(totals, "Invoice total", invoice.total(), invoice.currency());
        }
        chains.stream()
                .flatMap(chain -> chain.supplierCredits().stream())
                .filter(note -> invoice == null || note.invoiceKey().equals(invoice.key()))
                .distinct()
                .forEach(note -> add(
                        totals,
                        StringUtils.capitalize(note.kind().code().replace('-', ' ')) + " " + note.number(),
                        note.total(),
                        note.currency()));
        return totals;
    }

    private static void add(List<Comparison.Total> totals, String name, @Nullable BigDecimal amount, String currency) {
        if (amount != null) {
            totals.add(new Comparison.Total(name, amount, currency));
        }
    }
}
