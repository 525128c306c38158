package io.dockledger.workflow.chain;

import java.math.BigDecimal;

/**
 * How far a followed document is.
 *
 * @param fingerprint what the last match or check said; another one says something else
 * @param patienceOver whether what it waits for will not be waited for any longer
 * @param released how much of an invoice other systems were told to pay, in its currency; without what was recalled
 */
public record Standing(
        String documentKey, String caseId, Stage stage, String fingerprint, boolean patienceOver, BigDecimal released) {

    /** Nothing is known of it but its case. */
    public static Standing fresh(String documentKey, String caseId) {
        return new Standing(documentKey, caseId, Stage.OPEN, "", false, BigDecimal.ZERO);
    }

    public Standing at(Stage newStage) {
        return new Standing(documentKey, caseId, newStage, fingerprint, patienceOver, released);
    }

    public Standing saying(String newFingerprint) {
        return new Standing(documentKey, caseId, stage, newFingerprint, patienceOver, released);
    }

    public Standing withPatienceOver(boolean over) {
        return new Standing(documentKey, caseId, stage, fingerprint, over, released);
    }

    public Standing withReleased(BigDecimal amount) {
        return new Standing(documentKey, caseId, stage, fingerprint, patienceOver, amount);
    }
}
