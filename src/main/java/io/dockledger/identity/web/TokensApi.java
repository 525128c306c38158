package io.dockledger.identity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dockledger.identity.CurrentPerson;
import io.dockledger.identity.Problems;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import io.dockledger.identity.security.ApiToken;
import io.dockledger.identity.security.TokenAdministration;
import io.dockledger.identity.security.TokenAdministration.InvalidToken;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** One's own tokens for programs. A token cannot make or revoke tokens. */
@RestController
@RequestMapping("/api/v1/tokens")
@Requires(Rights.SIGNED_IN_WITH_PASSWORD)
class TokensApi {

    private final CurrentPerson current;
    private final TokenAdministration tokens;

    TokensApi(CurrentPerson current, TokenAdministration tokens) {
        this.current = current;
        this.tokens = tokens;
    }

    /** @param expiresAt in 90 days where left out, and within 366 days in any case */
    record NewToken(
            @NotBlank @Size(max = 100) String name,
            @NotNull @Size(min = 1, max = 50) Set<String> scopes,
            @Nullable Instant expiresAt) {}

    /** @param token the token itself; in the answer to its making only */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            UUID id,
            String name,
            Set<String> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt,
            @Nullable String token) {

        static Item of(ApiToken token, @Nullable String secret) {
            return new Item(
                    token.id(),
                    token.name(),
                    new TreeSet<>(token.scopes()),
                    token.createdAt(),
                    token.expiresAt(),
                    token.revokedAt(),
                    token.lastUsedAt(),
                    secret);
        }
    }

    @GetMapping
    Map<String, List<Item>> list() {
        return Map.of(
                "items",
                tokens.of(current.requireSignedIn()).stream()
                        .map(token -> Item.of(token, null))
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Item create(@Valid @RequestBody NewToken wanted) {
        TokenAdministration.Created created =
                tokens.create(current.requireSignedIn(), wanted.name(), wanted.scopes(), wanted.expiresAt());
        return Item.of(created.token(), created.secret());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        if (!tokens.revoke(current.requireSignedIn(), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "You have no valid token of that id.");
        }
    }

    @ExceptionHandler
    ProblemDetail refused(InvalidToken refused) {
        return Problems.of(
                HttpStatus.UNPROCESSABLE_ENTITY, "invalid-token-request", String.valueOf(refused.getMessage()));
    }
}
