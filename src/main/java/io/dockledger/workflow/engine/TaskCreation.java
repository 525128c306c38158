package io.dockledger.workflow.engine;

import io.dockledger.cases.AmountMeaning;
import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseException;
import io.dockledger.cases.CaseFacts;
import io.dockledger.cases.CaseOpened;
import io.dockledger.cases.CaseProcesses;
import io.dockledger.cases.Handling;
import io.dockledger.money.Money;
import io.dockledger.tasks.WorkItem;
import io.dockledger.tasks.WorkItems;
import io.dockledger.workflow.engine.AmountOfTask.Amount;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.flowable.bpmn.model.UserTask;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.engine.impl.util.TaskHelper;
import org.flowable.engine.interceptor.CreateUserTaskAfterContext;
import org.flowable.engine.interceptor.CreateUserTaskBeforeContext;
import org.flowable.engine.interceptor.CreateUserTaskInterceptor;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts each user task on the work list, and ties it to the exception that it decides. A task that replaces one which the
 * same transaction withdrew goes back to whoever had claimed that.
 */
@Component
class TaskCreation implements CreateUserTaskInterceptor {

    private static final int USUAL_PRIORITY = 50;

    private final CaseBook cases;
    private final WorkItems workItems;
    private final Withdrawn withdrawn;
    private final AwaitedByTask awaited;
    private final List<AmountOfTask> amounts;
    private final Clock clock;

    TaskCreation(
            CaseBook cases,
            WorkItems workItems,
            Withdrawn withdrawn,
            AwaitedByTask awaited,
            List<AmountOfTask> amounts,
            Clock clock) {
        this.cases = cases;
        this.workItems = workItems;
        this.withdrawn = withdrawn;
        this.awaited = awaited;
        this.amounts = amounts;
        this.clock = clock;
    }

    @Override
    public void beforeCreateUserTask(CreateUserTaskBeforeContext context) {
        // Everything is known only afterwards.
    }

    @Override
    public void afterCreateUserTask(CreateUserTaskAfterContext context) {
        DelegateExecution execution = context.getExecution();
        TaskEntity task = context.getTaskEntity();
        Optional<CaseException> exception = Processes.exceptionId(execution).flatMap(cases::exception);
        WorkItem item = item(execution, context.getUserTask(), task, exception);
        workItems.created(item);
        exception.ifPresent(found -> cases.update(found.with(handling(found, item))));
        withdrawn
                .assigneeOf(item.caseId(), item.exceptionId(), item.taskKey())
                .ifPresent(person -> TaskHelper.changeTaskAssignee(task, person));
    }

    private Handling handling(CaseException exception, WorkItem item) {
        Handling owned = exception.handling().ownedBy(item.group(), item.taskId(), item.dueAt());
        return awaited.of(item.taskKey())
                .map(status -> owned.became(status, clock.instant()))
                .orElse(owned);
    }

    private WorkItem item(
            DelegateExecution execution, UserTask model, TaskEntity task, Optional<CaseException> exception) {
        String caseId = Processes.caseId(execution);
        CaseOpened subject = cases.find(caseId)
                .orElseThrow(
                        () -> new IllegalStateException("Task " + task.getId() + " belongs to no case: " + caseId));
        CaseFacts facts = subject.facts();
        Amount amount = exception
                .map(this::atStake)
                .or(() -> decidedOn(model, execution))
                .orElseGet(() -> ofCase(subject));
        Money money = amount.money();
        return new WorkItem(
                task.getId(),
                caseId,
                subject.process(),
                subject.businessKey(),
                String.valueOf(task.getName()),
                model.getId(),
                String.valueOf(model.getFormKey()),
                ModelAttributes.duty(model).orElse(model.getId()),
                group(model, execution),
                null,
                clock.instant(),
                instant(task.getDueDate()),
                USUAL_PRIORITY,
                exception.map(CaseException::id).orElse(null),
                exception.map(found -> found.finding().reasonCode()).orElse(null),
                exception.map(found -> found.finding().kind()).orElse(null),
                facts.partner(),
                facts.partnerName(),
                facts.site(),
                money == null ? null : money.amount(),
                money == null ? facts.currency() : money.currency(),
                amount.meaning(),
                subject.correlationId(),
                false);
    }

    private Amount atStake(CaseException exception) {
        return amount(cases.matter(exception).value(), exception.finding().currency(), AmountMeaning.AT_STAKE);
    }

    private static Amount ofCase(CaseOpened subject) {
        CaseFacts facts = subject.facts();
        return amount(facts.amount(), facts.currency(), CaseProcesses.amountMeaning(subject.process()));
    }

    private static Amount amount(@Nullable BigDecimal amount, @Nullable String currency, AmountMeaning meaning) {
        return new Amount(amount == null || currency == null ? null : new Money(amount, currency), meaning);
    }

    private Optional<Amount> decidedOn(UserTask model, DelegateExecution execution) {
        return amounts.stream()
                .flatMap(amount -> amount.of(model.getId(), execution).stream())
                .findFirst();
    }

    private static String group(UserTask model, DelegateExecution execution) {
        String group = model.getCandidateGroups().get(0);
        return String.valueOf(CommandContextUtil.getProcessEngineConfiguration()
                .getExpressionManager()
                .createExpression(group)
                .getValue(execution));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
