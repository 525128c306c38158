package io.dockledger.intake;

/** An operator's command that cannot be carried out on the row as it stands; the message says why. */
public class InboxCommandRefused extends RuntimeException {

    private final boolean unknown;

    private InboxCommandRefused(String message, boolean unknown) {
        super(message);
        this.unknown = unknown;
    }

    static InboxCommandRefused noSuchRow(long id) {
        return new InboxCommandRefused("There is no inbox row %d.".formatted(id), true);
    }

    static InboxCommandRefused because(String message) {
        return new InboxCommandRefused(message, false);
    }

    /** Whether there is no such row at all. */
    public boolean isUnknown() {
        return unknown;
    }
}
