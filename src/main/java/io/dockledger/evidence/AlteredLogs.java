package io.dockledger.evidence;

import io.dockledger.identity.Tenancy;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The logs that this node found altered since it was started, until a recheck of all of one finds that it holds. */
@Component
public class AlteredLogs {

    private static final Logger log = LoggerFactory.getLogger(AlteredLogs.class);

    private final Map<String, String> found = new ConcurrentHashMap<>();

    AlteredLogs(MeterRegistry meters) {
        Gauge.builder("dockledger.evidence.altered", found, Map::size)
                .description("Companies whose log is no longer what was signed")
                .register(meters);
    }

    void found(String tenant, EvidenceAltered altered) {
        log.error("{}", altered.getMessage());
        found.put(tenant, String.valueOf(altered.getMessage()));
    }

    void holds(String tenant) {
        found.remove(tenant);
    }

    /** What is wrong with the current tenant's log; empty where nothing was found. */
    public Optional<String> ofCurrentTenant() {
        return Optional.ofNullable(found.get(Tenancy.require()));
    }
}
