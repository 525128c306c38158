package io.dockledger.workflow.events;

import io.dockledger.documents.DocumentKey;
import io.dockledger.identity.Tenancy;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.engine.Definitions;
import io.dockledger.workflow.engine.Processes;
import io.dockledger.workflow.exception.ExceptionDesk;
import io.dockledger.workflow.exception.ResolveMatchException;
import io.dockledger.workflow.invoice.SettledInvoice;
import io.dockledger.workflow.order.EndedOrder;
import java.util.Map;
import java.util.UUID;
import org.flowable.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Has people look at what came after a case had ended, so that nothing late is lost. */
@Component
class FollowUps {

    private final SettledInvoice settled;
    private final EndedOrder ended;
    private final Definitions definitions;
    private final RuntimeService runtime;

    FollowUps(SettledInvoice settled, EndedOrder ended, Definitions definitions, RuntimeService runtime) {
        this.settled = settled;
        this.ended = ended;
        this.definitions = definitions;
        this.runtime = runtime;
    }

    /** Whether somebody has something to do now for the invoice, which is paid, cancelled or rejected. */
    boolean updateInvoice(Standing standing) {
        return update(standing, settled.matchAgain(standing));
    }

    /** Nobody has to answer for the earlier invoice any more, as another one takes its place. */
    void replaceInvoice(Standing standing) {
        update(standing, settled.replace(standing));
    }

    /** Looks again at an order whose case has ended. */
    void updateOrder(Standing standing) {
        update(standing, ended.checkAgain(standing));
    }

    private boolean update(Standing standing, ExceptionDesk.Change change) {
        change.gone().forEach(this::end);
        change.raised().forEach(exception -> start(standing, exception));
        return !change.raised().isEmpty();
    }

    private void start(Standing standing, String exception) {
        definitions.start(
                definitions.newest(ResolveMatchException.PROCESS),
                UUID.randomUUID().toString(),
                DocumentKey.parse(standing.documentKey()).reference(),
                Map.of(Processes.EXCEPTION_ID, exception, Processes.FOLLOWED_CASE, standing.caseId()));
    }

    private void end(String exception) {
        runtime.createProcessInstanceQuery()
                .processInstanceTenantId(Tenancy.require())
                .processDefinitionKey(ResolveMatchException.PROCESS)
                .variableValueEquals(Processes.EXCEPTION_ID, exception)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "The variance is gone."));
    }
}
