package io.dockledger.workflow.following;

import io.dockledger.documents.ChainLocks;
import io.dockledger.documents.DocumentKey;
import io.dockledger.evidence.Correlation;
import io.dockledger.workflow.Occasion;
import java.time.Clock;
import java.util.Set;
import org.flowable.engine.ManagementService;
import org.springframework.stereotype.Component;

/**
 * Carries out what somebody wants done on chains of documents: with the chains locked, so that it races neither with an
 * event nor with another person, and together with all that follows on them.
 */
@Component
public class ChainCommands {

    private final ChainLocks locks;
    private final News news;
    private final ManagementService engine;
    private final Clock clock;

    ChainCommands(ChainLocks locks, News news, ManagementService engine, Clock clock) {
        this.locks = locks;
        this.news = news;
        this.engine = engine;
        this.clock = clock;
    }

    /** Needs a transaction, and waits for the locks, which it holds until that ends. */
    public void run(String actor, Set<DocumentKey> chains, Runnable work) {
        locks.lock(chains);
        Occasion occasion = new Occasion(actor, clock.instant(), Correlation.current(), null);
        occasion.during(() -> engine.executeCommand(context -> {
            work.run();
            news.spread(chains);
            return actor;
        }));
    }
}
