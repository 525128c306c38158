package io.dockledger.demo;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much the demo company has behind it.
 *
 * @param cases how many purchases, sales and findings in the stock of the last twelve months are made up, beside the
 *     stories that are told one by one
 * @param seed the same seed makes up the same cases
 */
@Validated
@ConfigurationProperties(prefix = "dockledger.demo")
record YearProperties(
        @DefaultValue("500") @Min(0) int cases,
        @DefaultValue("1") long seed) {

    /** As {@link #text()} wrote it. */
    static YearProperties of(String text) {
        int slash = text.indexOf('/');
        return new YearProperties(
                Integer.parseInt(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
    }

    String text() {
        return cases + "/" + seed;
    }
}
