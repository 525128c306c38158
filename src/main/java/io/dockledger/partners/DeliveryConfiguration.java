package io.dockledger.partners;

import io.dockledger.evidence.EvidenceLog;
import io.dockledger.identity.Tenants;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Delivers where an endpoint is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("dockledger.outbox.endpoint")
class DeliveryConfiguration {

    @Bean
    Delivery outboxDelivery(
            OutboxProperties properties,
            DueMessages due,
            Clock clock,
            PlatformTransactionManager transactions,
            EvidenceLog evidence,
            MeterRegistry meters) {
        return new Delivery(
                due,
                new Courier(Objects.requireNonNull(properties.endpoint()), properties.timeout()),
                new ListedPauses(properties.retryAfter(), RandomGenerator.getDefault()),
                properties,
                clock,
                new TransactionTemplate(transactions),
                evidence,
                meters);
    }

    @Bean
    DeliveryWorker outboxDeliveryWorker(OutboxProperties properties, Delivery delivery, Tenants tenants) {
        return new DeliveryWorker(properties.pollInterval(), delivery, tenants);
    }
}
