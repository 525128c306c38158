package io.dockledger.identity;

import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whose request the current thread serves. */
@Component
public class CurrentPerson {

    /** The person who is signed in. @throws AccessDeniedException where nobody is */
    public Person require() {
        return requireSignedIn().person();
    }

    /** Who is signed in and how. @throws AccessDeniedException where nobody is */
    public SignedIn requireSignedIn() {
        return signedIn().orElseThrow(() -> new AccessDeniedException("Nobody is signed in."));
    }

    /** Whether the person who is signed in may do this; false where nobody is. */
    public boolean may(String right) {
        return signedIn().map(someone -> someone.may(right)).orElse(false);
    }

    /**
     * What the person may do: in a request of the person's own what that request may, which a token narrows; where the
     * product itself acts for the person, all that the groups give.
     */
    public Set<String> rightsOf(Person person) {
        return signedIn()
                .filter(someone -> someone.person().id().equals(person.id()))
                .map(SignedIn::rights)
                .orElseGet(() -> Rights.of(person.groups()));
    }

    /** Who is signed in and how; empty outside of requests, and in those of which nothing is required. */
    public Optional<SignedIn> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn someone
                ? Optional.of(someone)
                : Optional.empty();
    }
}
