package io.dockledger.identity.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The brake holds: whatever password came is not even looked at. */
class TooManyAttempts extends AuthenticationException {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("Too many attempts. Try again in %d seconds.".formatted(wait.toSeconds() + 1));
        this.wait = wait;
    }

    long waitSeconds() {
        return wait.toSeconds() + 1;
    }
}
