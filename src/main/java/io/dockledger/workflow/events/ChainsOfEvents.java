package io.dockledger.workflow.events;

import io.dockledger.documents.Canonical;
import io.dockledger.documents.CreditNote;
import io.dockledger.documents.Document;
import io.dockledger.documents.DocumentChange.QualityInspected;
import io.dockledger.documents.DocumentChange.ReceiptReversed;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.DocumentKind;
import io.dockledger.documents.Documents;
import io.dockledger.documents.Invoice;
import io.dockledger.documents.Payment;
import io.dockledger.documents.PurchaseOrder;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds out which chains each event of a batch belongs to, before any of them is applied. */
@Component
class ChainsOfEvents {

    private final Documents documents;

    ChainsOfEvents(Documents documents) {
        this.documents = documents;
    }

    /** The chains of each, in the same order; where nothing is known yet, the key that the event itself is about. */
    List<Set<DocumentKey>> of(List<Canonical> batch) {
        Map<DocumentKey, Set<DocumentKey>> known = new HashMap<>(documents.chainsOf(lookedUp(batch)));
        batch.stream()
                .filter(Invoice.class::isInstance)
                .map(Invoice.class::cast)
                .forEach(invoice -> known.putIfAbsent(invoice.key(), named(invoice)));
        return batch.stream().map(data -> chains(data, known)).toList();
    }

    private static Collection<DocumentKey> lookedUp(List<Canonical> batch) {
        Set<DocumentKey> keys = new HashSet<>();
        batch.forEach(data -> {
            DocumentKey about = about(data);
            if (!isOrder(about)) {
                keys.add(about);
            }
        });
        return keys;
    }

    private static Set<DocumentKey> chains(Canonical data, Map<DocumentKey, Set<DocumentKey>> known) {
        DocumentKey about = about(data);
        Set<DocumentKey> chains = new HashSet<>(known.getOrDefault(about, Set.of()));
        if (data instanceof Invoice invoice) {
            chains.addAll(named(invoice));
        }
        if (chains.isEmpty()) {
            chains.add(about);
        }
        return chains;
    }

    /** The order or invoice that an event is about, whatever document it brings. */
    private static DocumentKey about(Canonical data) {
        if (data instanceof CreditNote credit) {
            return credit.invoiceKey();
        }
        if (data instanceof Payment payment) {
            return payment.invoiceKey();
        }
        if (data instanceof ReceiptReversed reversal) {
            return DocumentKey.purchaseOrder(reversal.order());
        }
        if (data instanceof QualityInspected inspection) {
            return DocumentKey.purchaseOrder(inspection.order());
        }
        if (data instanceof Document document && !(data instanceof Invoice) && !(data instanceof PurchaseOrder)) {
            return document.namedChains().iterator().next();
        }
        return data.key();
    }

    private static Set<DocumentKey> named(Invoice invoice) {
        Set<DocumentKey> named = invoice.namedChains();
        return named.isEmpty() ? Set.of(invoice.key()) : named;
    }

    private static boolean isOrder(DocumentKey key) {
        return key.kind() == DocumentKind.PURCHASE_ORDER;
    }
}
