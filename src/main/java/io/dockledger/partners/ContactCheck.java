package io.dockledger.partners;

import io.dockledger.identity.WrittenText;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of a contact can be used. */
@Component
class ContactCheck {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_MAIL = 254;

    private final WebhookGuard guard;

    ContactCheck(WebhookGuard guard) {
        this.guard = guard;
    }

    PartnerContacts.Wanted fit(PartnerContacts.Wanted wanted) {
        String partner = readable("partner", "number", given(wanted.partner()));
        if (partner == null || partner.length() > LONGEST_NAME) {
            throw new InvalidContact(
                    "partner", "Give the partner's number, of at most %d characters.".formatted(LONGEST_NAME));
        }
        String name = readable("name", "name", given(wanted.name()));
        if (name != null && name.length() > LONGEST_NAME) {
            throw new InvalidContact("name", "A name may have %d characters at most.".formatted(LONGEST_NAME));
        }
        return new PartnerContacts.Wanted(partner, name, mail(given(wanted.mail())), webhook(given(wanted.webhook())));
    }

    private static @Nullable String readable(String field, String called, @Nullable String text) {
        String fault = text == null ? null : WrittenText.faultOfLine(text);
        if (fault != null) {
            throw new InvalidContact(field, "The %s %s.".formatted(called, fault));
        }
        return text;
    }

    private static @Nullable String mail(@Nullable String mail) {
        if (mail == null) {
            return null;
        }
        try {
            InternetAddress address = new InternetAddress(mail, true);
            // Only the bare address of one mailbox: a name or a list would be a way to slip others in.
            if (mail.equals(address.getAddress()) && mail.contains("@") && mail.length() <= LONGEST_MAIL) {
                return mail;
            }
        } catch (AddressException invalid) {
            // Told below, as for every other address that is none.
        }
        throw new InvalidContact("mail", "'%s' is no mail address.".formatted(mail));
    }

    private @Nullable String webhook(@Nullable String webhook) {
        if (webhook == null) {
            return null;
        }
        try {
            URI address = new URI(webhook);
            guard.objection(address).ifPresent(objection -> {
                throw new InvalidContact("webhook", objection);
            });
            return webhook;
        } catch (URISyntaxException invalid) {
            throw new InvalidContact("webhook", "'%s' is no address of the web.".formatted(webhook));
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
