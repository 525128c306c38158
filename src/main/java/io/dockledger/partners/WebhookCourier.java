package io.dockledger.partners;

import io.dockledger.evidence.Correlation;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Posts a message to the partner's webhook by the rules of Standard Webhooks. */
class WebhookCourier implements Courier {

    private final PartnerContacts contacts;
    private final WebhookGuard guard;
    private final WebhookClient client;
    private final Clock clock;

    WebhookCourier(PartnerContacts contacts, WebhookGuard guard, WebhookClient client, Clock clock) {
        this.contacts = contacts;
        this.guard = guard;
        this.client = client;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public CompletableFuture<Receipt> send(Claimed message) {
        Optional<PartnerContact> contact = contacts.of(String.valueOf(message.partner()));
        List<WebhookSecret> secrets = contact.map(contacts::secrets).orElse(List.of());
        URI address = contact.map(PartnerContact::webhook).orElse(null);
        if (address == null || secrets.isEmpty()) {
            return failed("The partner %s has no webhook, or no secret for it.".formatted(message.partner()));
        }
        Optional<String> objection = contact.map(PartnerContact::disabled).or(() -> guard.objection(address));
        return objection.map(WebhookCourier::failed).orElseGet(() -> post(message, address, secrets));
    }

    private CompletableFuture<Receipt> post(Claimed message, URI address, List<WebhookSecret> secrets) {
        Instant now = clock.instant();
        String body = message.fullBody();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", message.id().toString());
        headers.put("webhook-timestamp", String.valueOf(now.getEpochSecond()));
        headers.put("webhook-signature", WebhookSignature.of(message.id(), now, body, secrets));
        headers.put(Correlation.HEADER, message.correlationId());
        return client.post(address, body, headers);
    }

    private static CompletableFuture<Receipt> failed(String why) {
        return CompletableFuture.completedFuture(new Receipt.Failed(why, null));
    }
}
