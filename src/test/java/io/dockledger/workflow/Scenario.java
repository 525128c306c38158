package io.dockledger.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.TestTenants;
import io.dockledger.documents.ReferenceLibrary;
import io.dockledger.intake.EventApplication;
import io.dockledger.tasks.TaskEngine;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.flowable.engine.HistoryService;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all scenarios have in common: each tells a story in a tenant of its own, on the real engine and database. */
abstract class Scenario {

    /** The tenants of all stories, for what they reached together. */
    static final Set<String> TENANTS = ConcurrentHashMap.newKeySet();

    @Autowired
    EventApplication application;

    @Autowired
    TestTenants tenants;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReferenceLibrary reference;

    @Autowired
    TaskEngine tasks;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    RepositoryService repository;

    Story story;

    @BeforeEach
    void begin() {
        story = anotherStory();
    }

    /** The clerk accepts it, and an approver agrees. */
    void answerForUnreleasedPayment() {
        story.decides(story.clerk, "decideVariance", "accept");
        story.decides(story.approver, "approveOverride", "approve");
    }

    Story anotherStory() {
        Story another = new Story(this);
        TENANTS.add(another.tenant);
        return another;
    }
}
