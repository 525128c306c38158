package io.dockledger.evidence.web;

import io.dockledger.evidence.Checkpoints;
import io.dockledger.evidence.LogExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A log as a file to keep, row by row as it is read. */
final class LogDownload {

    private LogDownload() {}

    static void write(LogExport export, Checkpoints.Signed upTo, HttpServletResponse response) throws IOException {
        String name = "evidence-%d.jsonl".formatted(upTo.checkpoint().size());
        response.setContentType("application/jsonl");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        export.write(upTo, response.getOutputStream());
    }
}
