package io.dockledger.identity.accounts;

import static java.util.Objects.requireNonNull;

import io.dockledger.identity.Accounts;
import io.dockledger.identity.DockledgerProperties;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Installation;
import io.dockledger.identity.Person;
import io.dockledger.identity.Tenancy;
import io.dockledger.identity.Tenant;
import io.dockledger.identity.Tenants;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Sees to it that somebody can sign in, before the first request is served. */
@Component
class FirstAccounts implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(FirstAccounts.class);

    private final Installation installation;
    private final DockledgerProperties properties;
    private final Tenants tenants;
    private final Accounts accounts;

    FirstAccounts(Installation installation, DockledgerProperties properties, Tenants tenants, Accounts accounts) {
        this.installation = installation;
        this.properties = properties;
        this.tenants = tenants;
        this.accounts = accounts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (installation.embedded()) {
            createDemoCompanies();
        } else if (properties.admin().username() != null) {
            createAdministrator(properties.admin());
        } else if (tenants.all().isEmpty()) {
            log.warn("Nobody can sign in yet. Set dockledger.admin.username and dockledger.admin.password and start"
                    + " again; that creates the first administrator.");
        }
    }

    private void createDemoCompanies() {
        tenants.create(DemoCompanies.HARBOUR);
        tenants.create(DemoCompanies.ALPINE);
        for (Person person : DemoCompanies.people()) {
            Tenancy.run(person.tenantId(), () -> accounts.create(person, person.id()));
        }
    }

    private void createAdministrator(DockledgerProperties.Admin admin) {
        String username = requireNonNull(admin.username());
        String password = requireNonNull(admin.password());
        tenants.create(new Tenant(admin.tenant(), admin.company(), admin.currency()));
        Person person = new Person(username, username, admin.tenant(), Set.of(Groups.ADMINISTRATORS));
        boolean created = Tenancy.in(admin.tenant(), () -> accounts.create(person, password));
        if (created) {
            log.info("Created the first administrator '{}' of {}.", username, admin.company());
        }
    }
}
