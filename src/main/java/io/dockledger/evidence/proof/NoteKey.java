package io.dockledger.evidence.proof;

import io.dockledger.identity.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A public Ed25519 key with the name under which it signs notes, written as the signed note format of C2SP has it:
 * {@code name+id+key}, with the id in hexadecimal and the key in base64 behind the byte of its algorithm.
 *
 * @param publicKey the 32 bytes by which RFC 8032 encodes the point, in hexadecimal
 */
public record NoteKey(String name, String publicKey) {

    static final String ALGORITHM = "Ed25519";
    static final int ID_LENGTH = 4;

    private static final HexFormat HEX = HexFormat.of();
    private static final byte ED25519 = 1;
    private static final int LENGTH = 32;
    private static final Pattern NAME = Pattern.compile("[^\\s+\\p{Z}\\p{C}]+");

    public NoteKey {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A key cannot be named \"%s\": no spaces and no plus.".formatted(name));
        }
        if (HEX.parseHex(publicKey).length != LENGTH) {
            throw new IllegalArgumentException(
                    "The key %s is %s; a public Ed25519 key has %d bytes.".formatted(name, publicKey, LENGTH));
        }
    }

    static NoteKey of(String name, PublicKey key) {
        EdECPoint point = ((EdECPublicKey) key).getPoint();
        byte[] encoded = littleEndian(point.getY());
        if (point.isXOdd()) {
            encoded[LENGTH - 1] |= (byte) 0x80;
        }
        return new NoteKey(name, HEX.formatHex(encoded));
    }

    private static byte[] littleEndian(BigInteger number) {
        byte[] bytes = new byte[LENGTH];
        byte[] big = number.toByteArray();
        for (int i = 0; i < Math.min(big.length, LENGTH); i++) {
            bytes[i] = big[big.length - 1 - i];
        }
        return bytes;
    }

    /** @throws IllegalArgumentException with what is wrong where the text is no such key */
    public static NoteKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException(
                    "\"%s\" is no public key of the form name+id+key.".formatted(text.strip()));
        }
        byte[] key = decoded(parts[0], parts[2]);
        NoteKey parsed = new NoteKey(parts[0], HEX.formatHex(key, 1, key.length));
        if (key[0] != ED25519 || !parsed.idText().equals(parts[1])) {
            throw new IllegalArgumentException(
                    "The key %s does not have the id %s, or is no Ed25519 key.".formatted(parts[0], parts[1]));
        }
        return parsed;
    }

    private static byte[] decoded(String name, String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64);
            if (key.length > 0) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The key %s is not written in base64.".formatted(name), e);
        }
        throw new IllegalArgumentException("The key %s is empty.".formatted(name));
    }

    /** The same key under another name, and so with another id. */
    public NoteKey named(String other) {
        return new NoteKey(other, publicKey);
    }

    /** What tells signatures of this key from those of others; no proof of anything. */
    byte[] id() {
        byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Sha256.of(named, withAlgorithm()), ID_LENGTH);
    }

    private byte[] withAlgorithm() {
        return HEX.parseHex(HEX.toHexDigits(ED25519) + publicKey);
    }

    private String idText() {
        return HEX.formatHex(id());
    }

    boolean hasSigned(byte[] text, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key());
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            // A signature or key that is not even one has signed nothing.
            return false;
        }
    }

    private PublicKey key() throws GeneralSecurityException {
        byte[] little = HEX.parseHex(publicKey);
        byte[] big = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            big[i] = little[LENGTH - 1 - i];
        }
        boolean odd = (big[0] & 0x80) != 0;
        big[0] &= 0x7f;
        EdECPoint point = new EdECPoint(odd, new BigInteger(1, big));
        return KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }

    @Override
    public String toString() {
        return name + "+" + idText() + "+" + Base64.getEncoder().encodeToString(withAlgorithm());
    }
}
