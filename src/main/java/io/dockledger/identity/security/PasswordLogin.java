package io.dockledger.identity.security;

import io.dockledger.identity.Rights;
import io.dockledger.identity.SecurityEvent;
import io.dockledger.identity.Sha256;
import io.dockledger.identity.SignedIn;
import io.dockledger.identity.SignedIn.Means;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Signing in with account and password. The answer is the same whether the account or the password is wrong. */
@Component
public class PasswordLogin {

    /** HTTP Basic sends the password with each request; hashing it anew each time would cost a tenth of a second. */
    private static final Duration PROOF_SPAN = Duration.ofMinutes(5);

    private static final int PROOF_CAPACITY = 1_000;

    private final KnownAccounts accounts;
    private final PasswordEncoder encoder;
    private final LoginBrake brake;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ShortMemory<String, Boolean> proofs;
    private final String hashOfNobody;

    PasswordLogin(
            KnownAccounts accounts,
            PasswordEncoder encoder,
            LoginBrake brake,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.brake = brake;
        this.events = events;
        this.clock = clock;
        this.proofs = new ShortMemory<>(clock, PROOF_SPAN, PROOF_CAPACITY);
        this.hashOfNobody = encoder.encode("nobody");
    }

    /**
     * @param client the address that asks
     * @throws BadCredentialsException where account and password do not belong together, or the account is locked
     * @throws TooManyAttempts where the client has to wait first
     */
    SignedInAuthentication signIn(String username, String password, String client, Means means) {
        brake.waitOf(client, username).ifPresent(wait -> {
            throw new TooManyAttempts(wait);
        });
        Optional<Account> account = accounts.find(username);
        boolean matches = account.map(known -> matches(password, known)).orElseGet(() -> matchesNobody(password));
        if (account.isEmpty() || !matches || account.get().locked()) {
            brake.failed(client, username);
            account.ifPresent(known -> tell("login-failed", known, client, means));
            throw new BadCredentialsException("The account or the password is not right.");
        }
        brake.succeeded(client, username);
        if (means == Means.SESSION) {
            tell("logged-in", account.get(), client, means);
        }
        return authenticationOf(account.get(), means);
    }

    /**
     * Makes sure that it is the person who sits there.
     *
     * @throws BadCredentialsException where it is not their password
     * @throws TooManyAttempts where it was wrong too often
     */
    public void confirm(SignedIn person, String password, String client) {
        signIn(person.getName(), password, client, Means.BASIC);
    }

    private static SignedInAuthentication authenticationOf(Account account, Means means) {
        return new SignedInAuthentication(
                new SignedIn(account.person(), means, Rights.of(account.person().groups())), account.passwordHash());
    }

    private boolean matches(String password, Account account) {
        return proofs.get(
                        proofKey(password, account.passwordHash()),
                        unproved -> encoder.matches(password, account.passwordHash())
                                ? Optional.of(true)
                                : Optional.empty())
                .isPresent();
    }

    /** Takes as long as a real comparison, so that nobody learns from the time which accounts exist. */
    private boolean matchesNobody(String password) {
        encoder.matches(password, hashOfNobody);
        return false;
    }

    private static String proofKey(String password, String passwordHash) {
        return Sha256.hex(passwordHash.getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
    }

    private void tell(String kind, Account account, String client, Means means) {
        events.publishEvent(new SecurityEvent(
                kind,
                account.person().id(),
                account.person().tenantId(),
                clock.instant(),
                Map.of("client", client, "means", means.name())));
    }
}
