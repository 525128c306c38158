package io.dockledger.evidence.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.dockledger.evidence.Checkpoints;
import io.dockledger.evidence.EvidenceAltered;
import io.dockledger.evidence.LogExport;
import io.dockledger.evidence.NoSigningKey;
import io.dockledger.evidence.proof.Hash;
import io.dockledger.evidence.proof.NoteKey;
import io.dockledger.identity.Problems;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What proves to somebody outside that the log was only ever added to. */
@RestController
@Requires(Rights.EVIDENCE_READ)
@RequestMapping("/api/v1/evidence")
class ProofsController {

    private final Checkpoints checkpoints;
    private final LogExport export;

    ProofsController(Checkpoints checkpoints, LogExport export) {
        this.checkpoints = checkpoints;
        this.export = export;
    }

    /** @param keys as {@code name+id+key}, the current one first */
    record Keys(List<String> keys) {}

    /**
     * What proves that an entry is in the log (RFC 6962, section 2.1.1).
     *
     * @param entry what the entry says, as the canonical JSON that is hashed behind the previous hash
     * @param leaf the entry's hash as a leaf of the tree
     * @param index the entry's place in the tree, from 0
     * @param path in hexadecimal, the lowest first
     * @param checkpoint the signed note over the tree
     */
    record Inclusion(
            long seq,
            @JsonRawValue String entry,
            String previousHash,
            String hash,
            String leaf,
            long index,
            long size,
            String root,
            List<String> path,
            String checkpoint) {

        static Inclusion of(Checkpoints.Inclusion inclusion) {
            Checkpoints.Signed signed = inclusion.signed();
            return new Inclusion(
                    inclusion.entry().seq(),
                    inclusion.entry().canonical(),
                    inclusion.entry().previousHash(),
                    inclusion.entry().hash(),
                    inclusion.entry().leaf().hex(),
                    inclusion.entry().seq() - 1,
                    signed.checkpoint().size(),
                    signed.checkpoint().root().hex(),
                    hex(inclusion.path()),
                    signed.note());
        }
    }

    /** What proves that the log of one checkpoint begins with all of another (RFC 6962, section 2.1.2). */
    record Consistency(String earlier, String later, List<String> path) {}

    private static List<String> hex(List<Hash> path) {
        return path.stream().map(Hash::hex).toList();
    }

    @GetMapping("/keys")
    Keys keys() {
        return new Keys(checkpoints.keys().stream().map(NoteKey::toString).toList());
    }

    /** Signs the log as it is now; or gives again what was signed when it had that size. */
    @GetMapping(path = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    String checkpoint(@RequestParam(required = false) @Nullable Long size) {
        return required(size == null ? checkpoints.sign() : checkpoints.of(size), size)
                .note();
    }

    private static Checkpoints.Signed required(Optional<Checkpoints.Signed> signed, @Nullable Long size) {
        return signed.orElseThrow(() -> new ResponseStatusException(
                HttpStatus.NOT_FOUND,
                size == null
                        ? "Nothing is in the log yet, so that there is nothing to sign."
                        : "No checkpoint was signed when the log had %d entries.".formatted(size)));
    }

    @GetMapping("/{seq}/proof")
    Inclusion inclusion(@PathVariable long seq) {
        checkpoints.sign();
        return checkpoints
                .inclusion(seq)
                .map(Inclusion::of)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no entry %d in the log.".formatted(seq)));
    }

    /** Between two sizes at which checkpoints were signed. */
    @GetMapping("/consistency")
    Consistency consistency(@RequestParam long from, @RequestParam long to) {
        return checkpoints
                .consistency(from, to)
                .map(found ->
                        new Consistency(found.earlier().note(), found.later().note(), hex(found.path())))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "No checkpoints were signed when the log had %d and then %d entries.".formatted(from, to)));
    }

    /** The whole log as a file for {@code verify}; or as far as it was when a checkpoint of that size was signed. */
    @GetMapping("/log")
    void log(@RequestParam(required = false) @Nullable Long size, HttpServletResponse response) throws IOException {
        Checkpoints.Signed upTo = required(size == null ? LogDownload.newest(checkpoints) : checkpoints.of(size), size);
        LogDownload.write(export, upTo, response);
    }

    @ExceptionHandler
    ProblemDetail noKey(NoSigningKey missing) {
        return Problems.of(
                HttpStatus.CONFLICT, "no-signing-key", "No signing key", String.valueOf(missing.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail altered(EvidenceAltered altered) {
        return Problems.of(
                HttpStatus.CONFLICT, "evidence-altered", "Evidence altered", String.valueOf(altered.getMessage()));
    }
}
