package io.dockledger.partners;

/** A contact that cannot be kept as it is. */
public class InvalidContact extends RuntimeException {

    private final String field;

    InvalidContact(String field, String message) {
        super(message);
        this.field = field;
    }

    /** Which part of it: {@code partner}, {@code name}, {@code mail} or {@code webhook}. */
    public String field() {
        return field;
    }
}
