package io.dockledger.workflow.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.job.api.Job;
import org.springframework.stereotype.Component;

/** Lets a timer that a case waits for fire at another time than was planned. */
@Component
public class Timers {

    private final ManagementService engine;
    private final RuntimeService runtime;

    Timers(ManagementService engine, RuntimeService runtime) {
        this.engine = engine;
        this.runtime = runtime;
    }

    /**
     * Moves the timer, if the case waits for it; otherwise nothing happens.
     *
     * @param element the id that the timer has in its model
     * @param variables of the case, for what follows the timer
     */
    public void move(String caseId, String element, Instant to, Map<String, Object> variables) {
        Job timer = engine.createTimerJobQuery()
                .processInstanceId(caseId)
                .elementId(element)
                .singleResult();
        if (timer != null) {
            runtime.setVariables(caseId, variables);
            engine.rescheduleTimeDateJob(
                    timer.getId(), to.truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }
}
