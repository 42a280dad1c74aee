package dev.imagemill.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagemill.fault.SettingException;
import dev.imagemill.notify.webhook.NewMessage.BatchAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WebhookSettingsTest {

    private static final URI HOOK = URI.create("https://hooks.example.org/mill");
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void understandsTheVariableWhereNothingIsSet() {
        BatchAddress set = new BatchAddress(DeliveryRules.INSTALLATION, HOOK);

        assertThat(settings(HOOK, SECRET).installationAddress("https://other.example/"))
                .isEqualTo(set);
        assertThat(settings(null, null).installationAddress(" https://hooks.example.org/mill "))
                .isEqualTo(set);
        assertThat(settings(null, null).installationAddress("")).isNull();
        assertThat(settings(null, null).installationAddress(null)).isNull();
        assertThatThrownBy(() -> settings(null, null).installationAddress("hooks"))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("WEBHOOK_URL");
    }

    @Test
    void showsNoSecret() {
        assertThat(settings(HOOK, SECRET).toString()).doesNotContain("MfKQ9r8").doesNotContain("hooks.example");
        assertThatThrownBy(() -> settings(HOOK, "whsec_c2hvcnQ="))
                .hasMessageContaining("imagemill.notify.webhook.default-secret")
                .hasMessageNotContaining("c2hvcnQ");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> settings(URI.create("ftp://a.example/"), null))
                .hasMessageContaining("imagemill.notify.webhook.default-url");
        assertThatThrownBy(() -> new WebhookSettings(
                        null,
                        null,
                        Duration.ofSeconds(15),
                        List.of(),
                        Duration.ofDays(5),
                        Duration.ofHours(24),
                        100,
                        2))
                .hasMessageContaining("imagemill.notify.webhook.retry-after");
    }

    private static WebhookSettings settings(@Nullable URI url, @Nullable String secret) {
        return new WebhookSettings(
                url,
                secret,
                Duration.ofSeconds(15),
                List.of(Duration.ofSeconds(5)),
                Duration.ofDays(5),
                Duration.ofHours(24),
                100,
                2);
    }
}
