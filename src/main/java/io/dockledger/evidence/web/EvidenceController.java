package io.dockledger.evidence.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.dockledger.evidence.EvidenceQuery;
import io.dockledger.evidence.EvidenceTrail;
import io.dockledger.evidence.SealedEntry;
import io.dockledger.evidence.Verification;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** For auditors and controllers: the entries, and the proof that none was altered. */
@RestController
@Requires(Rights.EVIDENCE_READ)
@RequestMapping("/api/v1/evidence")
class EvidenceController {

    private static final int LARGEST_PAGE = 1_000;

    private final EvidenceTrail trail;
    private final Verification verification;

    EvidenceController(EvidenceTrail trail, Verification verification) {
        this.trail = trail;
        this.verification = verification;
    }

    record Page(List<Item> items, @Nullable String next) {}

    /**
     * One entry. Without {@code text}, {@code previousHash} and {@code hash} it is the object whose RFC 8785 form is
     * hashed behind the previous hash, so that anybody can recompute the chain from the pages.
     */
    record Item(
            String tenant,
            long seq,
            String kind,
            String actor,
            @Nullable String caseId,
            Instant occurredAt,
            Instant recordedAt,
            String correlationId,
            @JsonRawValue String detail,
            String previousHash,
            String hash,
            String text) {

        static Item of(EvidenceTrail.Line line) {
            SealedEntry entry = line.entry();
            return new Item(
                    entry.tenant(),
                    entry.seq(),
                    entry.kind(),
                    entry.actor(),
                    entry.caseId(),
                    entry.occurredAt(),
                    entry.recordedAt(),
                    entry.correlationId(),
                    entry.detail(),
                    entry.previousHash(),
                    entry.hash(),
                    line.text());
        }
    }

    /** Entries by case, kind, actor and time of recording, in the order of the chain. */
    @GetMapping
    Page find(
            @RequestParam(name = "case", required = false) @Nullable String caseId,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "oldest") Order order,
            @RequestParam(defaultValue = "100") int limit) {
        EvidenceQuery query = new EvidenceQuery(caseId, kind, actor, from, to, after, order == Order.newest);
        int size = Math.max(1, Math.min(limit, LARGEST_PAGE));
        List<Item> found = trail.find(query, size + 1).stream().map(Item::of).toList();
        if (found.size() <= size) {
            return new Page(found, null);
        }
        List<Item> page = found.subList(0, size);
        return new Page(page, String.valueOf(page.get(size - 1).seq()));
    }

    /** Which end of the chain comes first. */
    enum Order {
        oldest,
        newest
    }

    /** Recomputes the chain; with both parameters also checks that what was noted earlier still stands in it. */
    @GetMapping("/verification")
    Verification.Result verify(
            @RequestParam(required = false) @Nullable Long notedSeq,
            @RequestParam(required = false) @Nullable String notedHash) {
        if (notedSeq == null && notedHash == null) {
            return verification.verify();
        }
        if (notedSeq == null || notedHash == null) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "Give both notedSeq and notedHash, or neither of them.");
        }
        return verification.verify(notedSeq, notedHash);
    }
}
