package io.dockledger.workflow.engine;

import io.dockledger.evidence.Correlation;
import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.identity.Tenancy;
import io.dockledger.workflow.Occasion;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.flowable.common.engine.api.delegate.event.AbstractFlowableEventListener;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEntityEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.job.api.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what the engine's history does not hold: that a job was tried again, and that it was given up. */
@Component
class JobEvents extends AbstractFlowableEventListener {

    private final EvidenceLog evidence;
    private final Clock clock;
    private final MeterRegistry meters;

    JobEvents(EvidenceLog evidence, Clock clock, MeterRegistry meters) {
        this.evidence = evidence;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public void onEvent(FlowableEvent event) {
        if (event instanceof FlowableEngineEntityEvent entity && entity.getEntity() instanceof Job job) {
            boolean givenUp = event.getType() == FlowableEngineEventType.JOB_MOVED_TO_DEADLETTER;
            meters.counter("dockledger.job.retry", "outcome", givenUp ? "dead" : "retried")
                    .increment();
            Tenancy.run(job.getTenantId(), () -> evidence.append(entry(job, givenUp)));
        }
    }

    private EvidenceEntry entry(Job job, boolean givenUp) {
        return new EvidenceEntry(
                givenUp ? "job-given-up" : "job-retried",
                Occasion.CLOCK,
                caseId(job),
                clock.instant(),
                Correlation.current(),
                detail(job));
    }

    private static @Nullable String caseId(Job job) {
        ExecutionEntity execution = job.getExecutionId() == null
                ? null
                : CommandContextUtil.getExecutionEntityManager().findById(job.getExecutionId());
        return execution == null ? null : Processes.caseId(execution);
    }

    private static Map<String, @Nullable Object> detail(Job job) {
        Map<String, @Nullable Object> detail = new HashMap<>();
        detail.put("job", job.getId());
        detail.put("element", job.getElementName());
        detail.put("retriesLeft", job.getRetries());
        detail.put("reason", job.getExceptionMessage());
        return detail;
    }

    @Override
    public boolean isFailOnException() {
        return false;
    }
}
