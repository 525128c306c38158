package io.dockledger.evidence.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** Signs notes with a private Ed25519 key. */
public final class NoteSigner {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final int LINE = 64;
    private static final String UNNAMED = "unnamed";

    private final PrivateKey privateKey;
    private final NoteKey publicKey;

    private NoteSigner(KeyPair keys) {
        this.privateKey = keys.getPrivate();
        this.publicKey = NoteKey.of(UNNAMED, keys.getPublic());
    }

    /** With a new key. */
    public static NoteSigner generate() {
        return new NoteSigner(pair(new SecureRandom()));
    }

    /**
     * With the key of a file as {@code openssl genpkey -algorithm ed25519} writes it.
     *
     * @throws IllegalArgumentException with what is wrong where that is no such key
     */
    public static NoteSigner ofPem(String pem) {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(
                    "The key begins with \"%s\" and ends with \"%s\".".formatted(BEGIN, END));
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
            PrivateKey key = KeyFactory.getInstance(NoteKey.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(der));
            NoteSigner signer = new NoteSigner(pair(new Seed((EdECPrivateKey) key)));
            signer.requirePair();
            return signer;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("That is no private Ed25519 key in PKCS #8.", e);
        }
    }

    private static KeyPair pair(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(NoteKey.ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform from 15 on has Ed25519.", impossible);
        }
    }

    /** The platform gives no way from a private key to its public one but to draw the private one again. */
    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final transient byte[] seed;

        Seed(EdECPrivateKey key) {
            this.seed = key.getBytes()
                    .orElseThrow(() -> new IllegalArgumentException("The key keeps its bytes to itself."));
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }

    /** A platform that draws otherwise would give the public key of another one. */
    private void requirePair() {
        byte[] probe = {1, 2, 3};
        if (!publicKey.hasSigned(probe, signature(probe))) {
            throw new IllegalArgumentException(
                    "The public key that belongs to it cannot be computed on this platform.");
        }
    }

    /** The key by which everybody can check what this one signed under that name. */
    public NoteKey key(String name) {
        return publicKey.named(name);
    }

    /** Signs a text that ends with a line break, under a name. */
    public SignedNote sign(String text, String name) {
        byte[] signature = signature(text.getBytes(StandardCharsets.UTF_8));
        return new SignedNote(text, List.of(SignedNote.Line.of(key(name), signature)));
    }

    private byte[] signature(byte[] text) {
        try {
            Signature signature = Signature.getInstance(NoteKey.ALGORITHM);
            signature.initSign(privateKey);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The evidence's signing key cannot sign.", e);
        }
    }

    /** The private key as a file of it is written. */
    public String pem() {
        String der = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(privateKey.getEncoded());
        return BEGIN + "\n" + der + "\n" + END + "\n";
    }
}
