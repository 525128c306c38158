package io.dockledger.documents.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dockledger.documents.DocumentKind;
import io.dockledger.documents.DocumentRegister;
import io.dockledger.documents.DocumentRegister.Entry;
import io.dockledger.documents.DocumentRegister.Query;
import io.dockledger.documents.DocumentRegister.Version;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The documents with their versions. */
@RestController
@RequestMapping("/api/v1/documents")
@Requires(Rights.CASES_READ)
class DocumentController {

    private static final int LARGEST_PAGE = 500;

    private final DocumentRegister register;

    DocumentController(DocumentRegister register) {
        this.register = register;
    }

    record Page(List<Entry> items, @Nullable UUID next) {}

    record Content(@JsonUnwrapped Entry entry, @JsonRawValue String content) {
        static Content of(Version version) {
            return new Content(version.document(), version.content());
        }
    }

    record Versions(List<Content> items) {}

    /**
     * Current versions, newest first.
     *
     * @param number of the document; spaces, hyphens, case and leading zeros make no difference
     * @param chain all documents tied to an order, such as {@code purchase-order:4711}
     * @param after what the page before gave as {@code next}
     */
    @GetMapping
    Page find(
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String chain,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") int limit) {
        int size = Math.max(1, Math.min(limit, LARGEST_PAGE));
        Query query = new Query(key, number, known(kind), partner, status, chain);
        List<Entry> found = register.find(query, after, size + 1);
        if (found.size() <= size) {
            return new Page(found, null);
        }
        return new Page(found.subList(0, size), found.get(size - 1).id());
    }

    /** One version with its content. */
    @GetMapping("/{id}")
    Content version(@PathVariable UUID id) {
        return register.version(id).map(Content::of).orElseThrow(() -> unknown(id));
    }

    /** All versions of the document of which one has the id, newest first. */
    @GetMapping("/{id}/versions")
    Versions versions(@PathVariable UUID id) {
        List<Content> versions = register.versions(id).stream().map(Content::of).toList();
        if (versions.isEmpty()) {
            throw unknown(id);
        }
        return new Versions(versions);
    }

    private static @Nullable String known(@Nullable String kind) {
        try {
            return kind == null ? null : DocumentKind.of(kind).code();
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
        }
    }

    private static ResponseStatusException unknown(UUID id) {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND, "There is no version of a document with the id " + id + ".");
    }
}
