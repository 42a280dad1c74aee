package dev.imagemill.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MailSettingsTest {

    @Test
    void isOffUntilThereIsAServer() {
        assertThat(settings(null, null, null).status().enabled()).isFalse();
        assertThat(settings(" ", null, null).status().detail()).contains("imagemill.notify.mail.host");
        assertThat(settings("mail.example.org", "mill@example.org", null)
                        .status()
                        .enabled())
                .isTrue();
    }

    @Test
    void needsASender() {
        assertThatThrownBy(() -> settings("mail.example.org", null, null))
                .hasMessageContaining("imagemill.notify.mail.from");
        assertThatThrownBy(() -> settings("mail.example.org", "Mill <mill@example.org>", null))
                .hasMessageContaining("imagemill.notify.mail.from");
        assertThatThrownBy(() -> settings("mail.example.org", "mill@example.org", "mill"))
                .hasMessageContaining("imagemill.notify.mail.password");
    }

    @Test
    void knowsTheUsualPorts() {
        assertThat(settings("a", "mill@example.org", null).portOrUsual()).isEqualTo(587);
        assertThat(settings("a", "mill@example.org", null).toString()).doesNotContain("password");
    }

    @Test
    void sendsSomethingAtLeast() {
        assertThatThrownBy(() -> new MailSettings.PerHour(0, 20, 1000))
                .hasMessageContaining("imagemill.notify.mail.per-hour.owner");
        assertThatThrownBy(() -> new MailSettings.PerHour(20, 0, 1000))
                .hasMessageContaining("imagemill.notify.mail.per-hour.recipient");
        assertThatThrownBy(() -> new MailSettings.PerHour(20, 20, 1_000_001))
                .hasMessageContaining("imagemill.notify.mail.per-hour.total");
    }

    private static MailSettings settings(@Nullable String host, @Nullable String from, @Nullable String user) {
        return new MailSettings(
                host,
                null,
                MailSettings.Security.STARTTLS,
                user,
                null,
                from,
                Duration.ofSeconds(20),
                List.of(Duration.ofMinutes(1)),
                new MailSettings.PerHour(20, 20, 1000));
    }
}
