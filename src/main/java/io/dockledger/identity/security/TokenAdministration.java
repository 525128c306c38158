package io.dockledger.identity.security;

import com.fasterxml.uuid.Generators;
import io.dockledger.identity.Rights;
import io.dockledger.identity.SecurityEvent;
import io.dockledger.identity.SignedIn;
import io.dockledger.identity.WrittenText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own tokens. */
@Service
@Transactional
public class TokenAdministration {

    private static final Duration USUAL_LIFE = Duration.ofDays(90);
    private static final Duration LONGEST_LIFE = Duration.ofDays(366);

    private final ApiTokens tokens;
    private final TokenLogin login;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TokenAdministration(ApiTokens tokens, TokenLogin login, ApplicationEventPublisher events, Clock clock) {
        this.tokens = tokens;
        this.login = login;
        this.events = events;
        this.clock = clock;
    }

    /** @param secret what is shown this one time, and stored nowhere */
    public record Created(ApiToken token, String secret) {}

    /**
     * Makes a token for the person.
     *
     * @param expiresAt in 90 days where null
     * @throws InvalidToken where the name cannot be shown, the scopes are not among the person's rights, or it would expire too
     *     late or already
     */
    public Created create(SignedIn person, String name, Set<String> scopes, @Nullable Instant expiresAt) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant end = expiresAt == null ? now.plus(USUAL_LIFE) : expiresAt;
        check(name);
        check(person, scopes, end, now);
        TokenSecret secret = TokenSecret.random();
        ApiToken token = new ApiToken(
                Generators.timeBasedEpochRandomGenerator().generate(),
                person.getName(),
                name,
                scopes,
                now,
                end,
                null,
                null);
        tokens.add(token, secret);
        tell(
                "token-created",
                person,
                Map.of(
                        "token", token.id().toString(),
                        "name", name,
                        "scopes", List.copyOf(new TreeSet<>(scopes)),
                        "expiresAt", end.toString()));
        return new Created(token, secret.text());
    }

    @Transactional(readOnly = true)
    public List<ApiToken> of(SignedIn person) {
        return tokens.of(person.getName());
    }

    /** Whether the person had such a token that was not revoked yet. */
    public boolean revoke(SignedIn person, UUID id) {
        if (!tokens.revoke(person.getName(), id)) {
            return false;
        }
        login.forget(id);
        tell("token-revoked", person, Map.of("token", id.toString()));
        return true;
    }

    private static void check(String name) {
        String fault = WrittenText.faultOfLine(name);
        if (fault != null) {
            throw new InvalidToken("The name %s.".formatted(fault));
        }
    }

    private static void check(SignedIn person, Set<String> scopes, Instant end, Instant now) {
        Set<String> excess = new TreeSet<>(scopes);
        excess.removeAll(Rights.of(person.person().groups()));
        if (scopes.isEmpty() || !excess.isEmpty()) {
            throw new InvalidToken(
                    scopes.isEmpty()
                            ? "A token needs at least one scope."
                            : "You do not have the rights %s yourself, so no token of yours can.".formatted(excess));
        }
        if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST_LIFE))) {
            throw new InvalidToken(
                    "A token has to expire after now and within %d days.".formatted(LONGEST_LIFE.toDays()));
        }
    }

    private void tell(String kind, SignedIn person, Map<String, ?> detail) {
        events.publishEvent(
                new SecurityEvent(kind, person.getName(), person.person().tenantId(), clock.instant(), detail));
    }

    /** The token that was asked for cannot be. */
    public static class InvalidToken extends RuntimeException {
        InvalidToken(String message) {
            super(message);
        }
    }
}
