package io.dockledger.disputes.web;

import io.dockledger.disputes.DisputeDocument;
import io.dockledger.disputes.DisputeDocuments;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What partners attached, to download and never to be shown in place: it comes from outside. */
@RestController
@Requires(Rights.CASES_READ)
class DisputeFiles {

    private final DisputeDocuments documents;

    DisputeFiles(DisputeDocuments documents) {
        this.documents = documents;
    }

    @GetMapping("/api/v1/dispute-documents/{id}")
    ResponseEntity<byte[]> download(@PathVariable UUID id) {
        DisputeDocument found = documents
                .find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such document."));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(documents.content(found));
    }
}
