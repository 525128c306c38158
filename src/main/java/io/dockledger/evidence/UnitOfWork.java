package io.dockledger.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The buffered values of one transaction; steps aside while an inner transaction runs. */
final class UnitOfWork implements TransactionSynchronization {

    private final Object key;
    private final Map<CommitBuffer<?>, List<Object>> values = new HashMap<>();
    private final Map<Object, Map<CommitBuffer<?>, Integer>> savepoints = new HashMap<>();

    UnitOfWork(Object key) {
        this.key = key;
    }

    void add(CommitBuffer<?> buffer, Object value) {
        values.computeIfAbsent(buffer, absent -> new ArrayList<>()).add(value);
    }

    @SuppressWarnings("unchecked")
    <T> List<T> pending(CommitBuffer<T> buffer) {
        // Only values of the buffer's own type are ever added under it.
        return Collections.unmodifiableList((List<T>) values.getOrDefault(buffer, List.of()));
    }

    /** Writes until nothing is left, as a writer may add to another buffer, even to one that was written already. */
    void write() {
        while (!values.isEmpty()) {
            CommitBuffer<?> next = values.keySet().stream()
                    .min(Comparator.comparingInt(CommitBuffer::phase))
                    .orElseThrow();
            write(next);
        }
    }

    private <T> void write(CommitBuffer<T> buffer) {
        List<T> pending = pending(buffer);
        values.remove(buffer);
        buffer.write(pending);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(key);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(key, this);
    }

    @Override
    public void savepoint(Object savepoint) {
        Map<CommitBuffer<?>, Integer> sizes = new HashMap<>();
        values.forEach((buffer, kept) -> sizes.put(buffer, kept.size()));
        savepoints.put(savepoint, sizes);
    }

    @Override
    public void savepointRollback(Object savepoint) {
        Map<CommitBuffer<?>, Integer> sizes = savepoints.getOrDefault(savepoint, Map.of());
        values.replaceAll((buffer, kept) -> new ArrayList<>(kept.subList(0, sizes.getOrDefault(buffer, 0))));
        values.values().removeIf(List::isEmpty);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }
}
