package io.dockledger.identity.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. After a few failures from one address each further one doubles the wait; many failures on one
 * account, from wherever, slow that account too, but never so much that its owner could be shut out for long.
 */
@Component
class LoginBrake {

    private static final int FREE_FOR_CLIENT_AND_ACCOUNT = 5;
    private static final int FREE_FOR_CLIENT = 30;
    private static final int FREE_FOR_ACCOUNT = 50;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration MEMORY = Duration.ofMinutes(15);
    private static final int CAPACITY = 50_000;
    private static final int LONGEST_DOUBLING = 6;

    private final Clock clock;
    private final ShortMemory<String, Failures> failures;

    LoginBrake(Clock clock) {
        this.clock = clock;
        this.failures = new ShortMemory<>(clock, MEMORY, CAPACITY);
    }

    private record Failures(int count, Instant last) {

        Instant openFrom(int free) {
            return count < free ? Instant.MIN : last.plus(wait(count - free));
        }

        private static Duration wait(int excess) {
            Duration doubled = Duration.ofSeconds(1L << Math.min(excess, LONGEST_DOUBLING));
            return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
        }
    }

    /** How long this client has to wait before it may try this account again; empty where it may at once. */
    Optional<Duration> waitOf(String client, String account) {
        Instant openFrom = latest(
                openFrom(both(client, account), FREE_FOR_CLIENT_AND_ACCOUNT),
                latest(openFrom(client(client), FREE_FOR_CLIENT), openFrom(account(account), FREE_FOR_ACCOUNT)));
        Instant now = clock.instant();
        return openFrom.isAfter(now) ? Optional.of(Duration.between(now, openFrom)) : Optional.empty();
    }

    void failed(String client, String account) {
        count(both(client, account));
        count(client(client));
        count(account(account));
    }

    void succeeded(String client, String account) {
        failures.forget(both(client, account));
    }

    private synchronized void count(String key) {
        int before = find(key).map(Failures::count).orElse(0);
        failures.put(key, new Failures(before + 1, clock.instant()));
    }

    private Instant openFrom(String key, int free) {
        return find(key).map(known -> known.openFrom(free)).orElse(Instant.MIN);
    }

    private Optional<Failures> find(String key) {
        return failures.get(key, unknown -> Optional.empty());
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String both(String client, String account) {
        return "both " + client + " " + account;
    }

    private static String client(String client) {
        return "client " + client;
    }

    private static String account(String account) {
        return "account " + account;
    }
}
