package io.dockledger.identity.web;

import io.dockledger.identity.CurrentPerson;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import io.dockledger.identity.SignedIn;
import io.dockledger.identity.security.ApiToken;
import io.dockledger.identity.security.TokenAdministration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people see what they may do, and make tokens for their programs. */
@Controller
@RequestMapping("/account")
@Requires(Rights.SIGNED_IN_WITH_PASSWORD)
class AccountPages {

    private static final List<Integer> LIVES_DAYS = List.of(7, 30, 90, 365);
    private static final int LONGEST_NAME = 100;

    private final CurrentPerson currentPerson;
    private final TokenAdministration tokens;
    private final Clock clock;

    AccountPages(CurrentPerson currentPerson, TokenAdministration tokens, Clock clock) {
        this.currentPerson = currentPerson;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @param state {@code valid}, {@code revoked} or {@code expired} */
    record Row(ApiToken token, String state) {

        static Row of(ApiToken token, Instant now) {
            if (token.revokedAt() != null) {
                return new Row(token, "revoked");
            }
            return new Row(token, now.isBefore(token.expiresAt()) ? "valid" : "expired");
        }
    }

    @GetMapping
    String page(Model model) {
        SignedIn person = currentPerson.requireSignedIn();
        Instant now = clock.instant();
        model.addAttribute("rights", Rights.of(person.person().groups()));
        model.addAttribute("lives", LIVES_DAYS);
        model.addAttribute(
                "tokens",
                tokens.of(person).stream().map(token -> Row.of(token, now)).toList());
        return "identity/account";
    }

    @PostMapping("/tokens")
    String create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "scope", required = false, defaultValue = "") Set<String> scopes,
            @RequestParam(defaultValue = "90") int days,
            RedirectAttributes redirect) {
        String given = name.strip();
        if (given.isEmpty() || given.length() > LONGEST_NAME) {
            redirect.addFlashAttribute(
                    "refused", "A token needs a name of at most %d characters.".formatted(LONGEST_NAME));
            return "redirect:/account";
        }
        try {
            Instant end = clock.instant().plus(Duration.ofDays(days));
            TokenAdministration.Created created = tokens.create(currentPerson.requireSignedIn(), given, scopes, end);
            redirect.addFlashAttribute("created", created);
        } catch (TokenAdministration.InvalidToken refusal) {
            redirect.addFlashAttribute("refused", refusal.getMessage());
        }
        return "redirect:/account";
    }

    @PostMapping("/tokens/{id}/revoke")
    String revoke(@PathVariable UUID id, RedirectAttributes redirect) {
        boolean revoked = tokens.revoke(currentPerson.requireSignedIn(), id);
        redirect.addFlashAttribute(
                revoked ? "done" : "refused",
                revoked
                        ? "The token is revoked; whoever still uses it is turned away from now on."
                        : "There is no such token of yours, or it was revoked before.");
        return "redirect:/account";
    }
}
