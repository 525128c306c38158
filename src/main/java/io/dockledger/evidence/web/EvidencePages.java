package io.dockledger.evidence.web;

import io.dockledger.evidence.AlteredLogs;
import io.dockledger.evidence.Checkpoints;
import io.dockledger.evidence.EvidenceQuery;
import io.dockledger.evidence.EvidenceTrail;
import io.dockledger.evidence.LogExport;
import io.dockledger.evidence.Verification;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Where auditors read the evidence and verify that nothing was altered. */
@Controller
class EvidencePages {

    private static final int LINES_A_PAGE = 100;

    private final EvidenceTrail trail;
    private final Verification verification;
    private final Checkpoints checkpoints;
    private final LogExport export;
    private final AlteredLogs altered;
    private final Clock clock;

    EvidencePages(
            EvidenceTrail trail,
            Verification verification,
            Checkpoints checkpoints,
            LogExport export,
            AlteredLogs altered,
            Clock clock) {
        this.trail = trail;
        this.verification = verification;
        this.checkpoints = checkpoints;
        this.export = export;
        this.altered = altered;
        this.clock = clock;
    }

    /** The conditions as the form sends them; both days are included. */
    record Search(
            @Nullable String caseId,
            @Nullable String kind,
            @Nullable String actor,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        EvidenceQuery query(@Nullable Long after) {
            Instant end = to == null ? null : start(to).plus(1, ChronoUnit.DAYS);
            return new EvidenceQuery(
                    given(caseId), given(kind), given(actor), from == null ? null : start(from), end, after, true);
        }

        private static Instant start(LocalDate day) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        private static @Nullable String given(@Nullable String parameter) {
            return parameter == null || parameter.isBlank() ? null : parameter.strip();
        }
    }

    @GetMapping("/evidence")
    @Requires(Rights.EVIDENCE_READ)
    String page(
            @RequestParam(name = "case", required = false) @Nullable String caseId,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "false") boolean verify,
            Model model) {
        Search search = new Search(caseId, kind, actor, from, to);
        List<EvidenceTrail.Line> lines = trail.find(search.query(after), LINES_A_PAGE);
        model.addAttribute("query", search);
        model.addAttribute("lines", lines);
        model.addAttribute("next", next(search, lines));
        model.addAttribute("signed", checkpoints.latest().orElse(null));
        model.addAttribute("altered", altered.ofCurrentTenant().orElse(null));
        model.addAttribute("key", checkpoints.keys().stream().findFirst().orElse(null));
        if (verify) {
            model.addAttribute("verification", verification.verify());
            model.addAttribute("verifiedAt", clock.instant());
        }
        return "evidence/page";
    }

    /** The log as it is now, to be verified without us. */
    @GetMapping("/evidence/log")
    @Requires(Rights.EVIDENCE_READ)
    void log(HttpServletResponse response) throws IOException {
        Checkpoints.Signed signed = LogDownload.newest(checkpoints)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Nothing is in the log yet."));
        LogDownload.write(export, signed, response);
    }

    private static @Nullable String next(Search search, List<EvidenceTrail.Line> lines) {
        if (lines.size() < LINES_A_PAGE) {
            return null;
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/evidence");
        with(address, "case", search.caseId());
        with(address, "kind", search.kind());
        with(address, "actor", search.actor());
        with(address, "from", search.from());
        with(address, "to", search.to());
        with(address, "after", lines.get(lines.size() - 1).entry().seq());
        return address.encode().toUriString();
    }

    private static void with(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            address.queryParam(name, value);
        }
    }
}
