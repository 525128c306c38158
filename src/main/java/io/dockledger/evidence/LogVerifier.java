package io.dockledger.evidence;

import io.dockledger.evidence.proof.Checkpoint;
import io.dockledger.evidence.proof.GrowingTree;
import io.dockledger.evidence.proof.Hash;
import io.dockledger.evidence.proof.NoteKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Verifies a log file by itself: neither the installation that wrote it nor its database is asked. */
final class LogVerifier {

    private final List<NoteKey> trusted;
    private final Noted noted;

    /** @param trusted the keys that may have signed; those that the file brings where there are none */
    LogVerifier(List<NoteKey> trusted, Noted noted) {
        this.trusted = trusted;
        this.noted = noted;
    }

    /**
     * What somebody kept earlier, and with all of which the log must begin.
     *
     * @param checkpoints as signed notes
     * @param roots without the sizes at which they were noted
     */
    record Noted(List<String> checkpoints, List<Hash> roots) {}

    /**
     * A log that holds.
     *
     * @param lastRecorded when its last entry was; null where it has none
     */
    record Holds(
            Checkpoint checkpoint, NoteKey signer, @Nullable Instant lastRecorded) {}

    /** @throws Refused with the first thing that does not hold */
    Holds verify(BufferedReader file) throws IOException, Refused {
        try {
            LogFile.Head head = LogFile.head(file.readLine());
            TrustedKeys keys = trusted.isEmpty() ? TrustedKeys.parse(head.keys()) : new TrustedKeys(trusted);
            TrustedKeys.Checked signed = keys.check(head.checkpoint(), "The checkpoint");
            Walk walk = new Walk(signed.checkpoint(), earlier(keys, signed.checkpoint()), noted.roots());
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                walk.step(line);
            }
            walk.end();
            return new Holds(signed.checkpoint(), signed.signer(), walk.lastRecorded);
        } catch (CharacterCodingException e) {
            throw new Refused("The file was altered: it has bytes that are no text in UTF-8.");
        }
    }

    private List<Checkpoint> earlier(TrustedKeys keys, Checkpoint last) throws Refused {
        List<Checkpoint> earlier = new ArrayList<>();
        for (String note : noted.checkpoints()) {
            Checkpoint checkpoint =
                    keys.check(note, "A checkpoint that was noted earlier").checkpoint();
            if (!checkpoint.origin().equals(last.origin())) {
                throw new Refused("What was noted is of the log %s, and this is %s."
                        .formatted(checkpoint.origin(), last.origin()));
            }
            if (checkpoint.size() > last.size()) {
                throw new Refused("%d entries were noted earlier, and this log ends after %d."
                        .formatted(checkpoint.size(), last.size()));
            }
            earlier.add(checkpoint);
        }
        return earlier;
    }

    /** The way along the entries, with the tree over them growing. */
    private static final class Walk {

        private final Checkpoint checkpoint;
        private final List<Checkpoint> earlier;
        private final Set<Hash> unseenRoots;
        private final ChainCheck chain = new ChainCheck();
        private final GrowingTree tree = new GrowingTree();
        private @Nullable Instant lastRecorded;

        Walk(Checkpoint checkpoint, List<Checkpoint> earlier, List<Hash> roots) {
            this.checkpoint = checkpoint;
            this.earlier = earlier;
            this.unseenRoots = new HashSet<>(roots);
        }

        void step(String line) throws Refused {
            long place = tree.size() + 1;
            if (place > checkpoint.size()) {
                throw new Refused("Entry %d was added: %d were signed.".formatted(place, checkpoint.size()));
            }
            SealedEntry entry = LogFile.entry(line, place);
            Verification.Break broken = chain.next(entry);
            if (broken != null) {
                throw new Refused(broken.why());
            }
            if (!checkpoint.origin().endsWith("/" + entry.tenant())) {
                throw new Refused("Entry %d is of another company, %s.".formatted(place, entry.tenant()));
            }
            grow(entry);
        }

        private void grow(SealedEntry entry) throws Refused {
            tree.add(entry.leaf());
            lastRecorded = entry.recordedAt();
            for (Checkpoint noted : earlier) {
                requireRoot(noted, "that was noted earlier");
            }
            if (!unseenRoots.isEmpty()) {
                unseenRoots.remove(tree.root());
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
            if (!unseenRoots.isEmpty()) {
                throw new Refused("The root %s was noted earlier, and this log never had it."
                        .formatted(unseenRoots.iterator().next()));
            }
        }
    }
}
