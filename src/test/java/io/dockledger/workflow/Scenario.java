package io.dockledger.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.disputes.DisputeCourse;
import io.dockledger.disputes.Disputes;
import io.dockledger.disputes.Withdrawals;
import io.dockledger.documents.ReferenceLibrary;
import io.dockledger.identity.Person;
import io.dockledger.intake.EventApplication;
import io.dockledger.partners.PartnerContacts;
import io.dockledger.tasks.TaskEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.flowable.engine.HistoryService;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
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
    PartnerContacts contacts;

    @Autowired
    Disputes disputes;

    @Autowired
    DisputeCourse disputeCourse;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskService engineTasks;

    @Autowired
    TestApi api;

    Story story;

    private final List<Story> stories = new ArrayList<>();

    @BeforeEach
    void begin() {
        story = anotherStory();
    }

    /** An invoice of 200.00 whose payment is released. */
    Story released() {
        return story.ordered("100", "2.00").received("GR-1", "100").billed("I-1", "100", "2.00");
    }

    /** 90 of 100 that are billed were received. */
    Story billedTenTooMany() {
        return story.ordered("100", "2.00").received("GR-1", "90").billed("I-1", "100", "2.00");
    }

    Story billedTooDear(String orderPrice, String price) {
        return story.ordered("100", orderPrice).received("GR-1", "100").billed("I-1", "100", price);
    }

    /** Released though ten are missing, because somebody accepted that. */
    Story releasedThoughTenAreMissing() {
        return billedTenTooMany()
                .decides(story.clerk, "decideVariance", "accept")
                .decides(story.approver, "approveInvoice", "approve");
    }

    /** The clerk accepts it, and an approver agrees. */
    void answerForUnreleasedPayment() {
        story.decides(story.clerk, "decideVariance", "accept");
        story.decides(story.approver, "approveOverride", "approve");
    }

    /** Somebody with an account. */
    Person someone(String... groups) {
        return tenants.person(story.tenant, groups);
    }

    /** @param fields as the form asks for them with that outcome */
    void isRefused(Person person, String task, String outcome, Map<String, Object> fields, String rule) {
        new EveryWay(story, this).isRefused(person, task, outcome, fields, rule);
    }

    Story anotherStory() {
        Story another = new Story(this);
        stories.add(another);
        TENANTS.add(another.tenant);
        return another;
    }

    /** Keeps what goes the same way when told again; not so what a test did past its story, such as a table of its own. */
    @AfterEach
    void keep(TestInfo test) {
        String version = System.getProperty("histories.record");
        if (version == null) {
            return;
        }
        String scenarios = getClass().getSuperclass().getSimpleName();
        String name = test.getTestMethod().orElseThrow().getName();
        for (int i = 0; i < stories.size(); i++) {
            Story told = stories.get(i);
            RecordedStory recorded = new RecordedStory(told.steps(), new Retelling(told).end());
            String otherwise = recorded.steps().isEmpty() ? "nothing happened in it" : goesOtherwise(recorded);
            if (otherwise == null) {
                Histories.of(version).keep(scenarios, i == 0 ? name : name + "-" + (i + 1), recorded, json);
            } else {
                System.out.println("Not recorded: " + scenarios + "." + name + ", because " + otherwise);
            }
        }
    }

    /** How the story went when it was told again, where that was not the same way. */
    private @Nullable String goesOtherwise(RecordedStory recorded) {
        try {
            Map<String, List<String>> end =
                    new Retelling(new Story(this)).of(recorded.steps()).end();
            return end.equals(recorded.end()) ? null : "told again it ends with " + end;
        } catch (AssertionError | RuntimeException e) {
            return "told again it breaks off: " + e;
        }
    }
}
