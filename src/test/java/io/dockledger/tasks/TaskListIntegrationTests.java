package io.dockledger.tasks;

import static io.dockledger.tasks.SampleTasks.MONDAY;
import static io.dockledger.tasks.SampleTasks.person;
import static io.dockledger.tasks.SampleTasks.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.DockledgerTest;
import io.dockledger.TestTenants;
import io.dockledger.cases.Cursor;
import io.dockledger.cases.TaskStatus;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import io.dockledger.tasks.TaskQuery.Sort;
import io.dockledger.tasks.TaskQuery.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@DockledgerTest
class TaskListIntegrationTests {

    @Autowired
    WorkItems items;

    @Autowired
    TaskList list;

    @Autowired
    TestTenants tenants;

    String tenant = "";
    Person clerk = person("", "clerk", Groups.ACCOUNTS_PAYABLE);
    Person auditor = person("", "auditor", Groups.AUDITORS);

    @BeforeEach
    void fiveTasks() {
        tenant = tenants.fresh();
        tenants.runInTransaction(tenant, () -> {
            items.created(task("offered")
                    .number("I-100%")
                    .due(MONDAY.plusSeconds(300))
                    .created(MONDAY)
                    .amount("30.00")
                    .build());
            items.created(task("urgent")
                    .due(MONDAY.plusSeconds(100))
                    .created(MONDAY.plusSeconds(1))
                    .amount("1000.00")
                    .priority(90)
                    .build());
            items.created(task("never-due")
                    .due(null)
                    .created(MONDAY.plusSeconds(2))
                    .amount(null)
                    .kind("price")
                    .build());
            items.created(task("colleague's")
                    .assignee("clerk2")
                    .due(MONDAY.plusSeconds(200))
                    .created(MONDAY.plusSeconds(3))
                    .build());
            items.created(task("handed-over")
                    .assignee("clerk")
                    .group(Groups.PROCUREMENT)
                    .process("receive-to-pay")
                    .due(MONDAY.plusSeconds(400))
                    .created(MONDAY.plusSeconds(4))
                    .build());
            items.created(task("foreign").group(Groups.CONTROLLERS).build());
        });
    }

    @Test
    void eachViewShowsWhatItSays() {
        assertThat(ids(clerk, View.MINE)).containsExactly("handed-over");
        assertThat(ids(clerk, View.GROUPS)).containsExactly("urgent", "offered", "never-due");
        assertThat(ids(clerk, View.ALL))
                .containsExactly("urgent", "colleague's", "offered", "handed-over", "never-due");
    }

    @Test
    void aPersonWithoutGroupsSeesNothing() {
        Person nobody = person(tenant, "nobody");
        for (View view : View.values()) {
            assertThat(ids(nobody, view)).isEmpty();
        }
        assertThat(found(nobody, "offered")).isFalse();
    }

    @Test
    void askingForAForeignGroupShowsNothing() {
        assertThat(ids(clerk, query(View.ALL, Sort.DUE, null, 50).group(Groups.CONTROLLERS)))
                .isEmpty();
    }

    @Test
    void anAuditorReadsTheTasksOfAllGroups() {
        assertThat(ids(auditor, View.ALL))
                .containsExactlyInAnyOrder("urgent", "colleague's", "offered", "handed-over", "never-due", "foreign");
        assertThat(found(auditor, "foreign")).isTrue();
    }

