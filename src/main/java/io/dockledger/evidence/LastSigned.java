package io.dockledger.evidence;

import io.dockledger.evidence.proof.Checkpoint;
import io.dockledger.evidence.proof.SignedNote;
import io.dockledger.identity.DockledgerProperties;
import io.dockledger.identity.PrivateFile;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The checkpoint that this node signed last of each company's log, kept outside the database: whoever owns only that cannot
 * make it forget what was signed.
 */
@Component
class LastSigned {

    private static final Logger log = LoggerFactory.getLogger(LastSigned.class);

    private final Path directory;

    LastSigned(DockledgerProperties installation) {
        this.directory = installation.dataDir().resolve("evidence-signed");
    }

    /** @throws EvidenceAltered where what was kept cannot be read any more */
    Optional<Checkpoint> of(String tenant) {
        Path file = file(tenant);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Checkpoint.parse(SignedNote.parse(Files.readString(file)).text()));
        } catch (IOException | IllegalArgumentException e) {
            throw new EvidenceAltered(tenant, "What was signed last cannot be read from %s.".formatted(file));
        }
    }

    /** Keeps the note of a checkpoint; what was signed stays signed where it cannot be kept. */
    void keep(String tenant, String note) {
        try {
            PrivateFile.createDirectory(directory);
            PrivateFile.write(file(tenant), note);
        } catch (IOException e) {
            log.warn("The last checkpoint of {} cannot be kept in {}.", tenant, directory, e);
        }
    }

    /** Where a company's last checkpoint is kept. */
    Path file(String tenant) {
        return directory.resolve(URLEncoder.encode(tenant, StandardCharsets.UTF_8) + ".checkpoint");
    }
}
