package io.dockledger.identity.security;

import io.dockledger.identity.Accounts;
import io.dockledger.identity.WrittenText;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The accounts as every request needs them: at most a few seconds old, and at once up to date on the node that changed them. */
@Component
class KnownAccounts {

    private static final Duration SPAN = Duration.ofSeconds(5);
    private static final int CAPACITY = 10_000;

    private final Accounts accounts;
    private final ShortMemory<String, Account> memory;

    KnownAccounts(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.memory = new ShortMemory<>(clock, SPAN, CAPACITY);
    }

    Optional<Account> find(String personId) {
        return memory.get(personId, this::read);
    }

    private Optional<Account> read(String personId) {
        if (WrittenText.lossOf(personId) != null) {
            return Optional.empty(); // The database could not even be asked.
        }
        return accounts.find(personId)
                .flatMap(person -> accounts.passwordHash(personId)
                        .map(hash -> new Account(person, hash, accounts.isLocked(personId))));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(AccountChanged changed) {
        memory.forget(changed.personId());
    }
}
