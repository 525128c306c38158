package io.dockledger.identity.accounts;

import io.dockledger.identity.Accounts;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import io.dockledger.identity.SecurityEvent;
import io.dockledger.identity.WrittenText;
import io.dockledger.identity.security.AccountChanged;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with the accounts of their own company, and everybody with their own password. */
@Service
@Transactional
public class AccountAdministration {

    private static final String ACCOUNT_PATTERN = "[a-z0-9][a-z0-9._@-]{0,62}";
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 72;

    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountAdministration(Accounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** An account as an administrator sees it. */
    public record Entry(Person person, boolean locked) {}

    @Transactional(readOnly = true)
    public List<Entry> all(Person administrator) {
        return accounts.all(administrator.tenantId()).stream()
                .map(person -> new Entry(person, accounts.isLocked(person.id())))
                .toList();
    }

    /** @throws NoSuchAccount where the administrator's company has none of that id */
    @Transactional(readOnly = true)
    public Entry find(Person administrator, String id) {
        Person person = accounts.find(id)
                .filter(found -> found.tenantId().equals(administrator.tenantId()))
                .orElseThrow(() -> new NoSuchAccount(id));
        return new Entry(person, accounts.isLocked(id));
    }

    public Entry create(Person administrator, String id, String name, Set<String> groups, String password) {
        require(id.matches(ACCOUNT_PATTERN), "An account's id is made of a-z, 0-9, '.', '_', '@' and '-'.");
        checkName(name);
        checkGroups(groups);
        checkPassword(password);
        Person person = new Person(id, name, administrator.tenantId(), groups);
        require(accounts.create(person, password), "The id '%s' is taken.".formatted(id));
        tell("account-created", administrator, id, Map.of("account", id, "groups", sorted(groups)));
        return new Entry(person, false);
    }

    /**
     * Changes the groups of somebody else, for whoever gave himself a group could decide what is not his to decide. That
     * an administrator tried is kept, so the transaction commits then as well.
     */
    @Transactional(noRollbackFor = AccountRefused.class)
    public void changeGroups(Person administrator, String id, Set<String> groups) {
        Person before = find(administrator, id).person();
        checkGroups(groups);
        if (id.equals(administrator.id())) {
            tell(
                    "groups-change-refused",
                    administrator,
                    id,
                    Map.of("account", id, "before", sorted(before.groups()), "after", sorted(groups)));
            throw new AccountRefused("You cannot change your own groups; another administrator can.");
        }
        accounts.changeGroups(id, groups);
        tell(
                "groups-changed",
                administrator,
                id,
                Map.of("account", id, "before", sorted(before.groups()), "after", sorted(groups)));
    }

    public void changePassword(Person actor, String id, String password) {
        find(actor, id);
        checkPassword(password);
        accounts.changePassword(id, password);
        tell("password-changed", actor, id, Map.of("account", id));
    }

    public void lock(Person administrator, String id, boolean locked) {
        find(administrator, id);
        require(!id.equals(administrator.id()), "You cannot lock yourself out.");
        accounts.lock(id, locked);
        tell(locked ? "account-locked" : "account-unlocked", administrator, id, Map.of("account", id));
    }

    private static void checkName(String name) {
        String fault = WrittenText.faultOfLine(name);
        require(fault == null, "The name %s.".formatted(fault));
    }

    private static void checkGroups(Set<String> groups) {
        Set<String> unknown = new TreeSet<>(groups);
        unknown.removeAll(Groups.ALL);
        require(unknown.isEmpty(), "There are no groups %s; there are %s.".formatted(unknown, sorted(Groups.ALL)));
    }

    private static void checkPassword(String password) {
        require(
                password.length() >= SHORTEST_PASSWORD && password.length() <= LONGEST_PASSWORD,
                "A password has from %d to %d characters.".formatted(SHORTEST_PASSWORD, LONGEST_PASSWORD));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AccountRefused(otherwise);
        }
    }

    private void tell(String kind, Person actor, String account, Map<String, ?> detail) {
        events.publishEvent(new SecurityEvent(kind, actor.id(), actor.tenantId(), clock.instant(), detail));
        events.publishEvent(new AccountChanged(account));
    }

    private static List<String> sorted(Set<String> groups) {
        return List.copyOf(new TreeSet<>(groups));
    }

    /** The company has no such account; whether another has is nobody's business. */
    public static class NoSuchAccount extends RuntimeException {
        NoSuchAccount(String id) {
            super("There is no account '%s'.".formatted(id));
        }
    }

    /** The change that was asked for cannot be. */
    public static class AccountRefused extends RuntimeException {
        AccountRefused(String message) {
            super(message);
        }
    }
}
