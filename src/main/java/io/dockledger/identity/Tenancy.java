package io.dockledger.identity;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tenant on whose behalf the current thread works. Every transaction that begins while a tenant is set sees and
 * writes that tenant's rows only; without one it sees none.
 */
public final class Tenancy {

    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private Tenancy() {}

    /** The current tenant's id. @throws IllegalStateException where none is set */
    public static String require() {
        String tenant = CURRENT.get();
        if (tenant == null) {
            throw new IllegalStateException(
                    "No tenant is set for this thread; wrap the call in Tenancy.in(tenant, …).");
        }
        return tenant;
    }

    public static @Nullable String current() {
        return CURRENT.get();
    }

    /** Does the work as the given tenant, and restores what was set before. */
    public static <T> T in(String tenantId, Supplier<T> work) {
        String before = CURRENT.get();
        CURRENT.set(tenantId);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    /** Does the work as the given tenant, and restores what was set before. */
    public static void run(String tenantId, Runnable work) {
        in(tenantId, () -> {
            work.run();
            return tenantId;
        });
    }

    /** Works as the given tenant until the scope is closed, by the same thread; for where a lambda will not do. */
    public static Scope enter(String tenantId) {
        String before = CURRENT.get();
        CURRENT.set(tenantId);
        return () -> restore(before);
    }

    private static void restore(@Nullable String before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }

    /** Ends with {@code close}, which restores what was set before. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
