package io.dockledger.disputes;

import io.dockledger.identity.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** What only the partner's link has; we keep its hash alone. */
public record DisputeToken(String text) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static DisputeToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new DisputeToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256, hexadecimal. It needs no salt, for nobody guesses 32 random bytes. */
    String hash() {
        return Sha256.hex(text);
    }

    @Override
    public String toString() {
        return "…";
    }
}
