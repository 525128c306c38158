package io.dockledger.partners;

/**
 * What a person at a partner reads.
 *
 * @param text plain; {@link Outbox#SECRET} in it stands for what only the receiver may read
 */
public record Letter(String subject, String text) {

    public Letter {
        if (subject.lines().count() > 1) {
            throw new IllegalArgumentException("A subject is one line: " + subject);
        }
    }
}
