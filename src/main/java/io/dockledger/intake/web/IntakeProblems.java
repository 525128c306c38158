package io.dockledger.intake.web;

import io.dockledger.identity.Problems;
import io.dockledger.intake.InboxCommandRefused;
import io.dockledger.intake.IntakeMetrics;
import io.dockledger.intake.IntakeRefused;
import io.dockledger.intake.IntakeRefused.Fault;
import io.dockledger.intake.IntakeRefused.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what cannot be taken in, and where exactly it is at fault; each refusal is counted. */
@RestControllerAdvice(assignableTypes = {IntakeApi.class, InboxApi.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class IntakeProblems {

    private final IntakeMetrics metrics;

    IntakeProblems(IntakeMetrics metrics) {
        this.metrics = metrics;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(IntakeRefused refused, HttpServletRequest request) {
        ProblemDetail body = problem(refused.problem(), String.valueOf(refused.getMessage()), request);
        if (!refused.faults().isEmpty()) {
            boolean xml = request.getRequestURI().endsWith("/documents");
            body.setProperty(
                    "errors",
                    refused.faults().stream().map(fault -> told(fault, xml)).toList());
        }
        HttpHeaders headers = new HttpHeaders();
        if (refused.problem() == Problem.UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, "1");
        }
        return new ResponseEntity<>(body, headers, refused.problem().status());
    }

    private static Map<String, String> told(Fault fault, boolean xml) {
        boolean inBody = fault.at().isEmpty() || fault.at().startsWith("/");
        String where = !inBody ? "header" : xml ? "xpath" : "pointer";
        return Map.of(where, fault.at(), "detail", fault.message());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(TooManyRequests refused, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(refused.retryAfterSeconds()));
        ProblemDetail body = problem(Problem.TOO_MANY, String.valueOf(refused.getMessage()), request);
        return new ResponseEntity<>(body, headers, Problem.TOO_MANY.status());
    }

    private ProblemDetail problem(Problem problem, String detail, HttpServletRequest request) {
        metrics.refused(problem);
        return problem(HttpStatus.valueOf(problem.status()), problem.code(), problem.title(), detail, request);
    }

    @ExceptionHandler
    ProblemDetail refused(InboxCommandRefused refused, HttpServletRequest request) {
        HttpStatus status = refused.isUnknown() ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
        String code = refused.isUnknown() ? "no-such-inbox-row" : "inbox-command-refused";
        return problem(status, code, "This cannot be done", String.valueOf(refused.getMessage()), request);
    }

    private static ProblemDetail problem(
            HttpStatus status, String code, String title, String detail, HttpServletRequest request) {
        ProblemDetail problem = Problems.of(status, code, title, detail);
        problem.setInstance(Problems.instance(request));
        return problem;
    }
}
