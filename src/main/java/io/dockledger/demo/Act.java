package io.dockledger.demo;

import java.util.Map;

/**
 * What somebody of the company does with a task.
 *
 * @param wave after whose events it is done
 * @param role the person's role, such as {@code clerk}
 * @param document the number of the document whose case the task belongs to
 * @param kind the kind of the exception that the task decides; empty where there is none or it does not matter
 * @param text the outcome, or the comment
 * @param fields of the form, besides the outcome
 */
record Act(Wave wave, String role, String document, String kind, What what, String text, Map<String, String> fields) {

    /** The ways to touch a task. */
    enum What {
        CLAIM,
        COMMENT,
        COMPLETE
    }

    /** Names it for the progress that is kept; the same at every start. */
    String step() {
        return String.join("/", "act", wave.name(), role, document, kind, what.name(), text);
    }
}
