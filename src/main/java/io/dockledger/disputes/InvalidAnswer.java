package io.dockledger.disputes;

/** What a partner answered, or why we take a dispute back, cannot be taken as it is. */
public class InvalidAnswer extends RuntimeException {

    private final String field;

    public InvalidAnswer(String field, String message) {
        super(message);
        this.field = field;
    }

    /** What of it: {@code revision}, {@code answer}, {@code reason}, {@code quantity} or {@code document}. */
    public String field() {
        return field;
    }
}
