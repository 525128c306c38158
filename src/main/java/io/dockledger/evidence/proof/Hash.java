package io.dockledger.evidence.proof;

import io.dockledger.identity.Sha256;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 hash as the Merkle tree of RFC 6962, section 2.1, uses it: leaves and nodes are hashed apart. */
public final class Hash {

    /** The hash of no leaf at all. */
    static final Hash EMPTY = new Hash(Sha256.of());

    private static final int LENGTH = 32;
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException where these are not 32 bytes */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A hash has %d bytes, not %d.".formatted(LENGTH, bytes.length));
        }
        return new Hash(bytes.clone());
    }

    /** @throws IllegalArgumentException where that is no hash */
    public static Hash ofHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** @throws IllegalArgumentException where that is no hash */
    public static Hash ofBase64(String base64) {
        return of(Base64.getDecoder().decode(base64));
    }

    /** Of what stands at one place of the log. */
    public static Hash leaf(byte[] data) {
        return new Hash(Sha256.of(LEAF, data));
    }

    /** Of two subtrees side by side. */
    static Hash node(Hash left, Hash right) {
        return new Hash(Sha256.of(NODE, left.bytes, right.bytes));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
