package io.dockledger.partners;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a partner is reached.
 *
 * @param partner the number that its documents name it by
 * @param mail whom to write to
 * @param webhook where its systems want to be told
 * @param disabled why nothing is sent to the webhook any more; null while it is
 * @param secrets those that sign for the webhook, the newest first
 */
public record PartnerContact(
        UUID id,
        String partner,
        @Nullable String name,
        @Nullable String mail,
        @Nullable URI webhook,
        @Nullable String disabled,
        List<Secret> secrets,
        Instant changedAt,
        String changedBy) {

    /**
     * That there is a secret, without the secret.
     *
     * @param endsAt until when it signs beside its successor; null for the newest
     */
    public record Secret(Instant madeAt, @Nullable Instant endsAt) {}

    /** Whether messages can be sent to the webhook as it is. */
    public boolean hasWebhook() {
        return webhook != null && disabled == null && !secrets.isEmpty();
    }

    /** Whether anything can be sent to the partner. */
    public boolean isReachable() {
        return mail != null || hasWebhook();
    }
}
