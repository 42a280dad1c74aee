package dev.imagemill.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PublicUrlTest {

    @Test
    void isTheSettingsWhereThereIsOne() {
        PublicUrl url = new PublicUrl(URI.create("https://images.example.org/mill/"), () -> 8080);

        assertThat(url.setting()).contains("https://images.example.org/mill");
        assertThat(url.of("/batches/1")).isEqualTo(URI.create("https://images.example.org/mill/batches/1"));
    }

    @Test
    void knowsWhoComesByHttpsThoughAProxyEndsIt() {
        PublicUrl url = new PublicUrl(URI.create("https://images.example.org/mill"), () -> 8080);

        assertThat(url.isEncryptedAt("Images.example.org")).isTrue();
        assertThat(url.isEncryptedAt("192.168.0.7:8080")).isFalse();
        assertThat(url.isEncryptedAt(null)).isFalse();
        assertThat(new PublicUrl(URI.create("http://images.example.org"), () -> 80).isEncryptedAt("images.example.org"))
                .isFalse();
        assertThat(new PublicUrl(null, () -> 80).isEncryptedAt("localhost")).isFalse();
    }

    @Test
    void isThisMachineOtherwise() {
        PublicUrl url = new PublicUrl(null, () -> 8123);

        assertThat(url.setting()).isEmpty();
        assertThat(url.of("/batches/1")).isEqualTo(URI.create("http://localhost:8123/batches/1"));
    }
}
