package io.dockledger.workflow.exception;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseException;
import io.dockledger.cases.ExceptionStatus;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.DocumentKind;
import io.dockledger.documents.InvalidChange;
import io.dockledger.workflow.engine.CompletedTask;
import io.dockledger.workflow.engine.Processes;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What is missing is waited for until another day; only after it, it is an exception again. */
@Component
class ExtendDeadline implements JavaDelegate {

    private final ExceptionDesk desk;
    private final CaseBook cases;
    private final Map<DocumentKind, AwaitedUntil> awaited = new EnumMap<>(DocumentKind.class);

    ExtendDeadline(ExceptionDesk desk, CaseBook cases, List<AwaitedUntil> awaited) {
        this.desk = desk;
        this.cases = cases;
        awaited.forEach(each -> this.awaited.put(each.follows(), each));
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseException exception = desk.subject(execution);
        if (Processes.isFollowUp(execution)) {
            throw new InvalidChange("%s has ended and waits for nothing any more. Choose another outcome."
                    .formatted(desk.followed(exception)));
        }
        CompletedTask task = CompletedTask.current();
        LocalDate until = task.day(ResolveMatchException.Fields.NEW_DEADLINE);
        DocumentKey followed =
                DocumentKey.parse(cases.find(exception.caseId()).orElseThrow().documentKey());
        Objects.requireNonNull(awaited.get(followed.kind()), () -> "Nothing is awaited of " + followed)
                .waitUntil(exception.caseId(), followed, until);
        desk.decide(
                exception,
                ResolveMatchException.Outcomes.KEEP_WAITING,
                task.person(),
                task.reason(),
                ExceptionStatus.RESOLVED);
    }
}
