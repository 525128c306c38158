package io.dockledger.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.dockledger.evidence.proof.Checkpoint;
import io.dockledger.evidence.proof.GrowingTree;
import io.dockledger.evidence.proof.Hash;
import io.dockledger.evidence.proof.NoteKey;
import io.dockledger.evidence.proof.SignedNote;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Verifies a log file by itself: neither the installation that wrote it nor its database is asked. */
final class LogVerifier {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final List<NoteKey> trusted;
    private final List<SignedNote> noted;

    /**
     * @param trusted the keys that may have signed; those that the file brings where there are none
     * @param noted checkpoints that were kept earlier, with all of which the log must begin
     */
    LogVerifier(List<NoteKey> trusted, List<SignedNote> noted) {
        this.trusted = trusted;
        this.noted = noted;
    }

    /** A log that holds. */
    record Holds(Checkpoint checkpoint, NoteKey signer) {}

    /** Why a log does not hold. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    /** @throws Refused with the first thing that does not hold */
    Holds verify(BufferedReader file) throws IOException, Refused {
        LogFile.Head head = head(file.readLine());
        List<NoteKey> keys = trusted.isEmpty() ? parsed(head.keys()) : trusted;
        SignedNote note = note(head.checkpoint());
        NoteKey signer = signer(note, keys, "The checkpoint");
        Checkpoint checkpoint = checkpoint(note);
        List<Checkpoint> earlier = earlier(keys, checkpoint);
        Walk walk = new Walk(checkpoint, earlier);
        for (String line = file.readLine(); line != null; line = file.readLine()) {
            walk.step(line);
        }
        walk.end();
        return new Holds(checkpoint, signer);
    }

    private static LogFile.Head head(@Nullable String line) throws Refused {
        try {
            LogFile.Head head = line == null ? null : JSON.readValue(line, LogFile.Head.class);
            if (head != null && LogFile.FORMAT.equals(head.format())) {
                return head;
            }
        } catch (JsonProcessingException e) {
            throw new Refused("This is no log of evidence: its first line cannot be read.");
        }
        throw new Refused("This is no log of evidence of the format %s.".formatted(LogFile.FORMAT));
    }

    private static List<NoteKey> parsed(List<String> keys) throws Refused {
        try {
            return keys.stream().map(NoteKey::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new Refused("The keys in the file cannot be read: " + e.getMessage());
        }
    }

    private static SignedNote note(String text) throws Refused {
        try {
            return SignedNote.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("The checkpoint cannot be read: " + e.getMessage());
        }
    }

    private static Checkpoint checkpoint(SignedNote note) throws Refused {
        try {
            return Checkpoint.parse(note.text());
        } catch (IllegalArgumentException e) {
            throw new Refused("The checkpoint cannot be read: " + e.getMessage());
        }
    }

    private static NoteKey signer(SignedNote note, List<NoteKey> keys, String what) throws Refused {
        return note.signer(keys).orElseThrow(() -> new Refused(what + " was not signed by any key that is trusted."));
    }

    private List<Checkpoint> earlier(List<NoteKey> keys, Checkpoint last) throws Refused {
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (SignedNote note : noted) {
            signer(note, keys, "A checkpoint that was noted earlier");
            Checkpoint checkpoint = checkpoint(note);
            if (!checkpoint.origin().equals(last.origin())) {
                throw new Refused("What was noted is of the log %s, and this is %s."
                        .formatted(checkpoint.origin(), last.origin()));
            }
            if (checkpoint.size() > last.size()) {
                throw new Refused("%d entries were noted earlier, and this log ends after %d."
                        .formatted(checkpoint.size(), last.size()));
            }
            checkpoints.add(checkpoint);
        }
        return checkpoints;
    }

    /** The way along the entries, with the tree over them growing. */
    private static final class Walk {

        private final Checkpoint checkpoint;
        private final List<Checkpoint> earlier;
        private final ChainCheck chain = new ChainCheck();
        private final GrowingTree tree = new GrowingTree();

        Walk(Checkpoint checkpoint, List<Checkpoint> earlier) {
            this.checkpoint = checkpoint;
            this.earlier = earlier;
        }

        void step(String line) throws Refused {
            long place = tree.size() + 1;
            if (place > checkpoint.size()) {
                throw new Refused("Entry %d was added: %d were signed.".formatted(place, checkpoint.size()));
            }
            SealedEntry entry = entry(line, place);
            Verification.Break broken = chain.next(entry);
            if (broken != null) {
                throw new Refused(broken.why());
            }
            if (!checkpoint.origin().endsWith("/" + entry.tenant())) {
                throw new Refused("Entry %d is of another company, %s.".formatted(place, entry.tenant()));
            }
            tree.add(Hash.leaf(Hash.ofHex(entry.hash()).bytes()));
            for (Checkpoint noted : earlier) {
                requireRoot(noted, "that was noted earlier");
            }
        }

        private void requireRoot(Checkpoint signed, String which) throws Refused {
            if (signed.size() == tree.size() && !signed.root().equals(tree.root())) {
                throw new Refused(
                        "The first %d entries are not those of the checkpoint %s.".formatted(signed.size(), which));
            }
        }

        void end() throws Refused {
            if (tree.size() < checkpoint.size()) {
                throw new Refused("The log was cut off: it ends after entry %d, and %d were signed."
                        .formatted(tree.size(), checkpoint.size()));
            }
            requireRoot(checkpoint, "of the file");
        }

        private static SealedEntry entry(String line, long place) throws Refused {
            try {
                LogFile.ReadEntry read = JSON.readValue(line, LogFile.ReadEntry.class);
                LogFile.ReadFacts facts = read.entry();
                String detail = CanonicalJson.of(JSON.treeToValue(facts.detail(), Object.class));
                return new SealedEntry(
                        Objects.requireNonNull(facts.tenant()),
                        facts.seq(),
                        Objects.requireNonNull(facts.kind()),
                        Objects.requireNonNull(facts.actor()),
                        facts.caseId(),
                        Objects.requireNonNull(facts.occurredAt()),
                        Objects.requireNonNull(facts.recordedAt()),
                        Objects.requireNonNull(facts.correlationId()),
                        detail,
                        Hash.ofHex(read.previousHash()).hex(),
                        Hash.ofHex(read.hash()).hex());
            } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
                throw new Refused("Entry %d was altered: it is not as evidence is written.".formatted(place));
            }
        }
    }
}
