package dev.imagemill.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @Test
    void takesOneAddress() {
        assertThat(MailAddress.of(" ann.o'hara+shop@mail.example.org ").value())
                .isEqualTo("ann.o'hara+shop@mail.example.org");
        assertThat(MailAddress.of("ann@bücher.example").value()).isEqualTo("ann@xn--bcher-kva.example");
        assertThat(MailAddress.of("root@localhost").domain()).isEqualTo("localhost");
    }

    @Test
    void knowsWhoseItIsInTheEnd() {
        assertThat(MailAddress.of("Ann.B+Shop+1@Mail.Example.org").mailbox()).isEqualTo("ann.b@mail.example.org");
        assertThat(MailAddress.of("ann@example.org").mailbox()).isEqualTo("ann@example.org");
        assertThat(MailAddress.of("+shop@example.org").mailbox()).isEqualTo("+shop@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "@example.org",
                "ann@",
                "ann@example.org, ben@example.org",
                "ann@example.org\r\nBcc: ben@example.org",
                "ann\r\n@example.org",
                "Ann <ann@example.org>",
                "\"ann\"@example.org",
                "ann@@example.org",
                "ann..b@example.org",
                "ann@[127.0.0.1]",
                "ann@-example.org",
                "änn@example.org"
            })
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> MailAddress.of(text)).hasMessageContaining("email-invalid");
    }

    @Test
    void isBounded() {
        assertThatThrownBy(() -> MailAddress.of("a".repeat(65) + "@example.org"))
                .hasMessageContaining("email-invalid");
        assertThatThrownBy(() -> MailAddress.of("a@" + "b.".repeat(200) + "org"))
                .hasMessageContaining("email-invalid");
    }
}
