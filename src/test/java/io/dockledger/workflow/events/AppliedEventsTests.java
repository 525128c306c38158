package io.dockledger.workflow.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

class AppliedEventsTests {

    @Test
    void thatTheEngineWasOvertakenIsToldInWordsThatTheInboxKnows() {
        FlowableOptimisticLockingException overtaken =
                new FlowableOptimisticLockingException("Execution[ id 'x' ] was updated by another transaction");

        assertThatThrownBy(() -> AppliedEvents.sayingWhetherOvertaken(() -> {
                    throw overtaken;
                }))
                .isInstanceOf(OptimisticLockingFailureException.class)
                .hasCause(overtaken);
    }

    @Test
    void everythingElseTheEngineSaysIsLeftAsItIs() {
        FlowableException other = new FlowableException("No such execution");

        assertThatThrownBy(() -> AppliedEvents.sayingWhetherOvertaken(() -> {
                    throw other;
                }))
                .isSameAs(other);
        assertThat(AppliedEvents.sayingWhetherOvertaken(() -> "done")).isEqualTo("done");
    }
}
