package io.dockledger.workflow.chain;

import java.math.BigDecimal;

/**
 * How far a followed document is.
 *
 * @param fingerprint what the last match or check said; another one says something else
 * @param patienceOver whether what it waits for will not be waited for any longer
 * @param released how much of an invoice other systems were told to pay, or to credit of a return, in its currency; without
 *     what was recalled or, of what was credited, reversed
 * @param paidUnreleased how much of it had been paid without being told when they were told last, in its currency
 */
public record Standing(
        String documentKey,
        String caseId,
        Stage stage,
        String fingerprint,
        boolean patienceOver,
        BigDecimal released,
        BigDecimal paidUnreleased) {

    /** Nothing is known of it but its case. */
    public static Standing fresh(String documentKey, String caseId) {
        return new Standing(documentKey, caseId, Stage.OPEN, "", false, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    public Standing at(Stage newStage) {
        return new Standing(documentKey, caseId, newStage, fingerprint, patienceOver, released, paidUnreleased);
    }

    public Standing saying(String newFingerprint) {
        return new Standing(documentKey, caseId, stage, newFingerprint, patienceOver, released, paidUnreleased);
    }

    public Standing withPatienceOver(boolean over) {
        return new Standing(documentKey, caseId, stage, fingerprint, over, released, paidUnreleased);
    }

    /** @param paid all that was paid so far, released or not */
    public Standing releasing(BigDecimal amount, BigDecimal paid) {
        return new Standing(
                documentKey,
                caseId,
                Stage.RELEASED,
                fingerprint,
                patienceOver,
                released.add(amount),
                paid.subtract(released));
    }

    /** Other systems were told to credit that much, beyond what they were told before. */
    public Standing told(BigDecimal amount) {
        return new Standing(
                documentKey, caseId, stage, fingerprint, patienceOver, released.add(amount), paidUnreleased);
    }

    /** @param paid all that was paid so far, released or not; of what was released, only that stays so */
    public Standing recalled(BigDecimal paid) {
        return new Standing(
                documentKey,
                caseId,
                Stage.OPEN,
                fingerprint,
                patienceOver,
                released.min(paid.subtract(paidUnreleased)),
                paidUnreleased);
    }

    /**
     * A credit was reversed, so that as much of what other systems were told to credit is open again; but what still stands
     * needs nobody to be told once more, whichever credit was the one too many.
     *
     * @param reversed how much the credit was
     * @param standing all that is credited and was not reversed
     */
    public Standing creditReversed(BigDecimal reversed, BigDecimal standing) {
        BigDecimal left = released.subtract(reversed).max(released.min(standing));
        return new Standing(documentKey, caseId, stage, fingerprint, patienceOver, left, paidUnreleased);
    }

    /** What will have been paid of the invoice in all once everything is paid that was released. */
    public BigDecimal paidInTheEnd() {
        return released.add(paidUnreleased);
    }
}
