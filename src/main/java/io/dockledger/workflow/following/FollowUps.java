package io.dockledger.workflow.following;

import io.dockledger.documents.DocumentKey;
import io.dockledger.identity.Tenancy;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.engine.Definitions;
import io.dockledger.workflow.engine.Processes;
import io.dockledger.workflow.exception.ExceptionDesk;
import io.dockledger.workflow.exception.ResolveMatchException;
import java.util.Map;
import java.util.UUID;
import org.flowable.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Has people look at what came after a case had ended, so that nothing late is lost. */
@Component
public class FollowUps {

    private final Definitions definitions;
    private final RuntimeService runtime;

    FollowUps(Definitions definitions, RuntimeService runtime) {
        this.definitions = definitions;
        this.runtime = runtime;
    }

    /** Hands over what was raised on the ended case, and takes back what nobody has to look at any more. */
    public void update(Standing standing, ExceptionDesk.Change change) {
        change.gone().forEach(this::end);
        change.raised().forEach(exception -> start(standing, exception));
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
