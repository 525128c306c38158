package io.dockledger.disputes;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What partners may do.
 *
 * @param publicUrl under which address partners reach this product; their links begin with it
 * @param documentSize the largest file that they may attach
 * @param documents how many files they may attach to a dispute
 * @param requestsPerMinute how often one address may ask for disputes
 */
@Validated
@ConfigurationProperties(prefix = "dockledger.disputes", ignoreUnknownFields = false)
public record DisputesProperties(
        @DefaultValue("http://localhost:8080") @NotNull URI publicUrl,
        @DefaultValue("5MB") @NotNull DataSize documentSize,
        @DefaultValue("5") @Min(0) @Max(50) int documents,
        @DefaultValue("60") @Min(1) int requestsPerMinute) {

    @AssertTrue(message = "the public address must be an absolute http or https address")
    boolean isPublicUrlUsable() {
        return publicUrl.getHost() != null
                && String.valueOf(publicUrl.getScheme()).matches("https?");
    }

    /** @param token of a link, or what stands for it */
    public String link(String token) {
        return publicUrl.toString().replaceAll("/+$", "") + "/disputes/" + token;
    }
}
