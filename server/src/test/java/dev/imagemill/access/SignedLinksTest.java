package dev.imagemill.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SignedLinksTest {

    private final UUID image = UUID.fromString("0198f2a0-0000-7000-8000-000000000001");
    private final SignedLinks links = new SignedLinks(key(1));

    private static byte[] key(int seed) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) seed);
        return key;
    }

    @Test
    void aSignatureOpensOneRenditionOfOneImage() {
        String signature = links.signature(image, "web");
        assertThat(signature).matches("[A-Za-z0-9_-]{43}").isEqualTo(links.signature(image, "web"));
        assertThat(links.isSigned(image, "web", signature)).isTrue();
        assertThat(links.isSigned(image, "thumbnail", signature)).isFalse();
        assertThat(links.isSigned(UUID.randomUUID(), "web", signature)).isFalse();
        assertThat(new SignedLinks(key(2)).isSigned(image, "web", signature)).isFalse();
        assertThat(links.isSigned(image, "web", null)).isFalse();
        assertThat(links.isSigned(image, "web", "")).isFalse();
        assertThat(links.isSigned(image, "web", signature + "A")).isFalse();
        assertThat(links.isSigned(image, "web", "\u00e9".repeat(43))).isFalse();
    }

    @Test
    void aSignatureForAWhileHoldsForItsPurposeIdAndEnd() {
        Instant end = Instant.parse("2026-11-21T12:00:00Z");
        String signature = links.signature("cutout", image, end);
        assertThat(links.isSigned("cutout", image, end, signature)).isTrue();
        assertThat(links.isSigned("cutout", image, end.plusMillis(999), signature))
                .isTrue();
        assertThat(links.isSigned("cutout", image, end.plusSeconds(1), signature))
                .isFalse();
        assertThat(links.isSigned("other", image, end, signature)).isFalse();
        assertThat(links.isSigned("cutout", UUID.randomUUID(), end, signature)).isFalse();
        assertThat(links.isSigned("cutout", image, end, null)).isFalse();
        assertThat(links.isSigned(image, "cutout", signature)).isFalse();
    }

    /** What HMAC-SHA256 (RFC 2104) of the label under the key, and of the subject under that, has to be. */
    @Test
    void isTheDocumentedHmac() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key(1), "HmacSHA256"));
        byte[] derived = mac.doFinal("imagemill rendition links v1".getBytes(StandardCharsets.UTF_8));
        mac.init(new SecretKeySpec(derived, "HmacSHA256"));
        byte[] expected = mac.doFinal((image + "/web").getBytes(StandardCharsets.UTF_8));
        assertThat(Base64.getUrlDecoder().decode(links.signature(image, "web"))).isEqualTo(expected);
    }
}
