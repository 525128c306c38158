package io.dockledger.cases.web;

import io.dockledger.cases.Comments.InvalidComment;
import io.dockledger.identity.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How the API says what it refuses about comments, wherever they are. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class CaseProblems {

    @ExceptionHandler
    ProblemDetail problem(InvalidComment refused) {
        return Problems.of(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "invalid-comment",
                "The comment cannot be kept",
                String.valueOf(refused.getMessage()));
    }
}
