package io.dockledger;

import io.dockledger.crash.DyingDatabase;
import io.dockledger.identity.database.DatabaseOwner;
import io.dockledger.identity.database.FastDatabase;
import io.dockledger.partners.TestDelivery;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * A test on the whole product and a real database. All such tests of a run share one context and one database, so a test
 * works in tenants of its own, from {@link TestTenants}, calls by {@link TestApi}, and adds no configuration or mock beans.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "dockledger.demo=false",
            "dockledger.data-dir=target/test-data/${PID}",
            "dockledger.outbox.enabled=false",
            "dockledger.outbox.webhook.trusted-hosts=127.0.0.1"
        })
@AutoConfigureObservability(tracing = false)
@Import({
    FastDatabase.class,
    DatabaseOwner.class,
    TestTenants.class,
    TestApi.class,
    TestDelivery.class,
    DyingDatabase.class
})
public @interface DockledgerTest {}
