package io.dockledger.identity.accounts;

import io.dockledger.identity.DockledgerProperties;
import io.dockledger.identity.Installation;
import io.dockledger.identity.Person;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says, once everything runs, where to go and as whom. */
@Component
class Welcome {

    private static final Logger log = LoggerFactory.getLogger(Welcome.class);

    private final Installation installation;
    private final DockledgerProperties properties;
    private final Environment environment;

    Welcome(Installation installation, DockledgerProperties properties, Environment environment) {
        this.installation = installation;
        this.properties = properties;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        String port = environment.getProperty("local.server.port", "8080");
        if (installation.embedded()) {
            log.info("""


                      Dockledger runs on http://localhost:{}
                      Its data are kept in {}.

                      Accounts to try it with; the password is the name:
                    {}
                    """, port, properties.dataDir().toAbsolutePath().normalize(), accounts());
        } else {
            log.info("Dockledger runs on port {}.", port);
        }
    }

    private static String accounts() {
        return DemoCompanies.people().stream()
                .map(person -> "    %-22s %-22s %s".formatted(person.id(), company(person), group(person)))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String company(Person person) {
        return person.tenantId().equals(DemoCompanies.HARBOUR.id())
                ? DemoCompanies.HARBOUR.name()
                : DemoCompanies.ALPINE.name();
    }

    private static String group(Person person) {
        return person.groups().iterator().next();
    }
}
