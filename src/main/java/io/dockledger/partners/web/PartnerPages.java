package io.dockledger.partners.web;

import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import io.dockledger.partners.InvalidContact;
import io.dockledger.partners.PartnerContact;
import io.dockledger.partners.PartnerContacts;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people see and keep how partners are reached. */
@Controller
@RequestMapping("/partners")
@Requires(Rights.PARTNERS_READ)
class PartnerPages {

    private static final int ROWS_A_PAGE = 100;

    private final PartnerContacts contacts;

    PartnerPages(PartnerContacts contacts) {
        this.contacts = contacts;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String after, Model model) {
        List<PartnerContact> found = contacts.list(after, ROWS_A_PAGE + 1);
        List<PartnerContact> items = found.subList(0, Math.min(found.size(), ROWS_A_PAGE));
        model.addAttribute("items", items);
        model.addAttribute(
                "next", found.size() > ROWS_A_PAGE ? items.get(items.size() - 1).partner() : null);
        return "partners/list";
    }

    @GetMapping("/{id}")
    String page(@PathVariable UUID id, Model model) {
        model.addAttribute("contact", require(id));
        return "partners/contact";
    }

    /** What a form sends of a contact. */
    record Filled(
            String partner,
            @Nullable String name,
            @Nullable String mail,
            @Nullable String webhook) {

        PartnerContacts.Wanted wanted(String number) {
            return new PartnerContacts.Wanted(number, name, mail, webhook);
        }
    }

    @PostMapping
    @Requires(Rights.PARTNERS_WRITE)
    String add(Filled filled, Principal person, RedirectAttributes redirect) {
        try {
            PartnerContact contact = contacts.put(filled.wanted(filled.partner()), person.getName());
            redirect.addFlashAttribute("done", "Kept how %s is reached.".formatted(contact.partner()));
            return "redirect:/partners/" + contact.id();
        } catch (InvalidContact invalid) {
            refuse(invalid, filled, redirect);
            return "redirect:/partners";
        }
    }

    @PostMapping("/{id}")
    @Requires(Rights.PARTNERS_WRITE)
    String change(@PathVariable UUID id, Filled filled, Principal person, RedirectAttributes redirect) {
        try {
            contacts.put(filled.wanted(require(id).partner()), person.getName());
            redirect.addFlashAttribute("done", "Changed. Messages that wait go to the new addresses.");
        } catch (InvalidContact invalid) {
            refuse(invalid, filled, redirect);
        }
        return "redirect:/partners/" + id;
    }

    private static void refuse(InvalidContact invalid, Filled filled, RedirectAttributes redirect) {
        redirect.addFlashAttribute("refused", invalid.getMessage());
        redirect.addFlashAttribute("filled", filled);
    }

    @PostMapping("/{id}/secrets")
    @Requires(Rights.PARTNERS_WRITE)
    String makeSecret(@PathVariable UUID id, Principal person, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "secret", contacts.makeSecret(require(id), person.getName()).text());
        return "redirect:/partners/" + id;
    }

    @PostMapping("/{id}/remove")
    @Requires(Rights.PARTNERS_WRITE)
    String remove(@PathVariable UUID id, Principal person, RedirectAttributes redirect) {
        boolean removed = contacts.remove(id, person.getName());
        redirect.addFlashAttribute(
                removed ? "done" : "refused", removed ? "Removed." : "There is no such partner any more.");
        return "redirect:/partners";
    }

    private PartnerContact require(UUID id) {
        return contacts.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such partner."));
    }
}
