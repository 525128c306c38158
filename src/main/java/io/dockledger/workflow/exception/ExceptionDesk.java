package io.dockledger.workflow.exception;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseException;
import io.dockledger.cases.CaseOpened;
import io.dockledger.cases.CaseProcesses;
import io.dockledger.cases.ExceptionStatus;
import io.dockledger.cases.Finding;
import io.dockledger.cases.MilestoneNames;
import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.matching.AcceptedVariance;
import io.dockledger.matching.Variance;
import io.dockledger.money.Money;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.engine.Processes;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flowable.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps the exceptions of a case in line with the variances found, and remembers what was decided on each. */
@Component
public class ExceptionDesk {

    private final CaseBook cases;
    private final Merging merging;
    private final ShortPayments shortPayments;
    private final EvidenceLog evidence;
    private final ObjectProvider<AwaitedAnswer> awaitedAnswers;
    private final Clock clock;

    ExceptionDesk(
            CaseBook cases,
            Merging merging,
            ShortPayments shortPayments,
            EvidenceLog evidence,
            ObjectProvider<AwaitedAnswer> awaitedAnswers,
            Clock clock) {
        this.cases = cases;
        this.merging = merging;
        this.shortPayments = shortPayments;
        this.evidence = evidence;
        this.awaitedAnswers = awaitedAnswers;
        this.clock = clock;
    }

    /** What people have decided to live with on the cases. */
    public List<AcceptedVariance> accepted(Set<String> caseIds) {
        List<CaseException> decided = cases.exceptionsOf(caseIds).stream()
                .filter(exception -> isAccepted(exception.handling().status()))
                .toList();
        Map<UUID, Money> amounts = shortPayments.of(decided.stream()
                .filter(exception -> exception.handling().status() == ExceptionStatus.SHORT_PAID)
                .map(CaseException::id)
                .toList());
        return decided.stream()
                .map(exception -> new AcceptedVariance(
                        exception.finding().varianceKey(),
                        Objects.requireNonNullElse(exception.finding().found(), ""),
                        Objects.requireNonNullElse(exception.finding().difference(), ""),
                        amounts.get(exception.id())))
                .toList();
    }

    private static boolean isAccepted(ExceptionStatus status) {
        return status == ExceptionStatus.ACCEPTED || status == ExceptionStatus.SHORT_PAID;
    }

    /**
     * Raises what is new, opens again what is back, brings up to date what is still there, and resolves what is gone.
     * Merges those that one cause explains. Gives the ids of the exceptions that somebody has to decide, in the order of the
     * variances.
     */
    public List<String> reconcile(String caseId, List<Variance> blocking) {
        Map<String, CaseException> known = cases.exceptionsOf(Set.of(caseId)).stream()
                .collect(Collectors.toMap(
                        exception -> exception.finding().varianceKey(), Function.identity(), (first, last) -> last));
        Set<String> present = blocking.stream().map(Variance::key).collect(Collectors.toSet());
        known.values().stream()
                .filter(exception -> !exception.isClosed())
                .filter(exception -> !present.contains(exception.finding().varianceKey()))
                .forEach(this::resolve);
        Map<Variance, UUID> open = new LinkedHashMap<>();
        blocking.forEach(variance -> open.put(variance, present(caseId, variance, known.get(variance.key()))));
        Merging.Merged merged = merging.merge(open);
        merged.merged()
                .forEach(exception -> record(
                        "exception-merged",
                        exception,
                        Map.of("into", String.valueOf(exception.handling().mergedInto()))));
        known.values().stream().filter(ExceptionDesk::awaitsSupplier).forEach(this::matchedAgain);
        return merged.left();
    }

    private static boolean awaitsSupplier(CaseException exception) {
        return exception.handling().status() == ExceptionStatus.AWAITING_SUPPLIER;
    }

    private void matchedAgain(CaseException before) {
        cases.exception(before.id())
                .filter(ExceptionDesk::awaitsSupplier)
                .ifPresent(exception -> awaitedAnswers.forEach(awaited -> awaited.matchedAgain(exception)));
    }

    /**
     * What changed in the exceptions of a case that has ended.
     *
     * @param raised those that somebody has to look at from now on
     * @param gone those that nobody has to look at any more
     */
    public record Change(List<String> raised, List<String> gone) {

        public static final Change NONE = new Change(List.of(), List.of());
    }

    /** As {@link #reconcile}, and says what that changed. */
    public Change follow(String caseId, List<Variance> blocking) {
        Set<String> before = open(caseId);
        List<String> now = reconcile(caseId, blocking);
        Set<String> gone = new HashSet<>(before);
        gone.removeAll(now);
        return new Change(
                now.stream().filter(exception -> !before.contains(exception)).toList(), List.copyOf(gone));
    }

