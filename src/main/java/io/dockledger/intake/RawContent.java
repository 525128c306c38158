package io.dockledger.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes exactly as they were received, with their media type and SHA-256. */
final class RawContent {

    private final String mediaType;
    private final byte[] bytes;
    private final String hash;

    RawContent(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.hash = sha256(bytes);
    }

    String mediaType() {
        return mediaType;
    }

    /** The bytes themselves; nobody changes them. */
    byte[] bytes() {
        return bytes;
    }

    /** SHA-256, hexadecimal. */
    String hash() {
        return hash;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
