package io.dockledger.identity.web;

import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Sends everybody to where their work is. */
@Controller
class HomePage {

    @GetMapping("/")
    @Requires(Rights.SIGNED_IN)
    String home(@ModelAttribute("shell") Shell shell) {
        return "redirect:" + shell.home();
    }
}
