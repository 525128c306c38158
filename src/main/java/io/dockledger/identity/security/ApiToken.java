package io.dockledger.identity.security;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token as its person sees it later; the token itself is shown only when it is made.
 *
 * @param scopes rights that it narrows its person's rights to
 */
public record ApiToken(
        UUID id,
        String personId,
        String name,
        Set<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {

    boolean isValidAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