    @Test
    void aTaskOfAForeignGroupIsNotFound() {
        assertThat(found(clerk, "foreign")).isFalse();
        assertThat(found(clerk, "handed-over")).isTrue();
        assertThat(found(clerk, "colleague's")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DUE,      urgent colleague's offered handed-over never-due",
        "CREATED,  handed-over colleague's never-due urgent offered",
        "AMOUNT,   urgent handed-over colleague's offered never-due",
        "PRIORITY, urgent offered never-due handed-over colleague's"
    })
    void theListIsSorted(Sort sort, String expected) {
        assertThat(String.join(" ", ids(clerk, query(View.ALL, sort, null, 50))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pagesNeitherRepeatNorSkipWhileTasksComeAndGo(Sort sort) {
        List<String> all = ids(clerk, query(View.ALL, sort, null, 50));
        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            TaskPage page = page(clerk, query(View.ALL, sort, next, 1));
            seen.addAll(ids(page));
            items(page).forEach(this::disappears);
            next = page.next();
        } while (next != null);
        assertThat(seen).isEqualTo(all);
    }

    @Test
    void everyFilterNarrows() {
        ListQuery all = query(View.ALL, Sort.DUE, null, 50);
        assertThat(ids(clerk, all.process("receive-to-pay"))).containsExactly("handed-over");
        assertThat(ids(clerk, all.text("100%"))).containsExactly("offered");
        assertThat(ids(clerk, all.text("ALPINE dairy"))).hasSize(5);
        assertThat(ids(clerk, all.text("_"))).isEmpty();
        assertThat(ids(clerk, all.dueBefore(MONDAY.plusSeconds(200)))).containsExactly("urgent");
        assertThat(ids(clerk, all.group(Groups.PROCUREMENT))).containsExactly("handed-over");
        assertThat(ids(clerk, all.reason("price"))).containsExactly("never-due");
        assertThat(ids(clerk, all.reason("QTY"))).hasSize(5);
        assertThat(ids(clerk, all.assignee("clerk2"))).containsExactly("colleague's");
    }

    @Test
    void aCursorOfAnotherSortIsRefused() {
        String next = page(clerk, query(View.ALL, Sort.DUE, null, 1)).next();

        assertThatThrownBy(() -> page(clerk, query(View.ALL, Sort.AMOUNT, next, 1)))
                .isInstanceOf(Cursor.InvalidCursor.class);
        assertThatThrownBy(() -> page(clerk, query(View.ALL, Sort.AMOUNT, Cursor.of("amount_rank", "many", "x"), 1)))
                .isInstanceOf(Cursor.InvalidCursor.class);
    }

    @Test
    void anEndedTaskLeavesTheListAndStaysReadable() {
        tenants.runInTransaction(tenant, () -> {
            items.completed("urgent", "clerk2", "accept", MONDAY);
            items.gone("urgent", MONDAY);
            items.gone("offered", MONDAY);
        });

        assertThat(ids(clerk, View.GROUPS)).containsExactly("never-due");
        Task completed = get(clerk, "urgent");
        assertThat(completed.status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(completed.completedBy()).isEqualTo("clerk2");
        assertThat(completed.outcome()).isEqualTo("accept");
        assertThat(get(clerk, "offered").status()).isEqualTo(TaskStatus.WITHDRAWN);
    }

    @Test
    void whoCompletedATaskMayReadItLater() {
        Person approver = person(tenant, "approver", Groups.APPROVERS);
        tenants.runInTransaction(tenant, () -> items.completed("foreign", "approver", "approve", MONDAY));

        assertThat(found(approver, "foreign")).isTrue();
        assertThat(found(clerk, "foreign")).isFalse();
    }

    @Test
    void anEscalatedTaskIsTheOtherGroups() {
        tenants.runInTransaction(
                tenant, () -> items.escalated("offered", Groups.CONTROLLERS, MONDAY.plusSeconds(9), 90));

        assertThat(found(clerk, "offered")).isFalse();
        WorkItem escalated =
                get(person(tenant, "controller", Groups.CONTROLLERS), "offered").item();
        assertThat(escalated.escalated()).isTrue();
        assertThat(escalated.dueAt()).isEqualTo(MONDAY.plusSeconds(9));
        assertThat(escalated.priority()).isEqualTo(90);
    }

    @Test
    void whatIsSaidOfATaskWithinItsFirstTransactionCounts() {
        tenants.runInTransaction(tenant, () -> {
            items.created(task("brief").build());
            items.assigned("brief", "clerk2");
            items.escalated("brief", Groups.CONTROLLERS, null, 90);
            items.assigned("brief", null);
        });

        Task brief = get(person(tenant, "controller", Groups.CONTROLLERS), "brief");
        assertThat(brief.item().assignee()).isNull();
        assertThat(brief.item().dueAt()).isNull();
    }

    @Test
    void anItemIsReadAsItWasWritten() {
        WorkItem written = task("whole").of("case-9").amount("12.345").build();
        tenants.runInTransaction(tenant, () -> items.created(written));

        assertThat(get(clerk, "whole").item()).isEqualTo(written);
        assertThat(tenants.inTransaction(tenant, () -> list.of("case-9")))
                .singleElement()
                .satisfies(task -> assertThat(task.id()).isEqualTo("whole"));
    }

    @Test
    void countsTellMineAndWhatIsOffered() {
        assertThat(tenants.inTransaction(tenant, () -> list.counts(clerk))).isEqualTo(new TaskList.Counts(1, 3));
    }

    @Test
    void anotherTenantSeesNothing() {
        String stranger = tenants.fresh();
        for (Person person : List.of(clerk, auditor)) {
            assertThat(tenants.inTransaction(
                                    stranger,
                                    () -> list.page(
                                            person,
                                            query(View.ALL, Sort.DUE, null, 50).build()))
                            .items())
                    .isEmpty();
            assertThat(tenants.inTransaction(stranger, () -> list.find(person, "offered")))
                    .isEmpty();
        }
        assertThat(tenants.inTransaction(stranger, () -> list.of("case-1"))).isEmpty();
    }

    private void disappears(WorkItem item) {
        tenants.runInTransaction(tenant, () -> items.gone(item.taskId(), MONDAY));
    }

    private boolean found(Person person, String taskId) {
        return tenants.inTransaction(tenant, () -> list.find(person, taskId)).isPresent();
    }

    private Task get(Person person, String taskId) {
        return tenants.inTransaction(tenant, () -> list.find(person, taskId)).orElseThrow();
    }

    private List<String> ids(Person person, View view) {
        return ids(person, query(view, Sort.DUE, null, 50));
    }

    private List<String> ids(Person person, ListQuery query) {
        return ids(page(person, query));
    }

    private static List<String> ids(TaskPage page) {
        return items(page).stream().map(WorkItem::taskId).toList();
    }

    private static List<WorkItem> items(TaskPage page) {
        return page.items().stream().map(Task::item).toList();
    }

    private TaskPage page(Person person, ListQuery query) {
        return tenants.inTransaction(tenant, () -> list.page(person, query.build()));
    }

    private static ListQuery query(View view, Sort sort, @Nullable String after, int limit) {
        return new ListQuery(view, null, null, null, null, null, null, sort, after, limit);
    }
}
