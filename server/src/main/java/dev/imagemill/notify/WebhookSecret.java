package dev.imagemill.notify;

import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * The key of an endpoint, as Standard Webhooks writes it: {@code whsec_} and 24 to 64 bytes in base64. Shown to its owner only; never
 * in a log.
 *
 * @param text the whole of it
 */
public record WebhookSecret(String text) {

    private static final String PREFIX = "whsec_";
    private static final int LEAST = 24;
    private static final int MOST = 64;
    private static final int USUAL = 32;

    /** @throws IllegalArgumentException where it is not of this form; the message does not show it */
    public WebhookSecret {
        int length = text.startsWith(PREFIX) ? decoded(text).length : 0;
        if (length < LEAST || length > MOST) {
            throw new IllegalArgumentException(
                    "a webhook secret is " + PREFIX + " and " + LEAST + " to " + MOST + " bytes in base64");
        }
    }

    /** A new one of 32 bytes. */
    public static WebhookSecret random(RandomGenerator random) {
        byte[] key = new byte[USUAL];
        random.nextBytes(key);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(key));
    }

    /** The bytes that sign. */
    public byte[] key() {
        return decoded(text);
    }

    /** Without the secret, so that it gets into no log. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text.substring(PREFIX.length()));
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }
}
