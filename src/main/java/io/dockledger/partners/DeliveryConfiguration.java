package io.dockledger.partners;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.identity.Tenants;
import java.net.InetAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Delivers on each channel: to systems where an endpoint is configured; mail fails for all to see without a server. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    @Bean
    WebhookGuard webhookGuard(OutboxProperties properties) {
        return new WebhookGuard(properties.webhook().trustedHosts(), InetAddress::getAllByName);
    }

    @Bean
    Couriers outboxCouriers(
            OutboxProperties properties,
            PartnerContacts contacts,
            WebhookGuard guard,
            ObjectProvider<JavaMailSender> mail,
            ObjectMapper json,
            Clock clock) {
        List<Courier> couriers = new ArrayList<>();
        if (properties.endpoint() != null) {
            couriers.add(new SystemCourier(properties.endpoint(), properties.timeout()));
        }
        couriers.add(new WebhookCourier(contacts, guard, new WebhookClient(guard, properties.timeout()), clock));
        JavaMailSender sender = mail.getIfAvailable();
        couriers.add(
                sender == null
                        ? new NoMailServer()
                        : new MailCourier(contacts, sender, properties.mail().from(), json, clock));
        return new Couriers(couriers);
    }

    @Bean
    ListedPauses outboxPauses(OutboxProperties properties) {
        return new ListedPauses(properties.retryAfter(), RandomGenerator.getDefault());
    }

    @Bean
    @ConditionalOnProperty(name = "dockledger.outbox.enabled", matchIfMissing = true)
    DeliveryWorkers outboxDeliveryWorkers(
            Couriers couriers,
            Deliveries deliveries,
            ListedPauses pauses,
            OutboxProperties properties,
            Tenants tenants) {
        return new DeliveryWorkers(couriers.all().stream()
                .map(courier -> new DeliveryWorker(properties.pollInterval(), deliveries.by(courier, pauses), tenants))
                .toList());
    }
}
