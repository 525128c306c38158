package io.dockledger.workflow.invoice;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseException;
import io.dockledger.cases.Handling;
import io.dockledger.documents.DocumentKey;
import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.matching.LineMatch;
import io.dockledger.matching.MatchResult;
import io.dockledger.matching.Variance;
import io.dockledger.workflow.Occasion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what a match said: on the case, for people, and as evidence. */
@Component
class MatchRecord {

    private final CaseBook cases;
    private final EvidenceLog evidence;
    private final ObjectMapper json;

    MatchRecord(CaseBook cases, EvidenceLog evidence, ObjectMapper json) {
        this.cases = cases;
        this.evidence = evidence;
        this.json = json;
    }

    void keep(String caseId, DocumentKey invoice, Judgement judgement) {
        MatchResult result = judgement.result();
        String outcome = judgement.outcomeText();
        List<Map<String, Object>> variances = variances(caseId, judgement);
        cases.match(
                caseId,
                outcome,
                json.valueToTree(Map.of(
                        "payable", result.payable().toString(),
                        "lines", result.lines().stream().map(MatchRecord::line).toList(),
                        "variances", variances,
                        "heldBy", judgement.heldBy())));
        Occasion occasion = Occasion.current();
        evidence.append(new EvidenceEntry(
                "invoice-matched",
                "system",
                caseId,
                occasion.occurredAt(),
                occasion.correlationId(),
                detail(invoice, judgement, variances)));
    }

    private List<Map<String, Object>> variances(String caseId, Judgement judgement) {
        Map<String, Handling> decisions = judgement.hasOverride() ? decisions(caseId) : Map.of();
        return judgement.result().variances().stream()
                .map(variance -> variance(variance, decisions.get(variance.key())))
                .toList();
    }

    private Map<String, Handling> decisions(String caseId) {
        return cases.exceptionsOf(Set.of(caseId)).stream()
                .collect(Collectors.toMap(
                        exception -> exception.finding().varianceKey(),
                        CaseException::handling,
                        (first, last) -> last));
    }

    private static Map<String, Object> detail(
            DocumentKey invoice, Judgement judgement, List<Map<String, Object>> variances) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("invoice", invoice.text());
        detail.put("outcome", judgement.outcomeText());
        detail.put("payable", judgement.result().payable().toString());
        detail.put("variances", variances);
        if (judgement.isHeld()) {
            detail.put("heldBy", String.join("; ", judgement.heldBy()));
        }
        return detail;
    }

    private static Map<String, @Nullable Object> line(LineMatch match) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("line", match.line());
        line.put("order", match.order());
        line.put("orderLine", match.orderLine());
        line.put("billed", match.billed().toString());
        line.put("received", match.received().toString());
        line.put("held", match.held().toString());
        line.put("consumed", match.consumed().toString());
        line.put("credited", match.credited().toString());
        return line;
    }

    private static Map<String, Object> variance(Variance found, @Nullable Handling decided) {
        Map<String, Object> variance = new LinkedHashMap<>();
        variance.put("kind", found.kind().code());
        variance.put("reasonCode", found.kind().reasonCode());
        variance.put("document", found.document());
        variance.put("line", found.part());
        variance.put("expected", found.expected());
        variance.put("found", found.found());
        variance.put("difference", found.differenceText());
        variance.put("limit", found.limit());
        variance.put("limitSource", found.limitSource());
        variance.put("severity", found.severity().code());
        variance.put("accepted", found.accepted());
        if (found.accepted() && decided != null) {
            variance.put("decision", String.valueOf(decided.outcome()));
            variance.put("decidedBy", String.valueOf(decided.decidedBy()));
        }
        variance.put("value", String.valueOf(found.value()));
        variance.put("description", found.description());
        return variance;
    }
}
