package io.dockledger.evidence;

import io.dockledger.evidence.proof.NoteKey;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who signs the evidence, and how often.
 *
 * @param origin how the checkpoints of this installation are named, before the company's id
 * @param signingKey the private Ed25519 key in PEM; for where secrets come by the environment
 * @param signingKeyFile a file with that key; without either, one is made in the data directory where the database is the
 *     embedded one, and nothing is signed elsewhere
 * @param formerKeys the public keys that signed before, as {@code name+id+key}
 * @param checkpointInterval how often what was added to the logs is signed
 * @param recheckInterval how often every entry is recomputed and compared with what was signed
 */
@Validated
@ConfigurationProperties(prefix = "dockledger.evidence", ignoreUnknownFields = false)
record EvidenceProperties(
        @DefaultValue("dockledger")
        @Pattern(regexp = "[A-Za-z0-9._/-]+", message = "may have letters, digits, . _ / and -")
        String origin,

        @Nullable String signingKey,
        @Nullable Path signingKeyFile,
        @DefaultValue List<String> formerKeys,

        @DefaultValue("60s") @NotNull @DurationMin(seconds = 1)
        Duration checkpointInterval,

        @DefaultValue("24h") @NotNull @DurationMin(minutes = 1)
        Duration recheckInterval) {

    EvidenceProperties {
        if (signingKey != null && signingKeyFile != null) {
            throw new IllegalArgumentException("Give either signing-key or signing-key-file, not both.");
        }
        formerKeys.forEach(NoteKey::parse);
    }

    /** Keeps the key out of logs and failure messages. */
    @Override
    public String toString() {
        return "EvidenceProperties[origin=%s, signingKeyFile=%s, formerKeys=%s]"
                .formatted(origin, signingKeyFile, formerKeys);
    }
}
