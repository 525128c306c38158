package io.dockledger.evidence;

import io.dockledger.evidence.proof.Checkpoint;

/** The log is no longer what was signed. */
public class EvidenceAltered extends RuntimeException {

    private static final long serialVersionUID = 1;

    EvidenceAltered(Checkpoint checkpoint) {
        super(
                "The log %s no longer begins with the %d entries that were signed with the root %s. Nothing of it is signed any more; verify it, and restore what was altered."
                        .formatted(checkpoint.origin(), checkpoint.size(), checkpoint.root()));
    }
}
