package io.dockledger.disputes.web;

import io.dockledger.controls.DutyConflict;
import io.dockledger.disputes.Dispute;
import io.dockledger.disputes.InvalidAnswer;
import io.dockledger.disputes.NothingToWithdraw;
import io.dockledger.disputes.WithdrawalDesk;
import io.dockledger.identity.CurrentPerson;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a dispute back from the page of its case. */
@Controller
@Requires(Rights.TASKS_WRITE)
class WithdrawalPages {

    private final WithdrawalDesk desk;
    private final CurrentPerson current;

    WithdrawalPages(WithdrawalDesk desk, CurrentPerson current) {
        this.desk = desk;
        this.current = current;
    }

    @PostMapping("/cases/{caseId}/disputes/{id}/withdraw")
    String withdraw(
            @PathVariable String caseId,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        try {
            Dispute dispute = desk.withdraw(current.require(), caseId, id, reason)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such dispute."));
            redirect.addFlashAttribute(
                    "done", "Taken back. %s is told that the dispute is closed.".formatted(dispute.partner()));
        } catch (DutyConflict | InvalidAnswer | NothingToWithdraw refused) {
            redirect.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/cases/" + caseId;
    }
}