    private Set<String> open(String caseId) {
        return Set.copyOf(Merging.undecided(cases.exceptionsOf(Set.of(caseId))));
    }

    private UUID present(String caseId, Variance variance, @Nullable CaseException known) {
        Finding finding = finding(variance);
        if (known == null) {
            CaseException raised = CaseException.opened(caseId, finding, clock.instant());
            cases.raise(raised);
            announce("exception-raised", MilestoneNames.EXCEPTION_RAISED, raised);
            return raised.id();
        }
        if (known.isClosed()) {
            CaseException reopened = known.with(finding).with(known.handling().reopenedAt(clock.instant()));
            cases.update(reopened);
            announce("exception-reopened", MilestoneNames.EXCEPTION_RAISED, reopened);
        } else if (!known.finding().equals(finding)) {
            cases.update(known.with(finding));
        }
        return known.id();
    }

    /** The fault is gone without anybody having to live with it. */
    private void resolve(CaseException exception) {
        CaseException resolved = exception.with(exception.handling().became(ExceptionStatus.RESOLVED, clock.instant()));
        cases.update(resolved);
        announce("exception-resolved", MilestoneNames.EXCEPTION_RESOLVED, resolved);
        if (awaitsSupplier(exception)) {
            awaitedAnswers.forEach(awaited -> awaited.settled(resolved));
        }
    }

    /** A person decided; what follows is in the status. What closes an exception closes those merged into it, too. */
    public CaseException decide(
            CaseException exception, String outcome, String person, String reason, ExceptionStatus status) {
        CaseException decided = decideAlone(exception, outcome, person, reason, status);
        if (decided.isClosed()) {
            cases.matter(decided).merged().forEach(merged -> decideAlone(merged, outcome, person, reason, status));
        }
        return decided;
    }

    private CaseException decideAlone(
            CaseException exception, String outcome, String person, String reason, ExceptionStatus status) {
        CaseException decided =
                exception.with(exception.handling().decided(outcome, person, reason, status, clock.instant()));
        cases.update(decided);
        if (decided.isClosed()) {
            cases.milestone(
                    decided.caseId(),
                    MilestoneNames.EXCEPTION_RESOLVED,
                    Occasion.current().occurredAt(),
                    decided.finding().documentKey());
        }
        record("exception-decided", decided, Map.of("outcome", outcome, "decidedBy", person, "reason", reason));
        return decided;
    }

    /** The exception that the process resolves. */
    CaseException subject(DelegateExecution execution) {
        return Processes.exceptionId(execution)
                .flatMap(cases::exception)
                .orElseThrow(() -> new IllegalStateException("The process resolves no known exception: " + execution));
    }

    /** What the case of the exception follows, such as {@code Return R-17}. */
    String followed(CaseException exception) {
        CaseOpened subject = cases.find(exception.caseId()).orElseThrow();
        return CaseProcesses.followed(subject.process(), subject.businessKey());
    }

    private void announce(String kind, String milestone, CaseException exception) {
        cases.milestone(
                exception.caseId(),
                milestone,
                Occasion.current().occurredAt(),
                exception.finding().documentKey());
        record(kind, exception, Map.of());
    }

    /** Keeps as evidence what happened to the exception. */
    void record(String kind, CaseException exception, Map<String, ?> more) {
        Finding finding = exception.finding();
        Map<String, @Nullable Object> detail = new HashMap<>(more);
        detail.put("exception", exception.id().toString());
        detail.put("kind", finding.kind());
        detail.put("reasonCode", finding.reasonCode());
        detail.put("document", finding.documentKey());
        detail.put(finding.concernsLine() ? "line" : "part", finding.line());
        detail.put("expected", finding.expected());
        detail.put("found", finding.found());
        detail.put("limit", finding.limit());
        detail.put("limitSource", finding.limitSource());
        detail.put("status", exception.handling().status().code());
        Occasion occasion = Occasion.current();
        evidence.append(new EvidenceEntry(
                kind, occasion.actor(), exception.caseId(), occasion.occurredAt(), occasion.correlationId(), detail));
    }

    private static Finding finding(Variance variance) {
        Money value = variance.value();
        return new Finding(
                variance.key(),
                variance.kind().code(),
                variance.kind().reasonCode(),
                variance.document(),
                variance.part().equals(Variance.WHOLE) ? null : variance.part(),
                variance.concernsLine(),
                variance.expected(),
                variance.found(),
                variance.differenceText(),
                variance.limit(),
                variance.limitSource(),
                variance.severity().code(),
                value == null ? null : value.amount(),
                value == null ? null : value.currency());
    }
}
