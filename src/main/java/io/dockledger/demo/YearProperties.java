package io.dockledger.demo;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much the demo company has behind it.
 *
 * @param cases how many cases of the last twelve months are made up, beside the stories that are told one by one
 * @param seed the same seed makes up the same cases
 */
@Validated
@ConfigurationProperties(prefix = "dockledger.demo")
record YearProperties(
        @DefaultValue("500") @Min(0) int cases,
        @DefaultValue("1") long seed) {}
