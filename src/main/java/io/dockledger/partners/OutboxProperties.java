package io.dockledger.partners;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where and how messages to other systems are delivered.
 *
 * @param endpoint where they are posted; without it they stay queued and visible
 * @param timeout how long an answer may take
 * @param retryAfter the pauses after the first, second, … failed attempt; the attempt after the last pause is the last
 * @param pollInterval how often the outbox is looked through
 * @param batch how many messages of a tenant are on their way at once
 */
@Validated
@ConfigurationProperties(prefix = "dockledger.outbox", ignoreUnknownFields = false)
record OutboxProperties(
        @Nullable URI endpoint,
        @DefaultValue("15s") @NotNull Duration timeout,

        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"}) @NotNull
        List<Duration> retryAfter,

        @DefaultValue("1s") @NotNull Duration pollInterval,
        @DefaultValue("20") @Min(1) @Max(200) int batch) {

    @AssertTrue(message = "the endpoint must be an absolute http or https address without user information")
    boolean isEndpointUsable() {
        return endpoint == null
                || (endpoint.getHost() != null
                        && endpoint.getUserInfo() == null
                        && Set.of("http", "https").contains(String.valueOf(endpoint.getScheme())));
    }

    @AssertTrue(message = "timeout, pauses and poll interval must be longer than nothing")
    boolean isEveryDurationPositive() {
        return positive(timeout)
                && positive(pollInterval)
                && retryAfter.stream().allMatch(OutboxProperties::positive);
    }

    private static boolean positive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
