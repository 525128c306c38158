package io.dockledger.partners;

import java.util.Locale;

/** On which way a message leaves. */
public enum Channel {
    /** Posted to the endpoint of the company's own systems. */
    SYSTEM,
    /** Posted to a partner's webhook, signed. */
    WEBHOOK,
    /** Mailed to a partner. */
    MAIL;

    /** As it is stored and shown, such as {@code webhook}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException where no channel is called so */
    public static Channel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
