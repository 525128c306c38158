package io.dockledger.intake.web;

import io.dockledger.evidence.Correlation;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import io.dockledger.intake.Intake;
import io.dockledger.intake.IntakeProperties;
import io.dockledger.intake.IntakeRefused;
import io.dockledger.intake.IntakeRefused.Fault;
import io.dockledger.intake.IntakeRefused.Problem;
import io.dockledger.intake.IntakeService;
import io.dockledger.intake.MediaTypes;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where other systems post what happened there. What is answered 202 is safely stored. */
@RestController
@RequestMapping("/api/v1")
class IntakeApi {

    private final IntakeService intake;
    private final RateLimit rates;
    private final IntakeProperties limits;

    IntakeApi(IntakeService intake, RateLimit rates, IntakeProperties limits) {
        this.intake = intake;
        this.rates = rates;
        this.limits = limits;
    }

    record Answer(List<Result> results) {}

    /** @param status accepted, duplicate or, within a batch, conflict */
    record Result(String id, String source, String status) {

        static Result of(Intake.Received received) {
            return new Result(
                    received.id(), received.source(), received.status().name().toLowerCase(Locale.ROOT));
        }
    }

    /** CloudEvents 1.0: structured, binary and batch. */
    @PostMapping("/events")
    @Requires(Rights.EVENTS_WRITE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Answer events(HttpServletRequest request, Principal account) throws IOException {
        admit(account);
        String contentType = contentType(request);
        return switch (ContentMode.of(contentType, request.getHeader("ce-specversion") != null)) {
            case BATCH -> batch(LimitedBody.read(request, limits.maxBatchSize()), request, account);
            case STRUCTURED -> one(intake.event(LimitedBody.read(request, limits.maxSize()), Correlation.current()));
            case BINARY ->
                one(intake.event(
                        name -> attribute(request, name),
                        LimitedBody.read(request, limits.maxSize()),
                        MediaTypes.essence(contentType),
                        Correlation.current()));
        };
    }

    /** Raw documents; UBL 2.0 and 2.1. */
    @PostMapping("/documents")
    @Requires(Rights.DOCUMENTS_WRITE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Answer documents(HttpServletRequest request, Principal account) throws IOException {
        admit(account);
        ContentMode.requireXml(contentType(request));
        String source = request.getHeader("Source");
        if (source == null) {
            throw new IntakeRefused(
                    Problem.INVALID_ENVELOPE,
                    "The header Source is required; it names the sending system.",
                    List.of(new Fault("Source", "is required")));
        }
        return all(intake.document(
                LimitedBody.read(request, limits.maxSize()),
                source,
                request.getHeader("Actor"),
                request.getHeader("Event-Id"),
                Correlation.current()));
    }

    private void admit(Principal account) {
        long seconds = rates.take(account.getName());
        if (seconds > 0) {
            throw new TooManyRequests(seconds);
        }
    }

    private static String contentType(HttpServletRequest request) {
        String contentType = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return contentType == null ? "" : contentType;
    }

    private Answer batch(byte[] body, HttpServletRequest request, Principal account) {
        List<Intake.Received> received = intake.events(body, given(request));
        rates.charge(account.getName(), received.size() - 1);
        return new Answer(received.stream().map(Result::of).toList());
    }

    /** The caller's own correlation id; one that was made for the request is too coarse for a batch. */
    private static @Nullable String given(HttpServletRequest request) {
        String current = Correlation.current();
        return current.equals(request.getHeader(Correlation.HEADER)) ? current : null;
    }

    private static Answer one(Intake.Received received) {
        return all(List.of(received));
    }

    private static Answer all(List<Intake.Received> received) {
        received.forEach(IntakeApi::refuseConflict);
        return new Answer(received.stream().map(Result::of).toList());
    }

    private static void refuseConflict(Intake.Received received) {
        if (received.status() == Intake.Status.CONFLICT) {
            throw new IntakeRefused(
                    Problem.CONFLICT,
                    "The event id '%s' of %s is taken by another content. That one stands; this one is kept for operators to see."
                            .formatted(received.id(), received.source()));
        }
    }

    private static @Nullable String attribute(HttpServletRequest request, String name) {
        String header = "ce-" + name;
        String value = request.getHeader(header);
        return value == null ? null : CloudEventHeaders.decode(header, value);
    }
}
