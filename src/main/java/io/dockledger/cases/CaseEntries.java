package io.dockledger.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a transaction has said of cases and not yet written. */
final class CaseEntries {

    record Opening(CaseOpened opened, Instant recordedAt) {}

    record Reached(String caseId, Milestone milestone) {}

    record Belonging(String caseId, CaseDocument document) {}

    record Tie(String chainKey, String caseId) {}

    record Matching(String caseId, CaseMatch match) {}

    record Closing(CaseStatus status, Instant at) {}

    final Map<String, Opening> openings = new LinkedHashMap<>();
    final Map<String, CaseFacts> amendments = new LinkedHashMap<>();
    final List<Reached> milestones = new ArrayList<>();
    final Set<Belonging> documents = new LinkedHashSet<>();
    final Set<Tie> ties = new LinkedHashSet<>();
    final List<Matching> matches = new ArrayList<>();
    final Map<UUID, CaseException> raised = new LinkedHashMap<>();
    final Map<UUID, CaseException> updated = new LinkedHashMap<>();
    final Map<String, Closing> closings = new LinkedHashMap<>();

    /** What the tables hold, by case, as far as the transaction has asked. */
    final Map<String, List<CaseException>> readExceptions = new HashMap<>();

    /** The same of the cases themselves. */
    final Map<String, CaseOpened> readCases = new HashMap<>();

    void open(CaseOpened opened, Instant recordedAt) {
        openings.put(opened.caseId(), new Opening(opened, recordedAt));
        ties.add(new Tie(opened.documentKey(), opened.caseId()));
        opened.chains().forEach(key -> ties.add(new Tie(key, opened.caseId())));
    }

    void update(CaseException exception) {
        (raised.containsKey(exception.id()) ? raised : updated).put(exception.id(), exception);
    }

    @Nullable
    CaseException exception(UUID id) {
        CaseException exception = raised.get(id);
        return exception == null ? updated.get(id) : exception;
    }

    void clear() {
        openings.clear();
        amendments.clear();
        milestones.clear();
        documents.clear();
        ties.clear();
        matches.clear();
        raised.clear();
        updated.clear();
        closings.clear();
        readExceptions.clear();
        readCases.clear();
    }
}
