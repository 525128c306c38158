package io.dockledger.tasks;

import static io.dockledger.tasks.SampleTasks.MONDAY;
import static io.dockledger.tasks.SampleTasks.person;
import static io.dockledger.tasks.SampleTasks.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.DockledgerTest;
import io.dockledger.TestTenants;
import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseException;
import io.dockledger.cases.Cases;
import io.dockledger.cases.Comment;
import io.dockledger.cases.Comments;
import io.dockledger.cases.SampleCases;
import io.dockledger.cases.TaskStatus;
import io.dockledger.evidence.EvidenceTrail;
import io.dockledger.identity.CurrentPerson;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@DockledgerTest
class TaskDeskIntegrationTests {

    private static final Map<String, Object> SHORT_PAY =
            Map.of("shortPayAmount", "55.00", "reason", "Ten kilograms are missing.");

    @Autowired
    WorkItems items;

    @Autowired
    TaskList list;

    @Autowired
    Forms forms;

    @Autowired
    FilledForms filledForms;

    @Autowired
    Cases cases;

    @Autowired
    CaseBook book;

    @Autowired
    Comments comments;

    @Autowired
    EvidenceTrail evidence;

    @Autowired
    TestTenants tenants;

    String tenant = "";
    String caseId = "";
    RecordedEngine engine;
    TaskDesk desk;

    Person clerk = person("", "clerk", Groups.ACCOUNTS_PAYABLE);
    Person clerk2 = person("", "clerk2", Groups.ACCOUNTS_PAYABLE);
    Person auditor = person("", "auditor", Groups.AUDITORS);
    Person approver = person("", "approver", Groups.APPROVERS);

    private TaskDesk desk() {
        return new TaskDesk(list, items, forms, filledForms, engine, cases, comments, new CurrentPerson());
    }

    @BeforeEach
    void anExceptionToDecide() {
        engine = new RecordedEngine(items, MONDAY);
        desk = desk();
        tenant = tenants.fresh();
        caseId = SampleCases.id();
        CaseException exception = CaseException.opened(caseId, SampleCases.tenKilogramsTooMany(), MONDAY);
        tenants.runInTransaction(tenant, () -> {
            book.open(SampleCases.invoice(caseId, "I-1", "4711"));
            book.raise(exception);
            items.created(task("t").of(caseId).about(exception.id()).build());
        });
    }

    @Test
    void aTaskShowsItsFormItsExceptionAndItsCase() {
        TaskDetail open = in(() -> desk.open(clerk, "t"));

        assertThat(open.mayAct()).isTrue();
        assertThat(open.form().readOnly()).isFalse();
        assertThat(open.form().form().outcome().options())
                .extracting(FormField.Option::value)
                .contains("accept", "shortPay")
                .doesNotContain("keepWaiting");
        assertThat(open.exception()).isNotNull();
        assertThat(open.subject().businessKey()).isEqualTo("I-1");
        assertThat(open.tasks()).hasSize(1);
    }

    @Test
    void anAuditorReadsTheTaskButCannotFillItIn() {
        TaskDetail open = in(() -> desk.open(auditor, "t"));

        assertThat(open.mayAct()).isFalse();
        assertThat(open.form().readOnly()).isTrue();
    }

