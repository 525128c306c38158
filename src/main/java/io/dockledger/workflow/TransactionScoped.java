package io.dockledger.workflow;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A value of the current transaction: made when first asked for, forgotten when the transaction ends. */
public final class TransactionScoped<T> {

    private final Supplier<T> initial;

    public TransactionScoped(Supplier<T> initial) {
        this.initial = initial;
    }

    /** @throws IllegalStateException outside a transaction */
    @SuppressWarnings("unchecked")
    public T get() {
        T value = (T) TransactionSynchronizationManager.getResource(this);
        if (value == null) {
            value = initial.get();
            TransactionSynchronizationManager.registerSynchronization(new Scope());
            TransactionSynchronizationManager.bindResource(this, value);
        }
        return value;
    }

    private final class Scope implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionScoped.this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionScoped.this);
        }
    }
}
