package io.dockledger.controls.web;

import io.dockledger.controls.DutyConflict;
import io.dockledger.identity.Problems;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How the API says that duties have to stay apart, whatever was tried. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class DutyProblems {

    @ExceptionHandler
    ProblemDetail problem(DutyConflict refused) {
        ProblemDetail problem = Problems.of(
                HttpStatus.CONFLICT,
                "duty-conflict",
                "Segregation of duties forbids this",
                String.valueOf(refused.getMessage()));
        problem.setProperty("rule", refused.rule());
        problem.setProperty(
                "earlier",
                Map.of(
                        "duty", refused.earlier().duty(),
                        "person", refused.earlier().person(),
                        "at", refused.earlier().at(),
                        "reference", refused.earlier().reference()));
        return problem;
    }
}
