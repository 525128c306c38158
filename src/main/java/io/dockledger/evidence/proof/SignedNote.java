package io.dockledger.evidence.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text with signatures under it, as the signed note format of C2SP has it.
 *
 * @param text ends with a line break
 */
public record SignedNote(String text, List<Line> signatures) {

    private static final String MARK = "\u2014 ";

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("The text of a note ends with a line break.");
        }
    }

    /**
     * One signature.
     *
     * @param name of the key
     * @param signature the key's id and the signature behind it, in base64
     */
    public record Line(String name, String signature) {

        static Line of(NoteKey key, byte[] signature) {
            byte[] id = key.id();
            byte[] all = Arrays.copyOf(id, id.length + signature.length);
            System.arraycopy(signature, 0, all, id.length, signature.length);
            return new Line(key.name(), Base64.getEncoder().encodeToString(all));
        }

        /** @throws IllegalArgumentException where the line is no signature */
        static Line parse(String line) {
            int space = line.indexOf(' ', MARK.length());
            if (!line.startsWith(MARK) || space < 0) {
                throw new IllegalArgumentException("\"%s\" is no signature of a note.".formatted(line));
            }
            return new Line(line.substring(MARK.length(), space), line.substring(space + 1));
        }

        boolean isOf(NoteKey key, byte[] text) {
            byte[] all;
            try {
                all = Base64.getDecoder().decode(signature);
            } catch (IllegalArgumentException e) {
                return false;
            }
            return name.equals(key.name())
                    && all.length > NoteKey.ID_LENGTH
                    && Arrays.equals(Arrays.copyOf(all, NoteKey.ID_LENGTH), key.id())
                    && key.hasSigned(text, Arrays.copyOfRange(all, NoteKey.ID_LENGTH, all.length));
        }

        @Override
        public String toString() {
            return MARK + name + " " + signature + "\n";
        }
    }

    /** @throws IllegalArgumentException with what is wrong where that is no signed note */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || note.length() == end + 2) {
            throw new IllegalArgumentException(
                    "A signed note is a text, an empty line, and one line for each signature.");
        }
        Stream<String> lines = note.substring(end + 2).lines();
        return new SignedNote(note.substring(0, end + 1), lines.map(Line::parse).toList());
    }

    /** Which of the keys has signed it; empty where none has. */
    public Optional<NoteKey> signer(Collection<NoteKey> keys) {
        byte[] signed = text.getBytes(StandardCharsets.UTF_8);
        return keys.stream()
                .filter(key -> signatures.stream().anyMatch(line -> line.isOf(key, signed)))
                .findFirst();
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(note::append);
        return note.toString();
    }
}
