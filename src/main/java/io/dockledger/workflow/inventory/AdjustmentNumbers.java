package io.dockledger.workflow.inventory;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.Documents;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The numbers of adjustments: those of the count or report that opens them, and of its line. */
@Component
class AdjustmentNumbers {

    private final Documents documents;

    AdjustmentNumbers(Documents documents) {
        this.documents = documents;
    }

    /** @param number of the count or the report */
    static DocumentKey wanted(String number, FoundDifference found) {
        return DocumentKey.inventoryAdjustment(number + "-" + found.line().sourceLine());
    }

    /** Those adjustments that are known under the wanted numbers, told without reading them. */
    Set<DocumentKey> known(String number, List<FoundDifference> differences) {
        return documents
                .chainsOf(
                        differences.stream().map(found -> wanted(number, found)).toList())
                .keySet();
    }

    /** Counts and reports number themselves, each in its own way, so that two may want the same number. */
    DocumentKey free(DocumentKey wanted, Set<DocumentKey> taken) {
        DocumentKey free = wanted;
        for (int next = 2; taken.contains(free) || (next > 2 && isKnown(free)); next++) {
            free = DocumentKey.inventoryAdjustment(wanted.reference() + "-" + next);
        }
        return free;
    }

    private boolean isKnown(DocumentKey key) {
        return !documents.chainsOf(Set.of(key)).isEmpty();
    }
}
