package io.dockledger.analytics.cycle;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What cases are set side by side by. */
public enum ComparedBy {
    /** In which the span began. */
    MONTH,
    SITE,
    PARTNER,
    /** Of the model by which the case was led when it began. */
    VERSION;

    /** @return empty where nothing is called so */
    public static Optional<ComparedBy> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the case of the span has; empty where it has none. */
    String name(Span span) {
        String own = own(span);
        return own == null ? "" : own;
    }

    private @Nullable String own(Span span) {
        CaseHistory.Traits traits = span.of().traits();
        return switch (this) {
            case MONTH -> YearMonth.from(span.begin().atOffset(ZoneOffset.UTC)).toString();
            case SITE -> traits.site();
            case PARTNER -> traits.partner();
            case VERSION -> traits.version();
        };
    }
}
