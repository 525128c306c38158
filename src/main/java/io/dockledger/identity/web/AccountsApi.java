package io.dockledger.identity.web;

import io.dockledger.identity.CurrentPerson;
import io.dockledger.identity.Problems;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import io.dockledger.identity.accounts.AccountAdministration;
import io.dockledger.identity.accounts.AccountAdministration.AccountRefused;
import io.dockledger.identity.accounts.AccountAdministration.Entry;
import io.dockledger.identity.accounts.AccountAdministration.NoSuchAccount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of the administrator's company. */
@RestController
@RequestMapping("/api/v1/accounts")
@Requires(Rights.ACCOUNTS_WRITE)
class AccountsApi {

    private final CurrentPerson current;
    private final AccountAdministration accounts;

    AccountsApi(CurrentPerson current, AccountAdministration accounts) {
        this.current = current;
        this.accounts = accounts;
    }

    record Item(String id, String name, Set<String> groups, boolean locked) {

        static Item of(Entry entry) {
            return new Item(
                    entry.person().id(),
                    entry.person().name(),
                    new TreeSet<>(entry.person().groups()),
                    entry.locked());
        }
    }

    record NewAccount(
            @NotBlank String id,
            @NotBlank @Size(max = 200) String name,
            @NotNull Set<String> groups,
            @NotBlank String password) {}

    record NewGroups(@NotNull Set<String> groups) {}

    record NewPassword(@NotBlank String password) {}

    record Lock(boolean locked) {}

    @GetMapping
    Map<String, List<Item>> list() {
        return Map.of(
                "items", accounts.all(current.require()).stream().map(Item::of).toList());
    }

    @GetMapping("/{id}")
    Item show(@PathVariable String id) {
        return Item.of(accounts.find(current.require(), id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Item create(@Valid @RequestBody NewAccount account) {
        return Item.of(
                accounts.create(current.require(), account.id(), account.name(), account.groups(), account.password()));
    }

    @PutMapping("/{id}/groups")
    Item changeGroups(@PathVariable String id, @Valid @RequestBody NewGroups change) {
        accounts.changeGroups(current.require(), id, change.groups());
        return show(id);
    }

    /** Ends all sessions of the account. */
    @PutMapping("/{id}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@PathVariable String id, @Valid @RequestBody NewPassword change) {
        accounts.changePassword(current.require(), id, change.password());
    }

    /** Ends all sessions of a locked account, and its tokens no longer serve. */
    @PutMapping("/{id}/lock")
    Item lock(@PathVariable String id, @RequestBody Lock lock) {
        accounts.lock(current.require(), id, lock.locked());
        return show(id);
    }

    @ExceptionHandler
    ProblemDetail refused(NoSuchAccount refused) {
        return Problems.of(HttpStatus.NOT_FOUND, "no-such-account", String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail refused(AccountRefused refused) {
        return Problems.of(HttpStatus.UNPROCESSABLE_ENTITY, "account-refused", String.valueOf(refused.getMessage()));
    }
}
