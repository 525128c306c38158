package io.dockledger.cases;

import io.dockledger.evidence.EvidenceTrail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of the current tenant's cases, for the API and the screens. Whether the reader may is checked before. */
@Component
@Transactional(readOnly = true)
public class Cases {

    private final CaseList list;
    private final RelatedCases related;
    private final CaseParts parts;
    private final CaseLookup exceptions;
    private final Comments comments;
    private final EvidenceTrail evidence;
    private final CaseDocuments documents;
    private final CaseTasks tasks;

    Cases(
            CaseList list,
            RelatedCases related,
            CaseParts parts,
            CaseLookup exceptions,
            Comments comments,
            EvidenceTrail evidence,
            CaseDocuments documents,
            CaseTasks tasks) {
        this.list = list;
        this.related = related;
        this.parts = parts;
        this.exceptions = exceptions;
        this.comments = comments;
        this.evidence = evidence;
        this.documents = documents;
        this.tasks = tasks;
    }

    /** @throws Cursor.InvalidCursor when the query's cursor is not one of this list */
    public CasePage page(CaseQuery query) {
        List<CaseSummary> found = list.find(query);
        boolean more = found.size() > query.limit();
        List<CaseSummary> page = complete(more ? found.subList(0, query.limit()) : found);
        return new CasePage(page, more ? CaseList.cursor(page.get(page.size() - 1)) : null);
    }

    /** Milestones and exceptions of all of them at once, so that the number of statements does not grow with the page. */
    private List<CaseSummary> complete(List<CaseSummary> cases) {
        Set<String> ids = cases.stream().map(CaseSummary::id).collect(Collectors.toSet());
        Map<String, List<Milestone>> milestones = parts.milestonesOf(ids);
        Map<String, List<CaseException>> raised =
                exceptions.writtenOf(ids).stream().collect(Collectors.groupingBy(CaseException::caseId));
        return cases.stream()
                .map(summary -> summary.with(
                        milestones.getOrDefault(summary.id(), List.of()), raised.getOrDefault(summary.id(), List.of())))
                .toList();
    }

    public Optional<CaseSummary> summary(String caseId) {
        return list.find(caseId).map(found -> complete(List.of(found)).get(0));
    }

    public Optional<CaseDetail> detail(String caseId) {
        return summary(caseId).map(this::detail);
    }

    private CaseDetail detail(CaseSummary summary) {
        List<CaseSummary> found = related.of(summary);
        boolean more = found.size() > RelatedCases.MOST;
        return new CaseDetail(
                summary,
                complete(more ? found.subList(0, RelatedCases.MOST) : found),
                more,
                documents(summary.id()),
                parts.matchesOf(summary.id()),
                tasks.of(summary.id()),
                timeline(summary.id()),
                comments.of(summary.id()));
    }

    /** The newest version of each document of the case, orders first, then what was delivered, billed and paid. */
    public List<DocumentView> documents(String caseId) {
        return documents.of(parts.documentKeysOf(caseId));
    }

    private List<CaseDetail.TimelineEntry> timeline(String caseId) {
        return evidence.ofCase(caseId).stream()
                .map(line -> new CaseDetail.TimelineEntry(
                        line.entry().occurredAt(),
                        line.entry().recordedAt(),
                        line.entry().kind(),
                        line.entry().actor(),
                        line.text()))
                .toList();
    }
}
