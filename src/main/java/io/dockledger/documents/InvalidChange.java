package io.dockledger.documents;

/** A change that the document it names cannot take, such as the reversal of more than was received. */
public class InvalidChange extends RuntimeException {

    public InvalidChange(String message) {
        super(message);
    }
}
