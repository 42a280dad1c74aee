package dev.imagemill.notify.webhook;

import dev.imagemill.notify.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signatures of messages (<a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 * Webhooks</a>, symmetric): {@code v1,} and the base64 of the HMAC-SHA256 of {@code id.timestamp.body}.
 */
final class WebhookSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {}

    /**
     * The headers of one attempt; one signature for each secret, so that both sides of a rotation can verify.
     *
     * @param now sent in whole seconds; an attempt later has another time and signature
     */
    static Map<String, String> headers(List<WebhookSecret> secrets, String id, Instant now, String body) {
        String signatures = secrets.stream()
                .map(secret -> sign(secret, id, now.getEpochSecond(), body))
                .collect(Collectors.joining(" "));
        return Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(now.getEpochSecond()),
                "webhook-signature",
                signatures);
    }

    /** @param timestamp seconds since 1970-01-01T00:00Z */
    static String sign(WebhookSecret secret, String id, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
            byte[] signature = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
