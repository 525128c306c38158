package io.dockledger.workflow.events;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.dockledger.documents.ChainLocks;
import io.dockledger.documents.Documents;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Standings;
import java.util.List;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.flowable.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

class AppliedEventsTests {

    private final ManagementService engine = mock();

    private final AppliedEvents application = new AppliedEvents(
            mock(ChainsOfEvents.class),
            mock(ChainLocks.class),
            mock(ChainDesk.class),
            mock(Documents.class),
            mock(Standings.class),
            List.of(),
            mock(News.class),
            mock(EventDuties.class),
            mock(EvidenceLog.class),
            engine);

    @Test
    void thatTheEngineWasOvertakenIsToldInWordsThatTheInboxKnows() {
        FlowableOptimisticLockingException overtaken =
                new FlowableOptimisticLockingException("Execution[ id 'x' ] was updated by another transaction");
        when(engine.executeCommand(any())).thenThrow(overtaken);

        assertThatThrownBy(() -> application.apply(List.of()))
                .isInstanceOf(OptimisticLockingFailureException.class)
                .hasCause(overtaken);
    }
}
