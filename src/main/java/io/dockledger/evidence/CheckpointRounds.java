package io.dockledger.evidence;

import io.dockledger.identity.Tenancy;
import io.dockledger.identity.Tenant;
import io.dockledger.identity.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Signs what was added to the logs, company by company. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CheckpointRounds {

    private static final Logger log = LoggerFactory.getLogger(CheckpointRounds.class);

    private final Tenants tenants;
    private final Checkpoints checkpoints;

    CheckpointRounds(Tenants tenants, Checkpoints checkpoints) {
        this.tenants = tenants;
        this.checkpoints = checkpoints;
    }

    @Scheduled(
            initialDelayString = "${dockledger.evidence.checkpoint-interval:60s}",
            fixedDelayString = "${dockledger.evidence.checkpoint-interval:60s}")
    void signAll() {
        for (Tenant tenant : tenants.all()) {
            sign(tenant.id());
        }
    }

    /** A fault with one company's log must not keep the others unsigned. */
    private void sign(String tenant) {
        try {
            Tenancy.run(tenant, checkpoints::sign);
        } catch (EvidenceAltered e) {
            log.error("{}", e.getMessage());
        } catch (DataAccessException e) {
            log.warn("The evidence of {} cannot be signed; trying again in the next round.", tenant, e);
        }
    }
}
