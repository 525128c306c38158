package io.dockledger.evidence.web;

import io.dockledger.evidence.Checkpoints;
import io.dockledger.evidence.EvidenceAltered;
import io.dockledger.evidence.LogExport;
import io.dockledger.evidence.NoSigningKey;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A log as a file to keep, row by row as it is read. */
final class LogDownload {

    private LogDownload() {}

    /** What can be given of the log now: where it was altered, or there is no key any more, what was signed before, so that anybody can look into it. */
    static Optional<Checkpoints.Signed> newest(Checkpoints checkpoints) {
        try {
            return checkpoints.sign();
        } catch (EvidenceAltered | NoSigningKey unsigned) {
            Optional<Checkpoints.Signed> before = checkpoints.latest();
            if (before.isEmpty()) {
                throw unsigned;
            }
            return before;
        }
    }

    static void write(LogExport export, Checkpoints.Signed upTo, HttpServletResponse response) throws IOException {
        String name = "evidence-%d.jsonl".formatted(upTo.checkpoint().size());
        response.setContentType("application/jsonl");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        export.write(upTo, response.getOutputStream());
    }
}