    /** Every command there is; each must be refused in the same way. */
    static Stream<BiConsumer<TaskDesk, Person>> commands() {
        return Stream.of(
                (desk, person) -> desk.claim(person, "t"),
                (desk, person) -> desk.unclaim(person, "t"),
                (desk, person) -> desk.complete(person, "t", "shortPay", SHORT_PAY),
                (desk, person) -> desk.saveDraft(person, "t", SHORT_PAY),
                (desk, person) -> desk.comment(person, "t", "Seen."));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aTaskOfAForeignGroupDoesNotExist(BiConsumer<TaskDesk, Person> command) {
        assertThatThrownBy(() -> as(approver, command)).isInstanceOf(NoSuchTask.class);
        assertThatThrownBy(() -> in(() -> desk.open(approver, "t"))).isInstanceOf(NoSuchTask.class);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aTaskOfAnotherTenantDoesNotExist(BiConsumer<TaskDesk, Person> command) {
        tenant = tenants.fresh();
        assertThatThrownBy(() -> as(clerk, command)).isInstanceOf(NoSuchTask.class);
        assertThatThrownBy(() -> as(auditor, command)).isInstanceOf(NoSuchTask.class);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void anAuditorReadsAndDoesNothing(BiConsumer<TaskDesk, Person> command) {
        assertThatThrownBy(() -> as(auditor, command)).isInstanceOf(TaskForbidden.class);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aMemberOfTheGroupMay(BiConsumer<TaskDesk, Person> command) {
        as(clerk, command);
    }

    @Test
    void whatAColleagueHasClaimedIsTaken() {
        in(() -> desk.claim(clerk2, "t"));

        commands()
                .limit(4)
                .forEach(command -> assertThatThrownBy(() -> as(clerk, command))
                        .isInstanceOf(TaskTaken.class)
                        .hasMessageContaining("clerk2"));
    }

    @Test
    void claimingAgainAndGivingBackWhatNobodyHasChangeNothing() {
        assertThat(in(() -> desk.claim(clerk, "t")).item().assignee()).isEqualTo("clerk");
        assertThat(in(() -> desk.claim(clerk, "t")).item().assignee()).isEqualTo("clerk");
        assertThat(in(() -> desk.unclaim(clerk, "t")).item().assignee()).isNull();
        assertThat(in(() -> desk.unclaim(clerk, "t")).item().assignee()).isNull();
    }

    @Test
    void completingGivesTheEngineTypedValues() {
        Task completed = in(() -> desk.complete(clerk, "t", "shortPay", SHORT_PAY));

        assertThat(completed.status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(engine.completedWith)
                .isEqualTo(Map.of("shortPayAmount", new BigDecimal("55.00"), "reason", "Ten kilograms are missing."));
    }

    @Test
    void whatWasSubmittedIsShownAndNotAskedForAgain() {
        in(() -> desk.complete(clerk, "t", "shortPay", SHORT_PAY));

        TaskDetail.FilledForm form = in(() -> desk.open(clerk2, "t")).form();
        assertThat(form.readOnly()).isTrue();
        assertThat(form.values()).containsEntry("outcome", "shortPay").containsKeys("shortPayAmount", "reason");
    }

    @Test
    void completingACompletedTaskSaysWhoDidAndHow() {
        in(() -> desk.complete(clerk, "t", "shortPay", SHORT_PAY));

        commands()
                .limit(4)
                .forEach(command -> assertThatThrownBy(() -> as(clerk, command))
                        .isInstanceOf(TaskGone.class)
                        .hasMessage("'Decide on variance' for I-1 was completed by clerk at 2026-03-02T08:00:00Z"
                                + " with the outcome 'Pay less than billed'; nothing is left to do."));
    }

    @Test
    void aWithdrawnTaskSaysThatItsCaseMovedOn() {
        tenants.runInTransaction(tenant, () -> items.gone("t", MONDAY));

        assertThatThrownBy(() -> in(() -> desk.claim(clerk, "t")))
                .isInstanceOf(TaskGone.class)
                .hasMessageContaining("because its case moved on");
    }

    @Test
    void anOutcomeForAnotherKindOfExceptionIsRefused() {
        assertThatThrownBy(() -> in(() -> desk.complete(
                        clerk, "t", "keepWaiting", Map.of("newDeadline", "2026-04-01", "reason", "It will come."))))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("not offered here");
    }

    @Test
    void aRefusalByTheEngineLeavesNothingBehind() {
        engine.refuse(new TaskTaken("Somebody was faster."));

        assertThatThrownBy(() -> in(() -> desk.complete(clerk, "t", "shortPay", SHORT_PAY)))
                .hasMessage("Somebody was faster.");
        assertThat(in(() -> desk.open(clerk, "t")).form().values()).isEmpty();
    }

    @Test
    void aDraftIsThereWhenItsAuthorOpensTheFormAgain() {
        in(() -> {
            desk.saveDraft(clerk, "t", Map.of("outcome", "accept"));
            desk.saveDraft(clerk, "t", Map.of("outcome", "shortPay", "shortPayAmount", "5"));
            return true;
        });

        assertThat(in(() -> desk.open(clerk, "t")).form().values())
                .isEqualTo(Map.of("outcome", "shortPay", "shortPayAmount", "5"));
        assertThat(in(() -> desk.open(clerk2, "t")).form().values()).isEmpty();
    }

    @Test
    void aCommentIsShownAndProved() {
        Comment comment = in(() -> desk.comment(clerk, "t", " Called the driver. "));

        assertThat(comment.text()).isEqualTo("Called the driver.");
        TaskDetail open = in(() -> desk.open(clerk2, "t"));
        assertThat(open.comments()).containsExactly(comment);
        assertThat(in(() -> evidence.ofCase(caseId)))
                .extracting(line -> line.entry().kind())
                .containsExactly("comment-added");
        assertThat(open.history()).hasSize(1);
    }

    @Test
    void aCommentNeedsAText() {
        for (String text : new String[] {"", "  ", "x".repeat(Comments.LONGEST + 1)}) {
            assertThatThrownBy(() -> in(() -> desk.comment(clerk, "t", text)))
                    .isInstanceOf(Comments.InvalidComment.class);
        }
    }

    private void as(Person person, BiConsumer<TaskDesk, Person> command) {
        tenants.runInTransaction(tenant, () -> command.accept(desk, person));
    }

    private <T> T in(Supplier<T> work) {
        return tenants.inTransaction(tenant, work);
    }
}
