package io.dockledger.intake;

import io.dockledger.identity.Sha256;

/** Bytes exactly as they were received, with their media type and SHA-256. */
final class RawContent {

    private final String mediaType;
    private final byte[] bytes;
    private final String hash;

    RawContent(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.hash = Sha256.hex(bytes);
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
}
