package io.dockledger.partners;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where and how messages to other systems and to partners are delivered.
 *
 * @param endpoint where messages to the company's own systems are posted; without it they stay queued and visible
 * @param timeout how long an answer may take
 * @param retryAfter the pauses after the first, second, … failed attempt; the attempt after the last pause is the last
 * @param pollInterval how often the outbox is looked through
 * @param batch how many messages of a tenant are on their way at once, on each channel
 * @param enabled whether this node delivers at all; another one may do it instead
 * @param webhook how partners' webhooks are told
 * @param mail how partners are mailed
 */
@Validated
@ConfigurationProperties(prefix = "dockledger.outbox", ignoreUnknownFields = false)
record OutboxProperties(
        @Nullable URI endpoint,
        @DefaultValue("15s") @NotNull Duration timeout,

        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"}) @NotNull
        List<Duration> retryAfter,

        @DefaultValue("1s") @NotNull Duration pollInterval,
        @DefaultValue("20") @Min(1) @Max(200) int batch,
        @DefaultValue("true") boolean enabled,
        @DefaultValue @Valid Webhook webhook,
        @DefaultValue @Valid Mail mail) {

    /**
     * @param trustedHosts hosts that may be told over plain http and at private addresses; all others only over https and
     *     at public ones
     * @param rotation how long an earlier secret signs beside its successor
     */
    record Webhook(
            @DefaultValue List<String> trustedHosts,
            @DefaultValue("24h") @DurationMin(minutes = 1) Duration rotation) {}

    /** @param from the sender's address */
    record Mail(
            @DefaultValue("dockledger@localhost") @NotBlank @Email
            String from) {}

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
