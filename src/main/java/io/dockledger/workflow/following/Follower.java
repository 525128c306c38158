package io.dockledger.workflow.following;

import io.dockledger.documents.DocumentKind;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.exception.ExceptionDesk;
import java.util.Optional;

/** Knows when the cases that follow one kind of document must hear of something. */
public interface Follower {

    DocumentKind follows();

    /**
     * The message by which the case hears that it would now decide otherwise than it did; empty where it would not.
     *
     * @param standing how far the document is, also where its case has ended
     */
    Optional<String> news(Standing standing);

    /** Looks again at a document whose case has ended, or waits for nothing, and says who has to look at it now. */
    ExceptionDesk.Change lookAgain(Standing standing);
}
