package io.dockledger.evidence;

import java.util.List;
import java.util.function.Consumer;

/**
 * What the current transaction wants to write, kept back so that it is written in one piece just before the commit: few
 * statements instead of many, and locks held for the shortest time. A rollback forgets it. Made by
 * {@link CommitBuffers#create}.
 */
public final class CommitBuffer<T> {

    private final CommitBuffers buffers;
    private final int phase;
    private final Consumer<List<T>> writer;

    CommitBuffer(CommitBuffers buffers, int phase, Consumer<List<T>> writer) {
        this.buffers = buffers;
        this.phase = phase;
        this.writer = writer;
    }

    /** Keeps the value until the commit. @throws IllegalStateException outside a transaction */
    public void add(T value) {
        buffers.unit().add(this, value);
    }

    /** What the current transaction has added and not yet written, in the order in which it was added. */
    public List<T> pending() {
        return buffers.pending(this);
    }

    int phase() {
        return phase;
    }

    void write(List<T> values) {
        writer.accept(values);
    }
}
