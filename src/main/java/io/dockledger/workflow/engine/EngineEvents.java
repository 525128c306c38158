package io.dockledger.workflow.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.api.delegate.event.FlowableEventListener;

/** Which engine events are listened to; every other event costs nothing. */
final class EngineEvents {

    private static final List<FlowableEngineEventType> TASK_EVENTS = List.of(
            FlowableEngineEventType.TASK_ASSIGNED,
            FlowableEngineEventType.TASK_COMPLETED,
            FlowableEngineEventType.ENTITY_DELETED);

    private static final List<FlowableEngineEventType> JOB_EVENTS =
            List.of(FlowableEngineEventType.JOB_RETRIES_DECREMENTED, FlowableEngineEventType.JOB_MOVED_TO_DEADLETTER);

    private EngineEvents() {}

    static Map<String, List<FlowableEventListener>> typed(FlowableEventListener tasks, FlowableEventListener jobs) {
        Map<String, List<FlowableEventListener>> typed = new HashMap<>();
        TASK_EVENTS.forEach(type -> typed.put(type.name(), List.of(tasks)));
        JOB_EVENTS.forEach(type -> typed.put(type.name(), List.of(jobs)));
        return typed;
    }
}
