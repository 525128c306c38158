package io.dockledger.evidence;

import io.dockledger.evidence.proof.Checkpoint;
import io.dockledger.evidence.proof.NoteKey;
import io.dockledger.evidence.proof.NoteSigner;
import io.dockledger.evidence.proof.SignedNote;
import io.dockledger.identity.DockledgerProperties;
import io.dockledger.identity.Installation;
import io.dockledger.identity.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The key that signs the evidence of all companies, and those that did before. Each company's log has a name of its own. */
@Component
class SigningKeys {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

    private final String origin;
    private final @Nullable NoteSigner signer;
    private final List<NoteKey> former;

    SigningKeys(EvidenceProperties properties, DockledgerProperties settings, Installation installation) {
        this.origin = properties.origin();
        this.signer = signer(properties, settings.dataDir(), installation.embedded());
        this.former = properties.formerKeys().stream().map(NoteKey::parse).toList();
        if (signer == null) {
            log.warn(NoSigningKey.REMEDY);
        }
    }

    private static @Nullable NoteSigner signer(EvidenceProperties properties, Path dataDirectory, boolean embedded) {
        String given = properties.signingKey();
        if (given != null) {
            return signer("dockledger.evidence.signing-key", given);
        }
        Path named = properties.signingKeyFile();
        Path file = named == null ? dataDirectory.resolve("evidence.key") : named;
        // On a database that several nodes may share, each would make a key of its own.
        if (named == null && !embedded && !Files.exists(file)) {
            return null;
        }
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

    /** Whether there is a key to sign with. */
    boolean canSign() {
        return signer != null;
    }

    /** @throws NoSigningKey where there is none */
    SignedNote sign(String tenant, String text) {
        return required().sign(text, origin(tenant));
    }

    private NoteSigner required() {
        if (signer == null) {
            throw new NoSigningKey();
        }
        return signer;
    }

    /**
     * Whether the current key has signed the note, under the company's present name.
     *
     * @throws NoSigningKey where there is none
     */
    boolean isCurrent(String tenant, SignedNote note) {
        return note.signer(List.of(required().key(origin(tenant)))).isPresent();
    }

    /** Whether the current key or a former one has signed the note, under a name that the company's log has or had. */
    boolean isOurs(String tenant, SignedNote note) {
        String name = Checkpoint.parse(note.text()).origin();
        return name.endsWith("/" + tenant)
                && note.signer(keys(tenant).stream().map(key -> key.named(name)).toList())
                        .isPresent();
    }

    /** The keys by which a company's checkpoints can be checked, the current one first; none where there never was one. */
    List<NoteKey> keys(String tenant) {
        String name = origin(tenant);
        Stream<NoteKey> current = signer == null ? Stream.empty() : Stream.of(signer.key(name));
        return Stream.concat(current, former.stream().map(key -> key.named(name)))
                .distinct()
                .toList();
    }
}
