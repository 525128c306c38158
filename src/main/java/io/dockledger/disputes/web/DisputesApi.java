package io.dockledger.disputes.web;

import io.dockledger.disputes.Dispute;
import io.dockledger.disputes.DisputeAnswer;
import io.dockledger.disputes.DisputeChanged;
import io.dockledger.disputes.DisputeClosed;
import io.dockledger.disputes.DisputeSubject;
import io.dockledger.disputes.DisputeToken;
import io.dockledger.disputes.InvalidAnswer;
import io.dockledger.disputes.PartnerDesk;
import io.dockledger.identity.Problems;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** For partners' programs: the same as the page of a dispute, by the token of its link and without signing in. */
@RestController
@RequestMapping("/api/v1/disputes/{token}")
@Requires(Rights.NOTHING)
class DisputesApi {

    private final PartnerDesk desk;
    private final Outsiders outsiders;

    DisputesApi(PartnerDesk desk, Outsiders outsiders) {
        this.desk = desk;
        this.outsiders = outsiders;
    }

    /**
     * @param revision to be sent back with the answer, so that nobody agrees to what it has not seen
     * @param settlement what accepting agrees on: {@code requestCredit} or {@code shortPay}
     */
    record Item(
            DisputeSubject subject,
            int revision,
            String message,
            String settlement,
            Instant openedAt,
            Instant answerBy,
            List<File> documents) {}

    record File(String name, String mediaType, int size, String sha256) {}

    /**
     * @param revision that was shown
     * @param answer {@code accept}, {@code reject} or {@code propose}
     * @param reason needed to reject
     * @param quantity needed to propose
     */
    record Answer(
            @Nullable Integer revision,
            @Nullable String answer,
            @Nullable String reason,
            @Nullable String quantity) {}

    @GetMapping
    Item get(@PathVariable String token) {
        PartnerDesk.Shown shown = desk.show(new DisputeToken(token));
        Dispute dispute = shown.dispute();
        return new Item(
                dispute.subject(),
                dispute.revision(),
                dispute.message(),
                dispute.settlement().code(),
                dispute.openedAt(),
                dispute.answerBy(),
                shown.documents().stream()
                        .map(file -> new File(file.name(), file.mediaType(), file.size(), file.sha256()))
                        .toList());
    }

    /** Ends the dispute with the answer; its link shows nothing from then on. */
    @PostMapping("/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable String token, @RequestBody Answer given) {
        DisputeToken key = new DisputeToken(token);
        outsiders.require(desk.show(key));
        desk.answer(key, DisputeAnswer.of(given.revision(), given.answer(), given.reason(), given.quantity()));
    }

    /** Attaches a PDF, PNG or JPEG file. */
    @PostMapping(path = "/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void attach(@PathVariable String token, @RequestParam("document") MultipartFile document) throws IOException {
        DisputeToken key = new DisputeToken(token);
        outsiders.require(desk.show(key));
        desk.attach(key, String.valueOf(document.getOriginalFilename()), document.getBytes());
    }

    @ExceptionHandler
    ProblemDetail closed(DisputeClosed closed) {
        return Problems.of(HttpStatus.GONE, "dispute-closed", String.valueOf(closed.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail changed(DisputeChanged changed) {
        ProblemDetail problem =
                Problems.of(HttpStatus.CONFLICT, "dispute-changed", String.valueOf(changed.getMessage()));
        problem.setProperty("revision", changed.now().revision());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidAnswer invalid) {
        ProblemDetail problem =
                Problems.of(HttpStatus.UNPROCESSABLE_ENTITY, "invalid-answer", String.valueOf(invalid.getMessage()));
        problem.setProperty("field", invalid.field());
        return problem;
    }
}
