package io.dockledger.evidence;

import io.dockledger.identity.Tenancy;
import io.dockledger.identity.Tenant;
import io.dockledger.identity.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Signs what was added to the logs and rechecks all of them, company by company. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CheckpointRounds {

    private static final Logger log = LoggerFactory.getLogger(CheckpointRounds.class);

    private final Tenants tenants;
    private final Checkpoints checkpoints;
    private final AlteredLogs altered;

    CheckpointRounds(Tenants tenants, Checkpoints checkpoints, AlteredLogs altered) {
        this.tenants = tenants;
        this.checkpoints = checkpoints;
        this.altered = altered;
    }

    @Scheduled(
            initialDelayString = "${dockledger.evidence.checkpoint-interval:60s}",
            fixedDelayString = "${dockledger.evidence.checkpoint-interval:60s}")
    void signAll() {
        if (!checkpoints.canSign()) {
            return;
        }
        for (Tenant tenant : tenants.all()) {
            each(tenant.id(), checkpoints::sign);
        }
    }

    /** Soon after a start too: a node that is started anew each day must not go without. */
    @Scheduled(initialDelayString = "10m", fixedDelayString = "${dockledger.evidence.recheck-interval:24h}")
    void recheckAll() {
        for (Tenant tenant : tenants.all()) {
            each(tenant.id(), () -> {
                checkpoints.recheck();
                altered.holds(tenant.id());
            });
        }
    }

    /** A fault with one company's log, whatever it is, must not keep the others unsigned. */
    private void each(String tenant, Runnable work) {
        try {
            Tenancy.run(tenant, work);
        } catch (EvidenceAltered e) {
            altered.found(tenant, e);
        } catch (RuntimeException e) {
            log.warn("The evidence of {} cannot be signed or checked; trying again in the next round.", tenant, e);
        }
    }
}
