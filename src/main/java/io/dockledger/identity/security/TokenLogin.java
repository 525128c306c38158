package io.dockledger.identity.security;

import io.dockledger.identity.Rights;
import io.dockledger.identity.SignedIn;
import io.dockledger.identity.SignedIn.Means;
import io.dockledger.identity.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/** Signing in with a bearer token. What it may do is what both its person and its scopes allow at this moment. */
@Component
class TokenLogin {

    /** A token that is revoked on another node still serves for as long as this. */
    private static final Duration SPAN = Duration.ofSeconds(5);

    private static final int CAPACITY = 10_000;

    private final ApiTokens tokens;
    private final KnownAccounts accounts;
    private final Clock clock;
    private final ShortMemory<String, ApiTokens.Presented> memory;

    TokenLogin(ApiTokens tokens, KnownAccounts accounts, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock;
        this.memory = new ShortMemory<>(clock, SPAN, CAPACITY);
    }

    /** @throws BadCredentialsException where the token is unknown, revoked or expired, or its person's account is locked */
    SignedInAuthentication signIn(TokenSecret secret) {
        ApiToken token = memory.get(secret.hash(), this::lookUp)
                .map(ApiTokens.Presented::token)
                .filter(found -> found.isValidAt(clock.instant()))
                .orElseThrow(() -> new BadCredentialsException("The token is unknown, revoked or expired."));
        Account account = accounts.find(token.personId())
                .filter(found -> !found.locked())
                .orElseThrow(() -> new BadCredentialsException("The account of the token is locked."));
        Set<String> rights = new TreeSet<>(Rights.of(account.person().groups()));
        rights.retainAll(token.scopes());
        return new SignedInAuthentication(new SignedIn(account.person(), Means.TOKEN, rights), account.passwordHash());
    }

    private Optional<ApiTokens.Presented> lookUp(String hash) {
        Optional<ApiTokens.Presented> found = tokens.present(hash);
        found.ifPresent(presented -> Tenancy.run(
                presented.tenantId(), () -> tokens.used(presented.token().id(), clock.instant())));
        return found;
    }

    /** On this node at once; it would be surprising to see a token work that one has just revoked. */
    void forget(UUID tokenId) {
        memory.forgetIf(presented -> presented.token().id().equals(tokenId));
    }
}
