package io.dockledger.workflow.engine;

/**
 * A version of a process or a decision table, so that nobody can take it for another.
 *
 * @param own whether the company deployed it itself, rather than using the one that comes with the product; versions are
 *     counted for each of the two
 * @param sha256 of the model as it was deployed
 */
public record ModelVersion(String key, int number, boolean own, String sha256) {

    /** As a reader would cite it: {@code match-tolerance v3}, or {@code match-tolerance v1 (own)}. */
    public String cited() {
        return key + " v" + text();
    }

    /** The version alone: {@code 3}, or {@code 1 (own)}. */
    public String text() {
        return number + (own ? " (own)" : "");
    }
}
