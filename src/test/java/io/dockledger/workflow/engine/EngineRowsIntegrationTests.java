package io.dockledger.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.DockledgerTest;
import io.dockledger.TestTenants;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.flowable.engine.ManagementService;
import org.flowable.engine.TaskService;
import org.flowable.engine.impl.persistence.entity.CommentEntity;
import org.flowable.engine.task.Comment;
import org.flowable.task.api.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many rows of one command are written in another way than few, and must come back the same. */
@DockledgerTest
class EngineRowsIntegrationTests {

    private static final String AWKWARD =
            "tab\there, line\nthere\r, \\N is no null, \\t no tab, 'quotes', Grüße 漢字 \uD83D\uDCE6";
    private static final Date DUE = Date.from(Instant.parse("2026-03-29T01:30:00.123Z"));
    private static final int MANY = 7;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService engine;

    @Autowired
    TestTenants tenants;

    private final List<String> ids = new ArrayList<>();
    private String tenant = "";

    @BeforeEach
    void freshTenant() {
        tenant = tenants.fresh();
    }

    @AfterEach
    void deleteTasks() {
        tenants.runInTransaction(tenant, () -> tasks.deleteTasks(ids, true));
    }

    @Test
    void awkwardTextTimesAndBytesComeBackAsTheyWere() {
        tenants.runInTransaction(
                tenant,
                () -> engine.executeCommand(context -> {
                    for (int number = 0; number < MANY; number++) {
                        Task task = tasks.newTask();
                        task.setName(AWKWARD);
                        task.setTenantId(tenant);
                        task.setPriority(number);
                        task.setDueDate(DUE);
                        tasks.saveTask(task);
                        tasks.addComment(task.getId(), null, AWKWARD);
                        ids.add(task.getId());
                    }
                    return MANY;
                }));

        List<Task> found = tenants.inTransaction(
                tenant,
                () -> tasks.createTaskQuery()
                        .taskTenantId(tenant)
                        .orderByTaskPriority()
                        .asc()
                        .list());
        assertThat(found).extracting(Task::getId).containsExactlyElementsOf(ids);
        assertThat(found).extracting(Task::getPriority).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(found).allSatisfy(task -> {
            assertThat(task.getName()).isEqualTo(AWKWARD);
            assertThat(task.getDescription()).isNull();
            assertThat(task.getDueDate()).isEqualTo(DUE);
            assertThat(comment(task).getFullMessage()).isEqualTo(AWKWARD);
        });
    }

    @Test
    void whatWasWrittenTogetherCanBeChangedAfterwards() {
        tenants.runInTransaction(
                tenant,
                () -> engine.executeCommand(context -> {
                    for (int number = 0; number < MANY; number++) {
                        Task task = tasks.newTask();
                        task.setTenantId(tenant);
                        tasks.saveTask(task);
                        task.setName("changed " + number);
                        tasks.saveTask(task);
                        ids.add(task.getId());
                    }
                    return MANY;
                }));
        tenants.runInTransaction(tenant, () -> ids.forEach(id -> tasks.setPriority(id, 99)));

        List<Task> found = tenants.inTransaction(
                tenant, () -> tasks.createTaskQuery().taskTenantId(tenant).list());
        assertThat(found).hasSize(MANY).allSatisfy(task -> {
            assertThat(task.getName()).startsWith("changed ");
            assertThat(task.getPriority()).isEqualTo(99);
        });
    }

    private CommentEntity comment(Task task) {
        List<Comment> comments = tenants.inTransaction(tenant, () -> tasks.getTaskComments(task.getId()));
        assertThat(comments).hasSize(1);
        return (CommentEntity) comments.get(0);
    }
}
