package io.dockledger.evidence;

import io.dockledger.evidence.proof.NoteKey;
import io.dockledger.evidence.proof.NoteSigner;
import io.dockledger.evidence.proof.SignedNote;
import io.dockledger.identity.DockledgerProperties;
import io.dockledger.identity.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The key that signs the evidence of all companies, and those that did before. Each company's log has a name of its own. */
@Component
class SigningKeys {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

    private final String origin;
    private final NoteSigner signer;
    private final List<NoteKey> former;

    SigningKeys(EvidenceProperties properties, DockledgerProperties installation) {
        this.origin = properties.origin();
        this.signer = signer(properties, installation.dataDir());
        this.former = properties.formerKeys().stream().map(NoteKey::parse).toList();
    }

    private static NoteSigner signer(EvidenceProperties properties, Path dataDirectory) {
        String given = properties.signingKey();
        if (given != null) {
            return signer("dockledger.evidence.signing-key", given);
        }
        Path named = properties.signingKeyFile();
        Path file = named == null ? dataDirectory.resolve("evidence.key") : named;
        try {
            return signer(file.toString(), named == null ? ownKey(dataDirectory, file) : Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The evidence's signing key %s cannot be read: %s. Give dockledger.evidence.signing-key-file another one."
                            .formatted(file, e),
                    e);
        }
    }

    private static String ownKey(Path dataDirectory, Path file) throws IOException {
        if (!Files.exists(file)) {
            log.info("No key to sign evidence is set: one is made in {}. Keep a copy of it.", file);
            PrivateFile.createDirectory(dataDirectory);
        }
        return PrivateFile.readOrWrite(file, () -> NoteSigner.generate().pem());
    }

    private static NoteSigner signer(String where, String pem) {
        try {
            return NoteSigner.ofPem(pem);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "%s is no key to sign evidence with: %s Make one with openssl genpkey -algorithm ed25519."
                            .formatted(where, e.getMessage()),
                    e);
        }
    }

    /** The name of a company's log. */
    String origin(String tenant) {
        return origin + "/" + tenant;
    }

    SignedNote sign(String tenant, String text) {
        return signer.sign(text, origin(tenant));
    }

    /** The keys by which a company's checkpoints can be checked, the current one first. */
    List<NoteKey> keys(String tenant) {
        String name = origin(tenant);
        return Stream.concat(Stream.of(signer.key(name)), former.stream().map(key -> key.named(name)))
                .distinct()
                .toList();
    }
}
