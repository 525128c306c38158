package io.dockledger.evidence.proof;

/**
 * How long a log was and what was in it, as the checkpoint format of C2SP writes it: three lines, signed as a note.
 *
 * @param origin which log it is; the name of the key that signs it
 * @param size how many entries it had
 * @param root of the Merkle tree over all of them
 */
public record Checkpoint(String origin, long size, Hash root) {

    /** @throws IllegalArgumentException with what is wrong where the text is no checkpoint */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4) {
            throw new IllegalArgumentException("A checkpoint is a line each for its log, its size and its root.");
        }
        try {
            Checkpoint parsed = new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.ofBase64(lines[2]));
            if (text.startsWith(parsed.text()) && !lines[0].isBlank() && parsed.size() >= 0) {
                return parsed;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The size or the root of the checkpoint cannot be read.", e);
        }
        throw new IllegalArgumentException("The checkpoint is not written in its one form.");
    }

    /** As it is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
