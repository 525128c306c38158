package io.dockledger.identity.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Remembers looked-up values for a short while, and no more of them than fit. What was not found is asked for anew. */
class ShortMemory<K, V> {

    private final Clock clock;
    private final Duration span;
    private final Map<K, Remembered<V>> values;

    ShortMemory(Clock clock, Duration span, int capacity) {
        this.clock = clock;
        this.span = span;
        this.values = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Remembered<V>> eldest) {
                return size() > capacity;
            }
        };
    }

    private record Remembered<V>(V value, Instant until) {}

    Optional<V> get(K key, Function<K, Optional<V>> lookUp) {
        V known = recall(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<V> found = lookUp.apply(key);
        found.ifPresent(value -> put(key, value));
        return found;
    }

    private synchronized @Nullable V recall(K key) {
        Remembered<V> remembered = values.get(key);
        if (remembered == null) {
            return null;
        }
        if (!clock.instant().isBefore(remembered.until())) {
            values.remove(key);
            return null;
        }
        return remembered.value();
    }

    synchronized void put(K key, V value) {
        values.remove(key);
        values.put(key, new Remembered<>(value, clock.instant().plus(span)));
    }

    synchronized void forget(K key) {
        values.remove(key);
    }

    synchronized void forgetIf(Predicate<V> condition) {
        values.values().removeIf(remembered -> condition.test(remembered.value()));
    }
}
