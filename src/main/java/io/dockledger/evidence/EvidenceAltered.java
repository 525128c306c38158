package io.dockledger.evidence;

/** The log is no longer what was signed, or no longer holds in itself. */
public class EvidenceAltered extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param why a whole sentence */
    EvidenceAltered(String tenant, String why) {
        super("The log of %s was altered: %s Nothing of it is signed any more; verify it, and restore what was altered."
                .formatted(tenant, why));
    }
}
