package io.dockledger.workflow.chain;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseOpened;
import io.dockledger.documents.Document;
import io.dockledger.documents.DocumentKey;
import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.engine.Definitions;
import io.dockledger.workflow.engine.ModelVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowable.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Opens the case that follows a document, and starts its process. */
@Component
public class CaseStarter {

    private final CaseBook cases;
    private final Standings standings;
    private final Definitions definitions;
    private final EvidenceLog evidence;
    private final CaseFactsOfDocuments facts;
    private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

    CaseStarter(
            CaseBook cases,
            Standings standings,
            Definitions definitions,
            EvidenceLog evidence,
            CaseFactsOfDocuments facts) {
        this.cases = cases;
        this.standings = standings;
        this.definitions = definitions;
        this.evidence = evidence;
        this.facts = facts;
    }

    public void start(String process, Document followed, Set<DocumentKey> chains, Map<String, Object> variables) {
        ProcessDefinition definition = definitions.newest(process);
        ModelVersion version = definitions.version(definition);
        String caseId = ids.generate().toString();
        Occasion occasion = Occasion.current();
        cases.open(new CaseOpened(
                caseId,
                process,
                followed.number(),
                followed.key().text(),
                chains.stream().map(DocumentKey::text).collect(Collectors.toSet()),
                facts.of(followed),
                version.text(),
                version.sha256(),
                occasion.correlationId(),
                occasion.occurredAt()));
        record(caseId, followed, version, occasion);
        cases.documents(caseId, List.of(ChainDesk.caseDocument(followed)));
        standings.put(Standing.fresh(followed.key().text(), caseId));
        definitions.start(definition, caseId, followed.number(), variables);
    }

    private void record(String caseId, Document followed, ModelVersion version, Occasion occasion) {
        evidence.append(new EvidenceEntry(
                "case-opened",
                "system",
                caseId,
                occasion.occurredAt(),
                occasion.correlationId(),
                Map.of(
                        "document", followed.key().text(),
                        "process", version.cited(),
                        "own", version.own(),
                        "sha256", version.sha256())));
    }
}
