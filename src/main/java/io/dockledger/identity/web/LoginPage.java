package io.dockledger.identity.web;

import io.dockledger.identity.CurrentPerson;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a person signs in. */
@Controller
@Requires(Rights.NOTHING)
class LoginPage {

    private final CurrentPerson current;

    LoginPage(CurrentPerson current) {
        this.current = current;
    }

    @GetMapping("/login")
    String show() {
        return current.signedIn().isPresent() ? "redirect:/" : "identity/login";
    }
}
