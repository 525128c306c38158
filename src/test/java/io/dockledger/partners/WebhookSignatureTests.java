package io.dockledger.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Our signatures, checked with the library that receivers use. */
class WebhookSignatureTests {

    private static final UUID ID = UUID.fromString("0198b7a0-0000-7000-8000-000000000001");
    private static final String BODY = "{\"type\":\"x\",\"data\":{\"name\":\"Übertrag\"}}";

    private final WebhookSecret present = WebhookSecret.random();
    private final WebhookSecret former = WebhookSecret.random();

    private static Map<String, List<String>> headers(String signature, Instant at) {
        return Map.of(
                "webhook-id", List.of(ID.toString()),
                "webhook-timestamp", List.of(String.valueOf(at.getEpochSecond())),
                "webhook-signature", List.of(signature));
    }

    @Test
    void isAcceptedWithEitherSecretWhileBothAreValid() {
        Instant now = Instant.now();
        String signature = WebhookSignature.of(ID, now, BODY, List.of(present, former));

        assertThat(signature.split(" ")).hasSize(2);
        for (WebhookSecret secret : List.of(present, former)) {
            assertThatCode(() -> new Webhook(secret.text()).verify(BODY, headers(signature, now)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void isRefusedForAnotherBodyAnotherSecretAndAnOldTime() {
        Instant now = Instant.now();
        Instant old = now.minusSeconds(600);
        String signature = WebhookSignature.of(ID, now, BODY, List.of(present));

        assertThatThrownBy(() -> new Webhook(present.text()).verify(BODY + " ", headers(signature, now)))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook(former.text()).verify(BODY, headers(signature, now)))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook(present.text())
                        .verify(BODY, headers(WebhookSignature.of(ID, old, BODY, List.of(present)), old)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void aSecretIsLongEnoughAndDoesNotShowItself() {
        assertThat(present.text()).startsWith("whsec_");
        assertThat(present.key()).hasSize(32);
        assertThat(present).hasToString("whsec_…").isNotEqualTo(former);
    }
}
