package io.dockledger.evidence;

/** Nothing can be signed, as nobody said with which key. */
public class NoSigningKey extends RuntimeException {

    private static final long serialVersionUID = 1;

    static final String REMEDY = "No key to sign evidence is set, so that nothing of it is signed. Make one with"
            + " openssl genpkey -algorithm ed25519 and give it to every node as dockledger.evidence.signing-key-file.";

    NoSigningKey() {
        super(REMEDY);
    }
}
