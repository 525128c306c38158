package io.dockledger.workflow.chain;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseDocument;
import io.dockledger.documents.Chain;
import io.dockledger.documents.Document;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.Documents;
import io.dockledger.documents.Provenance;
import io.dockledger.documents.RecordedDocument;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.TransactionScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The chains that the current transaction has locked, with their documents and how far each is. Counts the changes to each
 * chain, so that nobody judges anew what has not changed.
 */
@Component
public class ChainDesk {

    private final Documents documents;
    private final Standings standings;
    private final CaseBook cases;
    private final Clock clock;
    private final TransactionScoped<Map<DocumentKey, Integer>> revisions = new TransactionScoped<>(HashMap::new);

    ChainDesk(Documents documents, Standings standings, CaseBook cases, Clock clock) {
        this.documents = documents;
        this.standings = standings;
        this.cases = cases;
        this.clock = clock;
    }

    /** Reads the chains, how far what is followed in them is, and their exceptions, in as few statements as it takes. */
    public Map<DocumentKey, Chain> prefetch(Set<DocumentKey> chains) {
        Map<DocumentKey, Chain> loaded = load(chains);
        cases.exceptionsOf(loaded.values().stream()
                .flatMap(chain -> followed(chain).flatMap(key -> standings.of(key).stream()))
                .map(Standing::caseId)
                .collect(Collectors.toSet()));
        return loaded;
    }

    private static Stream<String> followed(Chain chain) {
        return chain.followed().stream().map(DocumentKey::text);
    }

    /** The chains, and how far what is followed in them is. */
    public Map<DocumentKey, Chain> load(Set<DocumentKey> chains) {
        Map<DocumentKey, Chain> loaded = documents.loadChains(chains);
        standings.prefetch(loaded.values().stream().flatMap(ChainDesk::followed).collect(Collectors.toSet()));
        return loaded;
    }

    /** The chains that a known document belongs to; empty where it is not known. */
    public Set<DocumentKey> chainsOf(DocumentKey document) {
        return documents.chainsOf(List.of(document)).getOrDefault(document, Set.of());
    }

    public Collection<Chain> chains(DocumentKey document) {
        return load(chainsOf(document)).values();
    }

    public Optional<RecordedDocument> find(DocumentKey document) {
        return documents.find(document);
    }

    /** Records what came with an event. */
    public Set<DocumentKey> record(Document document, Provenance provenance) {
        Set<DocumentKey> chains = documents.record(document, provenance);
        chains.forEach(this::changed);
        return chains;
    }

    /** Records what was decided or put right here, on the current occasion. */
    public Set<DocumentKey> recordHere(Document document) {
        Occasion occasion = Occasion.current();
        return record(document, Provenance.here(occasion.actor(), occasion.correlationId(), clock.instant()));
    }

    /** Ties the document to the cases that it concerns, and to that of the head of each chain. */
    public void tie(Document document, Set<DocumentKey> to) {
        for (Chain chain : load(to).values()) {
            tie(chain.key(), document);
            chain.followed().stream()
                    .filter(followed -> concerns(document, followed))
                    .forEach(followed -> tie(followed, document));
        }
    }

    /** Ties what the chain holds already to the case of a document that came later. */
    public void tieWhatIsThere(Document followed, Chain chain) {
        chain.documents().stream()
                .map(RecordedDocument::document)
                .filter(document -> !document.key().equals(followed.key()))
                .filter(document -> followed.key().equals(chain.key()) || concerns(document, followed.key()))
                .forEach(document -> tie(followed.key(), document));
    }

    /** Ties to the case that follows the given document, where one does. */
    public void tie(DocumentKey followed, Document document) {
        standings
                .of(followed.text())
                .ifPresent(standing -> cases.documents(standing.caseId(), List.of(caseDocument(document))));
    }

    /** What is about a followed document, such as a payment of an invoice, concerns no other; what is not concerns all. */
    private static boolean concerns(Document document, DocumentKey followed) {
        DocumentKey about = document.about();
        return about.equals(followed)
                || about.kind().headsChain()
                || !about.kind().isFollowed();
    }

    public static CaseDocument caseDocument(Document document) {
        return new CaseDocument(document.key().text(), document.kind().code(), document.number());
    }

    public void changed(DocumentKey chain) {
        revisions.get().merge(chain, 1, Integer::sum);
    }

    /** How often the chains were changed in this transaction. */
    public int revision(Collection<DocumentKey> chains) {
        return chains.stream()
                .mapToInt(chain -> revisions.get().getOrDefault(chain, 0))
                .sum();
    }
}
