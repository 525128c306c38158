package io.dockledger.workflow.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;
import org.flowable.common.engine.api.variable.VariableContainer;
import org.flowable.engine.delegate.DelegateExecution;

/** What every process has in common, whichever it is. */
public final class Processes {

    /** Set where a process follows up on a case that has ended: the id of that case. */
    public static final String FOLLOWED_CASE = "followedCaseId";

    /** The id of the exception that a process resolves: each of those that the calling process hands over. */
    public static final String EXCEPTION_ID = "exceptionId";

    /** Until when a delivery is waited for: the order's process waits, and resolving its exception may put it off. */
    public static final String DELIVERY_DEADLINE = "deliveryDeadline";

    /** Table, version and rule that answered the last decision task, for the steps that follow at once. */
    public static final String DECISION_SOURCE = "decisionSource";

    /** The process that others call for each exception, and that runs alone where their case has ended. */
    public static final String RESOLVING = "resolve-match-exception";

    /** The process that {@link #RESOLVING} calls where a supplier is asked. */
    public static final String DISPUTING = "supplier-dispute";

    private Processes() {}

    /**
     * The case that an execution belongs to: its root process instance, also from within a called process; and the case
     * that is followed up, where that has ended before.
     */
    public static String caseId(DelegateExecution execution) {
        String root = execution.getRootProcessInstanceId();
        String definition = execution.getProcessDefinitionId();
        boolean startedAlone = execution.getProcessInstanceId().equals(root) && definition.startsWith(RESOLVING + ":");
        if (!startedAlone && !definition.startsWith(DISPUTING + ":")) {
            return root;
        }
        Object followed = execution.getVariable(FOLLOWED_CASE);
        return followed == null ? root : (String) followed;
    }

    /** Whether the case had ended before, so that only what is wrong with it is followed up. */
    public static boolean isFollowUp(DelegateExecution execution) {
        return execution.getVariable(FOLLOWED_CASE) != null;
    }

    /** The exception that an execution is about, if it is about one; lists hand it over as JSON, callers as text. */
    public static Optional<UUID> exceptionId(VariableContainer execution) {
        Object id = execution.getVariable(EXCEPTION_ID);
        String text = id instanceof JsonNode json ? json.asText() : (String) id;
        return Optional.ofNullable(text).map(UUID::fromString);
    }
}
