package io.dockledger.evidence.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTests {

    /** The example of the format's reference implementation. */
    private static final String PUBLISHED_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String PUBLISHED = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final NoteSigner SIGNER = NoteSigner.generate();
    private static final String NAME = "dockledger/alpine";

    @Test
    void thePublishedExampleIsReadCheckedAndWrittenAgain() {
        NoteKey key = NoteKey.parse(PUBLISHED_KEY);
        SignedNote note = SignedNote.parse(PUBLISHED);
        assertThat(note.signer(List.of(key))).contains(key);
        assertThat(key).hasToString(PUBLISHED_KEY);
        assertThat(note).hasToString(PUBLISHED);
        assertThat(SignedNote.parse(PUBLISHED.replace("answer", "Answer")).signer(List.of(key)))
                .isEmpty();
    }

    @Test
    void whatWasSignedIsCheckedWithThePublicKeyOnly() {
        SignedNote note = SignedNote.parse(SIGNER.sign("one\n\ntwo\n", NAME).toString());
        NoteKey key = NoteKey.parse(SIGNER.key(NAME).toString());
        assertThat(note.text()).isEqualTo("one\n\ntwo\n");
        assertThat(note.signer(List.of(NoteSigner.generate().key(NAME), key))).contains(key);
    }

    @Test
    void nobodyElseHasSignedIt() {
        SignedNote note = SIGNER.sign("one\n", NAME);
        assertThat(note.signer(List.of(NoteSigner.generate().key(NAME)))).isEmpty();
        assertThat(note.signer(List.of(SIGNER.key("dockledger/other")))).isEmpty();
        assertThat(note.signer(List.of())).isEmpty();
    }

    @Test
    void aKeyIsKeptInAFileAndIsTheSameAfterwards() {
        NoteSigner again = NoteSigner.ofPem(SIGNER.pem());
        assertThat(again.key(NAME)).isEqualTo(SIGNER.key(NAME));
        assertThat(again.sign("one\n", NAME))
                .hasToString(SIGNER.sign("one\n", NAME).toString());
    }

    /** The first test vector of RFC 8032, section 7.1, in the form in which openssl keeps a key. */
    @Test
    void aKeyThatOthersMadeGivesItsPublicKey() {
        NoteSigner signer = NoteSigner.ofPem("""
                -----BEGIN PRIVATE KEY-----
                MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
                -----END PRIVATE KEY-----
                """);
        assertThat(signer.key("a").publicKey())
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-----BEGIN PRIVATE KEY-----\n!\n-----END PRIVATE KEY-----", "-----END PRIVATE KEY-----"})
    void whatIsNoKeyIsRefused(String pem) {
        assertThatThrownBy(() -> NoteSigner.ofPem(pem)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+!",
                "PeterNeumann+c74f20a3+",
                "PeterNeumann+c74f20a3+ARpc",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void whatIsNoPublicKeyIsRefused(String key) {
        assertThatThrownBy(() -> NoteKey.parse(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text\n", "text\n\n", "text\n\n\u2014 name", "text\n\nname c2ln\n"})
    void whatIsNoSignedNoteIsRefused(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSignatureThatIsNoneIsNobodys() {
        SignedNote note = SignedNote.parse("text\n\n\u2014 " + NAME + " !!\n");
        assertThat(note.signer(List.of(SIGNER.key(NAME)))).isEmpty();
    }

    @Test
    void aCheckpointSaysWhichLogHowLongAndWhatIsInIt() {
        Checkpoint checkpoint = new Checkpoint(NAME, 7, Hash.leaf(new byte[] {1}));
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
        assertThat(checkpoint.text().lines()).startsWith(NAME, "7").hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a\n1\n", "a\n01\n%s\n", "a\n-1\n%s\n", "a\nx\n%s\n", "a\n1\nAAAA\n", "\n1\n%s\n", "a\n1\n%s"
            })
    void whatIsNoCheckpointIsRefused(String text) {
        String root = Hash.leaf(new byte[] {1}).base64();
        assertThatThrownBy(() -> Checkpoint.parse(text.formatted(root))).isInstanceOf(IllegalArgumentException.class);
    }
}
