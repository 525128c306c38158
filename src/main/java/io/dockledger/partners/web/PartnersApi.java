package io.dockledger.partners.web;

import io.dockledger.identity.Problems;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import io.dockledger.partners.InvalidContact;
import io.dockledger.partners.PartnerContact;
import io.dockledger.partners.PartnerContacts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** How partners are reached: mail address, webhook, and the secret that signs for it. */
@RestController
@Requires(Rights.PARTNERS_READ)
@RequestMapping("/api/v1/partners")
class PartnersApi {

    private static final int LARGEST_PAGE = 500;

    private final PartnerContacts contacts;

    PartnersApi(PartnerContacts contacts) {
        this.contacts = contacts;
    }

    record Page(List<PartnerContact> items, @Nullable String next) {}

    /** @param number the partner's number in its documents */
    record Contact(
            @NotBlank String number,
            @Nullable String name,
            @Nullable String mail,
            @Nullable String webhook) {}

    /** The contacts in the order of their numbers; with a number, that one alone. */
    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int limit) {
        if (number != null) {
            return new Page(contacts.of(number).stream().toList(), null);
        }
        int size = Math.max(1, Math.min(limit, LARGEST_PAGE));
        List<PartnerContact> found = contacts.list(after, size + 1);
        return found.size() <= size
                ? new Page(found, null)
                : new Page(found.subList(0, size), found.get(size - 1).partner());
    }

    /** Keeps the contact of the number, instead of what was kept before. */
    @PutMapping
    @Requires(Rights.PARTNERS_WRITE)
    PartnerContact put(@Valid @RequestBody Contact contact, Principal person) {
        return contacts.put(
                new PartnerContacts.Wanted(contact.number(), contact.name(), contact.mail(), contact.webhook()),
                person.getName());
    }

    @GetMapping("/{id}")
    PartnerContact get(@PathVariable UUID id) {
        return contacts.find(id)
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no partner %s.".formatted(id)));
    }

    @DeleteMapping("/{id}")
    @Requires(Rights.PARTNERS_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Principal person) {
        if (!contacts.remove(id, person.getName())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no partner %s.".formatted(id));
        }
    }

    /** A new secret, in this answer only; the one before it signs beside it for a while. */
    @PostMapping("/{id}/webhook-secrets")
    @Requires(Rights.PARTNERS_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> makeSecret(@PathVariable UUID id, Principal person) {
        return Map.of("secret", contacts.makeSecret(get(id), person.getName()).text());
    }

    @ExceptionHandler
    ProblemDetail refused(InvalidContact refused) {
        ProblemDetail problem =
                Problems.of(HttpStatus.UNPROCESSABLE_ENTITY, "invalid-contact", String.valueOf(refused.getMessage()));
        problem.setProperty("field", refused.field());
        return problem;
    }
}
