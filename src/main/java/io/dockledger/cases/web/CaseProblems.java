package io.dockledger.cases.web;

import io.dockledger.cases.Comments.InvalidComment;
import io.dockledger.cases.Cursor.InvalidCursor;
import io.dockledger.identity.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How the API says what it refuses about lists and comments, wherever they are. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class CaseProblems {

    @ExceptionHandler
    ProblemDetail problem(InvalidCursor refused) {
        return problem(HttpStatus.BAD_REQUEST, "invalid-cursor", "There is no such page", refused);
    }

    @ExceptionHandler
    ProblemDetail problem(InvalidComment refused) {
        return problem(HttpStatus.UNPROCESSABLE_ENTITY, "invalid-comment", "The comment cannot be kept", refused);
    }

    private static ProblemDetail problem(HttpStatus status, String code, String title, RuntimeException refused) {
        return Problems.of(status, code, title, String.valueOf(refused.getMessage()));
    }
}
