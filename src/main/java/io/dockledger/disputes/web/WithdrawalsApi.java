package io.dockledger.disputes.web;

import io.dockledger.disputes.InvalidAnswer;
import io.dockledger.disputes.NothingToWithdraw;
import io.dockledger.disputes.WithdrawalDesk;
import io.dockledger.identity.CurrentPerson;
import io.dockledger.identity.Problems;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** For programs of those who asked: takes the dispute of a case back. */
@RestController
@Requires(Rights.TASKS_WRITE)
class WithdrawalsApi {

    private final WithdrawalDesk desk;
    private final CurrentPerson current;

    WithdrawalsApi(WithdrawalDesk desk, CurrentPerson current) {
        this.desk = desk;
        this.current = current;
    }

    /** @param reason stays with us; the supplier is told only that the dispute is closed */
    record Withdrawal(@Nullable String reason) {}

    @PostMapping("/api/v1/cases/{caseId}/disputes/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String caseId, @PathVariable UUID id, @RequestBody Withdrawal given) {
        if (desk.withdraw(current.require(), caseId, id, given.reason()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "The case has no such dispute.");
        }
    }

    @ExceptionHandler
    ProblemDetail ended(NothingToWithdraw ended) {
        return Problems.of(HttpStatus.CONFLICT, "nothing-to-withdraw", String.valueOf(ended.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidAnswer invalid) {
        return Problems.of(HttpStatus.UNPROCESSABLE_ENTITY, "invalid-reason", String.valueOf(invalid.getMessage()));
    }
}
