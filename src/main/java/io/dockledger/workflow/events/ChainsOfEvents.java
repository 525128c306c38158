package io.dockledger.workflow.events;

import io.dockledger.documents.Canonical;
import io.dockledger.documents.Document;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.Documents;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        batch.forEach(data -> spokenFor(data).ifPresent(document -> known.putIfAbsent(data.key(), named(document))));
        return batch.stream().map(data -> chains(data, known)).toList();
    }

    private static Collection<DocumentKey> lookedUp(List<Canonical> batch) {
        return batch.stream()
                .map(Canonical::about)
                .filter(about -> !about.kind().headsChain())
                .collect(Collectors.toSet());
    }

    private static Set<DocumentKey> chains(Canonical data, Map<DocumentKey, Set<DocumentKey>> known) {
        DocumentKey about = data.about();
        Set<DocumentKey> chains = new HashSet<>(known.getOrDefault(about, Set.of(about)));
        spokenFor(data).ifPresent(document -> chains.addAll(named(document)));
        return chains;
    }

    /** The document, where it speaks for itself and not about another one. */
    private static Optional<Document> spokenFor(Canonical data) {
        return data instanceof Document document && document.about().equals(document.key())
                ? Optional.of(document)
                : Optional.empty();
    }

    private static Set<DocumentKey> named(Document document) {
        Set<DocumentKey> named = document.namedChains();
        return named.isEmpty() ? Set.of(document.key()) : named;
    }
}
