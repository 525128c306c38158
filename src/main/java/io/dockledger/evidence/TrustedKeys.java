package io.dockledger.evidence;

import io.dockledger.evidence.proof.Checkpoint;
import io.dockledger.evidence.proof.NoteKey;
import io.dockledger.evidence.proof.SignedNote;
import java.util.List;

/** The public keys that a verifier believes; each speaks for the one log whose name it bears. */
record TrustedKeys(List<NoteKey> keys) {

    /** A checkpoint and who of those that are trusted signed it. */
    record Checked(Checkpoint checkpoint, NoteKey signer) {}

    static TrustedKeys parse(List<String> keys) throws Refused {
        try {
            return new TrustedKeys(keys.stream().map(NoteKey::parse).toList());
        } catch (IllegalArgumentException e) {
            throw new Refused("The keys in the file cannot be read: " + e.getMessage());
        }
    }

    /**
     * @param what how the checkpoint is called where it is refused
     * @throws Refused where none of the keys has signed it, or one that is another log's
     */
    Checked check(String note, String what) throws Refused {
        try {
            return check(SignedNote.parse(note), what);
        } catch (IllegalArgumentException e) {
            throw new Refused(what + " cannot be read: " + e.getMessage());
        }
    }

    private Checked check(SignedNote note, String what) throws Refused {
        NoteKey any =
                note.signer(keys).orElseThrow(() -> new Refused(what + " was not signed by any key that is trusted."));
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        List<NoteKey> ofThisLog = keys.stream()
                .filter(key -> key.name().equals(checkpoint.origin()))
                .toList();
        NoteKey signer = note.signer(ofThisLog)
                .orElseThrow(() -> new Refused("%s is of the log %s, and the key that signed it is that of %s."
                        .formatted(what, checkpoint.origin(), any.name())));
        return new Checked(checkpoint, signer);
    }
}
