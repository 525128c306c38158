package io.dockledger.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.TickingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ShortMemoryTests {

    private final TickingClock clock = new TickingClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final ShortMemory<String, Integer> memory = new ShortMemory<>(clock, Duration.ofSeconds(5), 2);
    private final AtomicInteger lookUps = new AtomicInteger();

    @Test
    void aValueIsLookedUpOnceWhileItIsFresh() {
        assertThat(ask("a")).contains(1);
        clock.goOn(Duration.ofMillis(4_999));

        assertThat(ask("a")).contains(1);
    }

    @Test
    void aValueIsLookedUpAnewOnceItIsOld() {
        ask("a");
        clock.goOn(Duration.ofSeconds(5));

        assertThat(ask("a")).contains(2);
    }

    @Test
    void whatWasNotFoundIsNotRemembered() {
        assertThat(memory.get("a", key -> Optional.empty())).isEmpty();

        assertThat(ask("a")).contains(1);
    }

    @Test
    void theOldestMakesRoom() {
        ask("a");
        ask("b");
        ask("c");

        assertThat(ask("b")).contains(2);
        assertThat(ask("a")).contains(4);
    }

    @Test
    void whatIsForgottenIsLookedUpAnew() {
        ask("a");
        ask("b");
        memory.forget("a");
        memory.forgetIf(value -> value == 2);

        assertThat(ask("a")).contains(3);
        assertThat(ask("b")).contains(4);
    }

    private Optional<Integer> ask(String key) {
        return memory.get(key, any -> Optional.of(lookUps.incrementAndGet()));
    }
}
