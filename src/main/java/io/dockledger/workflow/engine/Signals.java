package io.dockledger.workflow.engine;

import java.util.Map;
import java.util.function.Predicate;
import org.flowable.engine.ManagementService;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.engine.impl.util.EventSubscriptionUtil;
import org.flowable.eventsubscription.service.impl.persistence.entity.EventSubscriptionEntity;
import org.flowable.eventsubscription.service.impl.persistence.entity.MessageEventSubscriptionEntity;
import org.springframework.stereotype.Component;

/** Tells a case something that it may be waiting for. */
@Component
public class Signals {

    private final ManagementService engine;

    Signals(ManagementService engine) {
        this.engine = engine;
    }

    /**
     * Sends the message to the case. False where the case is not waiting for it; nothing has happened then.
     *
     * @param variables known to the steps that follow at once; what a later step needs, one of these must keep
     */
    public boolean send(String caseId, String message, Map<String, Object> variables) {
        return send(caseId, message, variables, subscription -> true);
    }

    /** Sends the message to that place in the case at which the variable has the value, such as one of several receipts. */
    public boolean sendWhere(String caseId, String message, String variable, String value) {
        return send(
                caseId,
                message,
                Map.of(),
                subscription -> value.equals(CommandContextUtil.getExecutionEntityManager()
                        .findById(subscription.getExecutionId())
                        .getVariable(variable)));
    }

    private boolean send(
            String caseId,
            String message,
            Map<String, Object> variables,
            Predicate<MessageEventSubscriptionEntity> place) {
        return engine.executeCommand(context -> CommandContextUtil.getProcessEngineConfiguration(context)
                .getEventSubscriptionServiceConfiguration()
                .getEventSubscriptionEntityManager()
                .findMessageEventSubscriptionsByProcessInstanceAndEventName(caseId, message)
                .stream()
                .filter(place)
                .findFirst()
                .map(subscription -> {
                    ExecutionEntity waiting = CommandContextUtil.getExecutionEntityManager(context)
                            .findById(subscription.getExecutionId());
                    waiting.setTransientVariables(variables);
                    // The engine keeps what it deleted in this list while its command lasts, deletes it once more
                    // with the next message, and counts that; with a count too low it cannot end the waiting when a
                    // timer fires.
                    waiting.getEventSubscriptions().removeIf(EventSubscriptionEntity::isDeleted);
                    EventSubscriptionUtil.eventReceived(subscription, null, false);
                    return true;
                })
                .orElse(false));
    }
}
