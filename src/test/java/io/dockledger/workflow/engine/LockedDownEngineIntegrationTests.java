package io.dockledger.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.DockledgerTest;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Tenancy;
import io.dockledger.modelling.ModelKind;
import io.dockledger.modelling.ModelRefused;
import io.dockledger.modelling.Models;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.flowable.dmn.api.DmnDecisionService;
import org.flowable.dmn.api.DmnRepositoryService;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Whoever deploys a model must not run code with it: each payload is refused when it is deployed, and also when it got into
 * the engine past that check and is started.
 */
@DockledgerTest
class LockedDownEngineIntegrationTests {

    @Autowired
    Models models;

    @Autowired
    RepositoryService processes;

    @Autowired
    RuntimeService runtime;

    @Autowired
    DmnRepositoryService tables;

    @Autowired
    DmnDecisionService decisions;

    @Autowired
    TestTenants tenants;

    @Autowired
    TestApi api;

    @TempDir
    Path directory;

    private String tenant = "";

    /** Would leave a file behind if it ever ran. */
    public static final class Intruder implements JavaDelegate {

        static final String TRACE = "dockledger.test.intruder";

        @Override
        public void execute(DelegateExecution execution) {
            System.setProperty(TRACE, "was here");
        }
    }

    @BeforeEach
    void freshTenant() {
        tenant = tenants.fresh();
        System.clearProperty(Intruder.TRACE);
    }

    @ParameterizedTest
    @EnumSource(ProcessAttack.class)
    void aProcessThatCouldRunCodeIsNotDeployed(ProcessAttack attack) {
        assertThatThrownBy(() ->
                        Tenancy.run(tenant, () -> models.deploy(ModelKind.PROCESS, bytes(attack), "process-owner")))
                .isInstanceOf(ModelRefused.class);
        assertThat(processes.createDeploymentQuery().deploymentTenantId(tenant).count())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(ProcessAttack.class)
    void aProcessThatGotIntoTheEngineAllTheSameDoesNotRunIt(ProcessAttack attack) {
        assertThatThrownBy(() -> tenants.runInTransaction(tenant, () -> {
                    processes
                            .createDeployment()
                            .tenantId(tenant)
                            .addBytes("payload.bpmn", bytes(attack))
                            .deploy();
                    runtime.startProcessInstanceByKeyAndTenantId("payload", tenant);
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(directory.resolve("canary")).doesNotExist();
        assertThat(System.getProperty(Intruder.TRACE)).isNull();
    }

    @Test
    void theSameHarmlessProcessIsDeployedAndRuns() {
        byte[] harmless = process("<userTask id='step' name='Step' />").getBytes(StandardCharsets.UTF_8);
        Tenancy.run(tenant, () -> models.deploy(ModelKind.PROCESS, harmless, "process-owner"));
        assertThat(processes
                        .createProcessDefinitionQuery()
                        .processDefinitionTenantId(tenant)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void theApiAnswersWithEveryReason() {
        String owner = tenants.person(tenant, Groups.PROCESS_OWNERS).id();
        var answer = api.as(owner)
                .post()
                .uri("/api/v1/models/processes")
                .contentType(MediaType.APPLICATION_XML)
                .body(bytes(ProcessAttack.SHELL_TASK))
                .retrieve()
                .toEntity(String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody()).contains("model-refused").contains("step");
    }

    @Test
    void aModelWithADocumentTypeIsNotDeployedAndFetchesNothing() throws IOException {
        try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            canary.setSoTimeout(500);
            byte[] model = ("<!DOCTYPE x [<!ENTITY file SYSTEM 'http://127.0.0.1:%d/secret'>]>"
                                    .formatted(canary.getLocalPort())
                            + process("<userTask id='step' name='&file;' />").replace("<?xml version='1.0'?>", ""))
                    .getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(
                            () -> Tenancy.run(tenant, () -> models.deploy(ModelKind.PROCESS, model, "process-owner")))
                    .isInstanceOf(ModelRefused.class);
            assertThatThrownBy(() -> processes
                            .createDeployment()
                            .tenantId(tenant)
                            .addBytes("payload.bpmn", model)
                            .deploy())
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> hit(canary)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aModelThatExpandsWithoutEndIsRefused() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 'ha'>");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY e%d '&e%d;&e%d;'>".formatted(i, i - 1, i - 1));
        }
        String model = bomb.append("]>")
                + process("<userTask id='step' name='&e39;' />").replace("<?xml version='1.0'?>", "");
        assertThatThrownBy(() -> Tenancy.run(
                        tenant,
                        () -> models.deploy(
                                ModelKind.PROCESS, model.getBytes(StandardCharsets.UTF_8), "process-owner")))
                .isInstanceOf(ModelRefused.class);
    }

    @ParameterizedTest
    @EnumSource(TableAttack.class)
    void aTableThatCallsMethodsIsNotDeployed(TableAttack attack) {
        assertThatThrownBy(() -> Tenancy.run(
                        tenant, () -> models.deploy(ModelKind.DECISION_TABLE, table(attack), "process-owner")))
                .isInstanceOf(ModelRefused.class);
    }

    @ParameterizedTest
    @EnumSource(TableAttack.class)
    void aTableThatGotIntoTheEngineAllTheSameCallsNothing(TableAttack attack) {
        tables.createDeployment()
                .tenantId(tenant)
                .addDmnBytes("payload.dmn", table(attack))
                .deploy();
        var audit = decisions
                .createExecuteDecisionBuilder()
                .decisionKey("approval-level")
                .tenantId(tenant)
                .variables(Map.of("subject", "invoice", "amount", new java.math.BigDecimal("1"), "hasOverride", false))
                .executeWithAuditTrail();
        assertThat(audit.isFailed()).isTrue();
    }

    /** Cells of a decision table that reach for more than their inputs. */
    enum TableAttack {
        CLASS_BY_REFLECTION("${''.getClass().forName('java.lang.Runtime') != null}"),
        METHOD_OF_AN_INPUT("${subject.length() > 0}"),
        PROPERTY_OF_AN_INPUT("${subject.class != null}");

        private final String cell;

        TableAttack(String cell) {
            this.cell = cell;
        }
    }

    private byte[] bytes(ProcessAttack attack) {
        return process(attack.step()
                        .replace("CANARY", directory.resolve("canary").toString())
                        .replace("INTRUDER", Intruder.class.getName()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String process(String step) {
        return "<?xml version='1.0'?><definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' "
                + "xmlns:flowable='http://flowable.org/bpmn' targetNamespace='t'><process id='payload' isExecutable='true'>"
                + "<startEvent id='start' /><sequenceFlow id='f1' sourceRef='start' targetRef='step' />" + step
                + "<sequenceFlow id='f2' sourceRef='step' targetRef='end' /><endEvent id='end' /></process></definitions>";
    }

    private static byte[] table(TableAttack attack) {
        try {
            return Files.readString(Path.of("decision-tables/approval-level.dmn"))
                    .replaceFirst("&lt;= 10000", attack.cell.replace("$", "\\$"))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void hit(ServerSocket canary) throws IOException {
        try (Socket socket = canary.accept()) {
            assertThat(socket).isNotNull();
        }
    }
}
