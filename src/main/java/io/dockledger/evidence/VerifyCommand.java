package io.dockledger.evidence;

import io.dockledger.evidence.proof.Hash;
import io.dockledger.evidence.proof.NoteKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Verifies evidence from the command line, without anything of an installation: {@code verify FILE}. It ends with 0 where the
 * evidence holds, with 1 where it does not, with 2 where it could not be looked at, and with 3 where it holds but nobody said
 * whose key has signed it: anybody can make up a log and sign it.
 */
public final class VerifyCommand {

    public static final String NAME = "verify";

    private static final int HOLDS = 0;
    private static final int REFUSED = 1;
    private static final int NOT_LOOKED_AT = 2;
    private static final int SIGNED_BY_ANYBODY = 3;

    private static final String USAGE = """
            Usage: verify FILE [--key KEY]... [--checkpoint FILE]... [--root HEX]...
                   verify --proof FILE --key KEY...
              FILE               a log of evidence, from GET /api/v1/evidence/log
              --key KEY          a public key that may have signed it, as name+id+key; without one,
                                 the keys that the file brings are taken, and the status is 3
              --checkpoint FILE  a checkpoint that was kept earlier, with which the log must begin
              --root HEX         a root that was noted earlier, with which the log must begin
              --proof FILE       one entry, from GET /api/v1/evidence/{seq}/proof
            """;

    private final PrintStream out;
    private final PrintStream errors;
    private final List<NoteKey> keys = new ArrayList<>();
    private final List<String> checkpoints = new ArrayList<>();
    private final List<Hash> roots = new ArrayList<>();
    private @Nullable Path file;
    private @Nullable Path proof;

    private VerifyCommand(PrintStream out, PrintStream errors) {
        this.out = out;
        this.errors = errors;
    }

    /**
     * @param arguments what follows the command's name
     * @return the status with which the program should end
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream errors) {
        return new VerifyCommand(out, errors).run(arguments);
    }

    private int run(List<String> arguments) {
        try {
            read(arguments.iterator());
            Path one = proof;
            if (one != null) {
                return verifyProof(one);
            }
            Path given = file;
            if (given == null) {
                errors.print(USAGE);
                return NOT_LOOKED_AT;
            }
            return verify(given);
        } catch (IllegalArgumentException e) {
            errors.println(e.getMessage());
            errors.print(USAGE);
        } catch (IOException e) {
            errors.println("A file cannot be read: " + e);
        }
        return NOT_LOOKED_AT;
    }

    private void read(Iterator<String> arguments) throws IOException {
        while (arguments.hasNext()) {
            String argument = arguments.next();
            if (argument.startsWith("--") && !arguments.hasNext()) {
                throw new IllegalArgumentException("%s needs a value.".formatted(argument));
            }
            switch (argument) {
                case "--key" -> keys.add(NoteKey.parse(arguments.next()));
                case "--checkpoint" -> checkpoints.add(Files.readString(Path.of(arguments.next())));
                case "--root" -> roots.add(Hash.ofHex(arguments.next()));
                case "--proof" -> proof = Path.of(arguments.next());
                default -> file = only(argument);
            }
        }
    }

    private Path only(String argument) {
        if (file != null || argument.startsWith("--")) {
            throw new IllegalArgumentException("\"%s\" is one argument too many.".formatted(argument));
        }
        return Path.of(argument);
    }

    private int verifyProof(Path one) throws IOException {
        if (keys.isEmpty() || file != null || !checkpoints.isEmpty() || !roots.isEmpty()) {
            throw new IllegalArgumentException("--proof needs a --key, and takes nothing else.");
        }
        try {
            ProofVerifier.Proved proved = new ProofVerifier(keys).verify(Files.readString(one));
            out.println("Intact: entry %d of %s is in the log of %d entries that was signed."
                    .formatted(
                            proved.entry().seq(),
                            proved.checkpoint().origin(),
                            proved.checkpoint().size()));
            out.println("Entry:  " + proved.entry().canonical());
            out.println("Root:   " + proved.checkpoint().root());
            out.println("Key:    " + proved.signer());
            return HOLDS;
        } catch (Refused e) {
            out.println("Refused: " + e.getMessage());
            return REFUSED;
        }
    }

    private int verify(Path log) throws IOException {
        // Bytes that are no text are an alteration like any other, so the decoder must not replace them unseen.
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Files.newInputStream(log), StandardCharsets.UTF_8.newDecoder()))) {
            return tell(new LogVerifier(keys, new LogVerifier.Noted(checkpoints, roots)).verify(reader));
        } catch (Refused e) {
            out.println("Refused: " + e.getMessage());
            return REFUSED;
        }
    }

    private int tell(LogVerifier.Holds holds) {
        boolean known = !keys.isEmpty();
        out.println((known
                        ? "Intact: the %d entries of %s are what was signed."
                        : "Consistent: the %d entries of %s are what was signed, but by whom, nobody said.")
                .formatted(holds.checkpoint().size(), holds.checkpoint().origin()));
        if (holds.lastRecorded() != null) {
            out.println("Last:   recorded at " + holds.lastRecorded());
        }
        out.println("Root:   " + holds.checkpoint().root());
        out.println("Key:    " + holds.signer());
        if (!known) {
            out.println("The key came with the file, as it would with a log that anybody made up."
                    + " Give the one that you noted with --key.");
        }
        return known ? HOLDS : SIGNED_BY_ANYBODY;
    }
}
