package io.dockledger.workflow.chain;

/**
 * How far a followed document is.
 *
 * @param fingerprint what the last match or check said; another one says something else
 * @param patienceOver whether what it waits for will not be waited for any longer
 */
public record Standing(String documentKey, String caseId, Stage stage, String fingerprint, boolean patienceOver) {

    /** Nothing is known of it but its case. */
    public static Standing fresh(String documentKey, String caseId) {
        return new Standing(documentKey, caseId, Stage.OPEN, "", false);
    }

    public Standing at(Stage newStage) {
        return new Standing(documentKey, caseId, newStage, fingerprint, patienceOver);
    }

    public Standing saying(String newFingerprint) {
        return new Standing(documentKey, caseId, stage, newFingerprint, patienceOver);
    }

    public Standing withPatienceOver(boolean over) {
        return new Standing(documentKey, caseId, stage, fingerprint, over);
    }
}
