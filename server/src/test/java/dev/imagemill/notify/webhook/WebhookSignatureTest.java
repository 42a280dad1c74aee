package dev.imagemill.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagemill.notify.WebhookSecret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the vector that the reference libraries of Standard Webhooks test with, and others that openssl made. */
class WebhookSignatureTest {

    private static final WebhookSecret PUBLISHED = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final String PUBLISHED_ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long PUBLISHED_TIME = 1614265330;
    private static final String PUBLISHED_BODY = "{\"test\": 2432232314}";
    private static final String PUBLISHED_SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    /** The bytes 0 to 63. */
    private static final WebhookSecret LONG = new WebhookSecret(
            "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+Pw==");

    @Test
    void signsThePublishedVector() {
        assertThat(WebhookSignature.sign(PUBLISHED, PUBLISHED_ID, PUBLISHED_TIME, PUBLISHED_BODY))
                .isEqualTo(PUBLISHED_SIGNATURE);
    }

    @Test
    void signsAsOpensslDoes() {
        assertThat(WebhookSignature.sign(LONG, "msg_2", 1_700_000_000, ""))
                .isEqualTo("v1,0KvQCpiyztJ8qDr4Flii5VxC1C/iQjgjCbMnL6UXGzA=");
        assertThat(WebhookSignature.sign(LONG, "msg_3", 1_700_000_000, "{\"name\":\"Größe 🌲\"}"))
                .isEqualTo("v1,RFu4HLssKRdhoT74BgHgYw+dwVNPMlAczhuddlCSY7U=");
    }

    @Test
    void signsWithEachSecretDuringARotation() {
        Map<String, String> headers = WebhookSignature.headers(
                List.of(LONG, PUBLISHED),
                PUBLISHED_ID,
                Instant.ofEpochSecond(PUBLISHED_TIME, 999_000_000),
                PUBLISHED_BODY);

        assertThat(headers)
                .containsOnlyKeys("webhook-id", "webhook-timestamp", "webhook-signature")
                .containsEntry("webhook-id", PUBLISHED_ID)
                .containsEntry("webhook-timestamp", "1614265330");
        assertThat(headers)
                .containsEntry(
                        "webhook-signature",
                        WebhookSignature.sign(LONG, PUBLISHED_ID, PUBLISHED_TIME, PUBLISHED_BODY) + " "
                                + PUBLISHED_SIGNATURE);
    }

    @Test
    void makesSecretsThatNobodyGuesses() {
        Random random = new Random(1);
        WebhookSecret one = WebhookSecret.random(random);
        WebhookSecret two = WebhookSecret.random(random);

        assertThat(one).isNotEqualTo(two);
        assertThat(one.text()).startsWith("whsec_");
        assertThat(one.key()).hasSize(32);
        assertThat(one.toString()).isEqualTo("whsec_…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRY=",
                "whsec_not base64!",
                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYX"
            })
    void refusesSecretsThatAreNone(String text) {
        assertThatThrownBy(() -> new WebhookSecret(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("AAECAwQF");
    }
}
