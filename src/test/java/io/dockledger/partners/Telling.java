package io.dockledger.partners;

import io.dockledger.TestTenants;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of the outbox have in common: a tenant of their own, and a time at which what they queue is due. */
abstract class Telling {

    @Autowired
    Outbox outbox;

    @Autowired
    TestDelivery delivery;

    @Autowired
    TestTenants tenants;

    String tenant;
    Instant now;

    @BeforeEach
    void work() {
        tenant = tenants.fresh();
        now = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.MILLIS);
    }
}
