package io.dockledger.workflow.engine;

import io.dockledger.identity.Tenancy;
import io.dockledger.workflow.TransactionScoped;
import java.util.HashMap;
import java.util.Map;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.repository.ProcessDefinition;
import org.flowable.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Starts cases on the newest version of a process: the tenant's own, or the one that all share. */
@Component
public class Definitions {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ModelHashes hashes;
    private final TransactionScoped<Map<String, ProcessDefinition>> newest = new TransactionScoped<>(HashMap::new);

    Definitions(RepositoryService repository, RuntimeService runtime, ModelHashes hashes) {
        this.repository = repository;
        this.runtime = runtime;
        this.hashes = hashes;
    }

    /** Looked up once in a transaction. @throws IllegalStateException where no such process is deployed */
    public ProcessDefinition newest(String process) {
        return newest.get().computeIfAbsent(process, this::lookUp);
    }

    public ModelVersion version(ProcessDefinition process) {
        return new ModelVersion(
                process.getKey(),
                process.getVersion(),
                Tenancy.require().equals(process.getTenantId()),
                hashes.of(process));
    }

    private ProcessDefinition lookUp(String process) {
        return NewestModels.process(repository, process)
                .orElseThrow(() -> new IllegalStateException("No process '" + process + "' is deployed."));
    }

    /**
     * Starts the process.
     *
     * @param caseId the id that the process instance, and so the case, gets
     */
    public ProcessInstance start(
            ProcessDefinition process, String caseId, String businessKey, Map<String, Object> variables) {
        return runtime.createProcessInstanceBuilder()
                .processDefinitionId(process.getId())
                .predefineProcessInstanceId(caseId)
                .businessKey(businessKey)
                .overrideProcessDefinitionTenantId(Tenancy.require())
                .variables(variables)
                .start();
    }
}
