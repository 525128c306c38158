package io.dockledger.documents.web;

import io.dockledger.documents.ReferenceDataRefused;
import io.dockledger.documents.ReferenceLibrary;
import io.dockledger.documents.ReferenceLibrary.Format;
import io.dockledger.documents.ReferenceLibrary.Listing;
import io.dockledger.documents.ReferenceLibrary.Loaded;
import io.dockledger.identity.CurrentPerson;
import io.dockledger.identity.Problems;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Loads and lists units, rates, suppliers, customers, items and our own parties, as CSV or JSON. */
@RestController
@RequestMapping("/api/v1/reference/{set}")
class ReferenceController {

    private static final String CSV = "text/csv";
    private static final int LARGEST_CONTENT_BYTES = 10 * 1024 * 1024;
    private static final int LARGEST_PAGE = 10_000;

    private final ReferenceLibrary library;
    private final CurrentPerson person;

    ReferenceController(ReferenceLibrary library, CurrentPerson person) {
        this.library = library;
        this.person = person;
    }

    record Page(List<?> items, @Nullable Integer next) {}

    /** Adds the rows and replaces those that were known; what is not among them stays. All or nothing. */
    @PutMapping(consumes = {CSV, MediaType.APPLICATION_JSON_VALUE})
    @Requires(Rights.REFERENCE_DATA_WRITE)
    Loaded load(
            @PathVariable String set,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            HttpServletRequest request)
            throws IOException {
        Format format = type.isCompatibleWith(MediaType.APPLICATION_JSON) ? Format.JSON : Format.CSV;
        String content = content(request, type.getCharset());
        try {
            return library.load(set, format, content, person.require().id()).orElseThrow(() -> unknown(set));
        } catch (ReferenceDataRefused refused) {
            throw problem(refused);
        }
    }

    /** @param after what the page before gave as {@code next} */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Rights.REFERENCE_DATA_READ)
    Page list(
            @PathVariable String set,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "1000") int limit) {
        Listing listing = listing(set, after, limit);
        return new Page(listing.values(), listing.next());
    }

    /** The same as a file that can be changed and loaded again. */
    @GetMapping(produces = CSV)
    @Requires(Rights.REFERENCE_DATA_READ)
    ResponseEntity<String> file(
            @PathVariable String set,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "10000") int limit) {
        Listing listing = listing(set, after, limit);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(listing.csv());
    }

    private Listing listing(String set, int after, int limit) {
        return library.list(set, Math.max(0, after), Math.max(1, Math.min(limit, LARGEST_PAGE)))
                .orElseThrow(() -> unknown(set));
    }

    private static String content(HttpServletRequest request, @Nullable Charset charset) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LARGEST_CONTENT_BYTES + 1);
        if (bytes.length > LARGEST_CONTENT_BYTES) {
            throw problem(
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "too-large",
                    "Send at most %d MB at once.".formatted(LARGEST_CONTENT_BYTES / 1024 / 1024));
        }
        Charset read = charset == null ? StandardCharsets.UTF_8 : charset;
        try {
            return read.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw problem(HttpStatus.BAD_REQUEST, "malformed-content", "The content is not text in " + read + ".");
        }
    }

    private ErrorResponseException unknown(String set) {
        return problem(
                HttpStatus.NOT_FOUND,
                "unknown-reference-data",
                "There is no '%s' here; there are %s.".formatted(set, String.join(", ", library.sets())));
    }

    private static ErrorResponseException problem(ReferenceDataRefused refused) {
        ErrorResponseException problem = refused.isReadable()
                ? problem(HttpStatus.UNPROCESSABLE_ENTITY, "invalid-reference-data", message(refused))
                : problem(HttpStatus.BAD_REQUEST, "malformed-content", message(refused));
        if (!refused.faults().isEmpty()) {
            problem.getBody().setProperty("errors", refused.faults());
        }
        return problem;
    }

    private static String message(ReferenceDataRefused refused) {
        return String.valueOf(refused.getMessage());
    }

    private static ErrorResponseException problem(HttpStatus status, String code, String detail) {
        return new ErrorResponseException(status, Problems.of(status, code, detail), null);
    }
}
