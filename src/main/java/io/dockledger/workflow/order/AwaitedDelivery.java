package io.dockledger.workflow.order;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.DocumentKind;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.engine.Processes;
import io.dockledger.workflow.exception.AwaitedUntil;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.flowable.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The case of an order waits for its delivery. */
@Component
public class AwaitedDelivery implements AwaitedUntil {

    private final Standings standings;
    private final ChainDesk chains;
    private final RuntimeService engine;

    AwaitedDelivery(Standings standings, ChainDesk chains, RuntimeService engine) {
        this.standings = standings;
        this.chains = chains;
        this.engine = engine;
    }

    @Override
    public DocumentKind follows() {
        return DocumentKind.PURCHASE_ORDER;
    }

    @Override
    public void waitUntil(String caseId, DocumentKey followed, LocalDate day) {
        standings.put(standings.of(followed.text()).orElseThrow().withPatienceOver(false));
        chains.changed(followed);
        engine.setVariable(
                caseId,
                Processes.DELIVERY_DEADLINE,
                Date.from(day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
    }
}
