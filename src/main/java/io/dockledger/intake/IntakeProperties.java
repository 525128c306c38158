package io.dockledger.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much is taken in, and how it is applied.
 *
 * @param maxSize the largest event or document
 * @param maxBatchSize the largest batch of events
 * @param maxBatchEvents the most events in one batch
 * @param maxDepth how deep JSON and XML may be nested
 * @param eventsPerSecond how many events a second each account may send in the long run
 * @param burst how many events an account may send at once before that limit bites
 * @param worker how the inbox is worked off
 */
@Validated
@ConfigurationProperties("dockledger.intake")
public record IntakeProperties(
        @DefaultValue("2MB") @NotNull DataSize maxSize,
        @DefaultValue("10MB") @NotNull DataSize maxBatchSize,
        @DefaultValue("5000") @Min(1) @Max(100_000) int maxBatchEvents,
        @DefaultValue("64") @Min(8) @Max(500) int maxDepth,
        @DefaultValue("2000") @Min(1) int eventsPerSecond,
        @DefaultValue("10000") @Min(1) int burst,
        @DefaultValue @Valid Worker worker) {

    /**
     * How the inbox is worked off on this node.
     *
     * @param enabled whether this node applies events at all; another one may do it instead
     * @param threads how many batches are applied at the same time
     * @param batch the most events in one transaction
     * @param attempts how often a failing event is tried before it is dead
     * @param firstRetry how long after the first failure it is tried again; doubles with each further one
     * @param longestRetry the longest pause between two attempts
     * @param poll how long to wait before looking for work that another node took in or that has become due
     * @param parkedRetry how long a parked event lies before it is tried although nothing it waits for has come; doubles
     *     with the time it lies, up to an hour
     */
    public record Worker(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("2") @Min(1) @Max(64) int threads,
            @DefaultValue("50") @Min(1) @Max(1_000) int batch,
            @DefaultValue("8") @Min(1) @Max(100) int attempts,
            @DefaultValue("1s") @DurationMin(millis = 1) Duration firstRetry,
            @DefaultValue("10m") @DurationMin(millis = 1) Duration longestRetry,

            @DefaultValue("500ms") @DurationMin(millis = 10) @DurationMax(seconds = 10)
            Duration poll,

            @DefaultValue("1m") @DurationMin(millis = 100) Duration parkedRetry) {}
}
