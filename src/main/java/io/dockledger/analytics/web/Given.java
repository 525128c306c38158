package io.dockledger.analytics.web;

import org.jspecify.annotations.Nullable;

/** What a form sends for a field that was left empty is nothing. */
final class Given {

    private Given() {}

    static @Nullable String parameter(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }
}
