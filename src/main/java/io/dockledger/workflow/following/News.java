package io.dockledger.workflow.following;

import io.dockledger.documents.Chain;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.DocumentKind;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.engine.Signals;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells the cases of a chain what changed in it, but only those for whom a new match or check would say something else:
 * a case that is told in vain would take its people's work away from them and give it back.
 */
@Component
public class News {

    /** A chain in which every answer makes another one wrong would be a fault of the rules. */
    private static final int MOST_ROUNDS = 20;

    private final ChainDesk chains;
    private final Standings standings;
    private final Signals signals;
    private final FollowUps followUps;
    private final Map<DocumentKind, Follower> followers = new EnumMap<>(DocumentKind.class);

    News(ChainDesk chains, Standings standings, Signals signals, FollowUps followUps, List<Follower> followers) {
        this.chains = chains;
        this.standings = standings;
        this.signals = signals;
        this.followUps = followUps;
        followers.forEach(follower -> this.followers.put(follower.follows(), follower));
    }

    /** Spreads until nobody on the chains has anything new to hear. */
    public void spread(Set<DocumentKey> about) {
        Set<DocumentKey> told = new LinkedHashSet<>();
        int revision = -1;
        for (int round = 0; revision != chains.revision(about); round++) {
            if (round == MOST_ROUNDS) {
                throw new IllegalStateException("The chains " + about + " do not come to rest: " + told);
            }
            revision = chains.revision(about);
            for (Chain chain : chains.load(about).values()) {
                tell(chain, told);
            }
        }
    }

    private void tell(Chain chain, Set<DocumentKey> told) {
        for (DocumentKey followed : chain.followed()) {
            standings.of(followed.text()).ifPresent(standing -> {
                Follower follower = follower(followed.kind());
                follower.news(standing).ifPresent(message -> {
                    told.add(followed);
                    tell(standing, message, follower);
                });
            });
        }
    }

    private Follower follower(DocumentKind kind) {
        return Objects.requireNonNull(followers.get(kind), () -> "Nobody follows documents of kind " + kind);
    }

    /** Where nobody waits any more, the case has ended or is about to. */
    private void tell(Standing standing, String message, Follower follower) {
        if (standing.stage().isEnded() || !signals.send(standing.caseId(), message, Map.of())) {
            followUps.update(standing, follower.lookAgain(standing));
        }
    }
}
