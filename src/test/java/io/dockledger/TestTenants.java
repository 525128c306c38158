package io.dockledger;

import io.dockledger.identity.Accounts;
import io.dockledger.identity.Person;
import io.dockledger.identity.Tenancy;
import io.dockledger.identity.Tenant;
import io.dockledger.identity.Tenants;
import java.util.Currency;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tenants that no other test uses. */
@TestComponent
public class TestTenants {

    private final AtomicInteger count = new AtomicInteger();
    private final Tenants tenants;
    private final TransactionTemplate transaction;

    private final Accounts accounts;

    TestTenants(Tenants tenants, Accounts accounts, PlatformTransactionManager transactions) {
        this.tenants = tenants;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A new tenant's id; its base currency is EUR. */
    public String fresh() {
        String id = "test-" + count.incrementAndGet();
        tenants.create(new Tenant(id, "Test company " + id, Currency.getInstance("EUR")));
        return id;
    }

    /** A new person of the tenant, in the groups of {@link io.dockledger.identity.Groups}; the password is the id. */
    public Person person(String tenant, String... groups) {
        String id = tenant + "-person-" + count.incrementAndGet();
        Person person = new Person(id, "Person " + id, tenant, Set.of(groups));
        accounts.create(person, id);
        return person;
    }

    /** Does the work as the tenant within one transaction. */
    public <T> T inTransaction(String tenant, Supplier<T> work) {
        return Tenancy.in(tenant, () -> transaction.execute(status -> work.get()));
    }

    /** Does the work as the tenant within one transaction. */
    public void runInTransaction(String tenant, Runnable work) {
        Tenancy.run(tenant, () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
