package io.dockledger.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import org.flowable.dmn.api.DmnDeploymentBuilder;
import org.flowable.dmn.api.DmnRepositoryService;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the processes and decision tables that come with the product, for every tenant, when they differ from what was
 * deployed last. What a tenant deploys of its own comes before them. Runs while the application is put together, before
 * the first event is applied.
 */
@Component
class ModelDeployment implements InitializingBean {

    private static final String NAME = "dockledger";

    private final RepositoryService processes;
    private final DmnRepositoryService tables;
    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    ModelDeployment(RepositoryService processes, DmnRepositoryService tables) {
        this.processes = processes;
        this.tables = tables;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        DmnDeploymentBuilder decisionTables =
                tables.createDeployment().name(NAME).enableDuplicateFiltering();
        for (Resource table : sorted("classpath*:decision-tables/*.dmn")) {
            decisionTables.addInputStream(table.getFilename(), open(table));
        }
        decisionTables.deploy();
        DeploymentBuilder diagrams = processes.createDeployment().name(NAME).enableDuplicateFiltering();
        for (Resource process : sorted("classpath*:processes/*.bpmn")) {
            diagrams.addInputStream(process.getFilename(), open(process));
        }
        diagrams.deploy();
    }

    private Resource[] sorted(String pattern) throws IOException {
        Resource[] found = resources.getResources(pattern);
        Arrays.sort(found, Comparator.comparing(Resource::getFilename));
        return found;
    }

    private static InputStream open(Resource resource) {
        try {
            return resource.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource + " from the application.", e);
        }
    }
}
