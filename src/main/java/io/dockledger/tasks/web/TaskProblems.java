package io.dockledger.tasks.web;

import io.dockledger.identity.Problems;
import io.dockledger.tasks.InvalidForm;
import io.dockledger.tasks.NoSuchTask;
import io.dockledger.tasks.TaskForbidden;
import io.dockledger.tasks.TaskGone;
import io.dockledger.tasks.TaskTaken;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How the API says what it refuses about tasks. */
@RestControllerAdvice(assignableTypes = TasksApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class TaskProblems {

    @ExceptionHandler
    ProblemDetail problem(NoSuchTask refused) {
        return problem(HttpStatus.NOT_FOUND, "no-such-task", "There is no such task", refused);
    }

    @ExceptionHandler
    ProblemDetail problem(TaskForbidden refused) {
        return problem(HttpStatus.FORBIDDEN, "task-forbidden", "The task is not yours to do", refused);
    }

    @ExceptionHandler
    ProblemDetail problem(TaskGone refused) {
        return problem(HttpStatus.CONFLICT, "task-gone", "The task has ended", refused);
    }

    @ExceptionHandler
    ProblemDetail problem(TaskTaken refused) {
        return problem(HttpStatus.CONFLICT, "task-taken", "Somebody else has the task", refused);
    }

    @ExceptionHandler
    ProblemDetail problem(InvalidForm refused) {
        ProblemDetail problem =
                problem(HttpStatus.UNPROCESSABLE_ENTITY, "invalid-form", "The form is not filled in right", refused);
        problem.setProperty("errors", refused.faults());
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String code, String title, RuntimeException refused) {
        return Problems.of(status, code, title, String.valueOf(refused.getMessage()));
    }
}
