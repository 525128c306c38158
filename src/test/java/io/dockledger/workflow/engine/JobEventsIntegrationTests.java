package io.dockledger.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.DockledgerTest;
import io.dockledger.TestTenants;
import io.dockledger.identity.Tenancy;
import java.nio.charset.StandardCharsets;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.job.api.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work of the clock that fails is evidence of the case that it was for. */
@DockledgerTest
class JobEventsIntegrationTests {

    private static final String CALLING = """
            <?xml version='1.0'?>
            <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:flowable='http://flowable.org/bpmn'
                targetNamespace='test'>
              <process id='calling' isExecutable='true'>
                <startEvent id='start' />
                <sequenceFlow id='toCall' sourceRef='start' targetRef='call' />
                <callActivity id='call' calledElement='called' />
              </process>
            </definitions>
            """;

    /** Matches an invoice that nobody named, and so fails. */
    private static final String CALLED = """
            <?xml version='1.0'?>
            <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:flowable='http://flowable.org/bpmn'
                targetNamespace='test'>
              <process id='called' isExecutable='true'>
                <startEvent id='start' />
                <sequenceFlow id='toWait' sourceRef='start' targetRef='wait' />
                <intermediateCatchEvent id='wait'>
                  <timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>
                </intermediateCatchEvent>
                <sequenceFlow id='toFail' sourceRef='wait' targetRef='fail' />
                <serviceTask id='fail' flowable:delegateExpression='${matchInvoice}' />
              </process>
            </definitions>
            """;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTenants tenants;

    @Test
    void aTimerThatFailsWithinACalledProcessIsEvidenceOfTheCallersCase() {
        String tenant = tenants.fresh();
        ProcessInstance calling = tenants.inTransaction(tenant, () -> {
            repository
                    .createDeployment()
                    .tenantId(tenant)
                    .addBytes("calling.bpmn", CALLING.getBytes(StandardCharsets.UTF_8))
                    .addBytes("called.bpmn", CALLED.getBytes(StandardCharsets.UTF_8))
                    .deploy();
            return runtime.startProcessInstanceByKeyAndTenantId("calling", tenant);
        });
        Job timer = management.createTimerJobQuery().jobTenantId(tenant).singleResult();
        Job due = management.moveTimerToExecutableJob(timer.getId());

        assertThatThrownBy(() -> Tenancy.run(tenant, () -> management.executeJob(due.getId())))
                .isNotNull();

        assertThat(tenants.inTransaction(
                        tenant,
                        () -> jdbc.sql("select case_id from evidence where kind = 'job-retried'")
                                .query(String.class)
                                .list()))
                .containsExactly(calling.getId());
    }
}
