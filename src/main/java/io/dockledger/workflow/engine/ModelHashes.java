package io.dockledger.workflow.engine;

import io.dockledger.identity.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.flowable.dmn.api.DmnDecision;
import org.flowable.dmn.api.DmnRepositoryService;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The SHA-256 of deployed models. Versions are counted for each company and for what all share, so only the content tells
 * one version 1 from the other. A definition never changes, so each is read once.
 */
@Component
class ModelHashes {

    private final ObjectProvider<RepositoryService> processes;
    private final ObjectProvider<DmnRepositoryService> tables;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    ModelHashes(ObjectProvider<RepositoryService> processes, ObjectProvider<DmnRepositoryService> tables) {
        this.processes = processes;
        this.tables = tables;
    }

    String of(ProcessDefinition process) {
        return known.computeIfAbsent(
                process.getId(),
                id -> hash(processes
                        .getObject()
                        .getResourceAsStream(process.getDeploymentId(), process.getResourceName())));
    }

    String of(DmnDecision table) {
        return known.computeIfAbsent(
                table.getId(),
                id -> hash(tables.getObject().getResourceAsStream(table.getDeploymentId(), table.getResourceName())));
    }

    private static String hash(InputStream model) {
        try (model) {
            return Sha256.hex(model.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a model back from the engine.", e);
        }
    }
}
