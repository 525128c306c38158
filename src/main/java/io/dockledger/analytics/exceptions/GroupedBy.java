package io.dockledger.analytics.exceptions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What exceptions are set side by side by. */
public enum GroupedBy {
    KIND,
    REASON,
    /** That owns it. */
    GROUP,
    SITE,
    PARTNER;

    /** @return empty where nothing is called so */
    public static Optional<GroupedBy> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the exception has; empty where it has none. */
    String name(OpenException exception) {
        String own = own(exception);
        return own == null ? "" : own;
    }

    private @Nullable String own(OpenException exception) {
        return switch (this) {
            case KIND -> exception.kind();
            case REASON -> exception.reason();
            case GROUP -> exception.group();
            case SITE -> exception.site();
            case PARTNER -> exception.partner();
        };
    }
}
