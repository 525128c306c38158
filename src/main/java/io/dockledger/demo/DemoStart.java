package io.dockledger.demo;

import io.dockledger.identity.Accounts;
import io.dockledger.identity.Installation;
import io.dockledger.identity.Person;
import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the demo's companies behind the back of a server that is up already, where the installation has them. */
@Component
class DemoStart {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);
    private static final long STOP_WITHIN_MILLIS = 5_000;

    private final Installation installation;
    private final Accounts accounts;
    private final CompanyLoader loader;
    private final YearLoader years;
    private @Nullable Thread loading;

    DemoStart(Installation installation, Accounts accounts, CompanyLoader loader, YearLoader years) {
        this.installation = installation;
        this.accounts = accounts;
        this.loader = loader;
        this.years = years;
    }

    /** The accounts that the demo needs are there with the embedded database only. */
    @EventListener(ApplicationReadyEvent.class)
    @Order
    void begin() {
        if (installation.demo() && installation.embedded()) {
            Thread thread = new Thread(this::load, "demo");
            thread.setDaemon(true);
            thread.start();
            loading = thread;
        }
    }

    private void load() {
        long startedAt = System.nanoTime();
        try {
            boolean harbour = loader.load(Company.HARBOUR.name(), Company.HARBOUR, cast(""));
            boolean alpine = loader.load(Company.ALPINE.name(), Company.ALPINE, cast("alpine-"));
            years.load(Company.HARBOUR.name(), Company.HARBOUR, cast(""));
            if (harbour || alpine) {
                log.info(
                        "The demo companies are loaded, after {} s. Leave them out with --dockledger.demo=false.",
                        (System.nanoTime() - startedAt) / 1_000_000_000);
            }
        } catch (InterruptedException e) {
            log.info("The demo companies are loaded in part; the next start goes on.");
        } catch (RuntimeException e) {
            log.error("The demo companies are loaded in part; the next start tries to go on.", e);
        }
    }

    private Cast cast(String prefix) {
        Map<String, Person> people = new HashMap<>();
        Cast.ROLES.forEach(role -> accounts.find(prefix + role).ifPresent(person -> people.put(role, person)));
        return new Cast(people);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        if (loading != null) {
            loading.interrupt();
            loading.join(STOP_WITHIN_MILLIS);
        }
    }
}
