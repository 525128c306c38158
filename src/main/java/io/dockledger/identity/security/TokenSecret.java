package io.dockledger.identity.security;

import io.dockledger.identity.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** The token itself, which only its owner keeps. Its prefix lets scanners find it where it should not lie about. */
record TokenSecret(String text) {

    static final String PREFIX = "dlk_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static TokenSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new TokenSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256, hexadecimal. It needs no salt, for nobody guesses 32 random bytes. */
    String hash() {
        return Sha256.hex(text);
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
