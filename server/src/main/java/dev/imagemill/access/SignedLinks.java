package dev.imagemill.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signatures for links to renditions: who has such a link may read that rendition, without a session, and no other. They have no end;
 * a link is gone with its image. And signatures for links that are handed out for one purpose and a while.
 *
 * <p>The signature is the HMAC-SHA256 (RFC 2104) of image and preset, or of purpose, id and end, in base64url without padding; no text of
 * one kind is one of the other, since ids have no spaces. Its key is itself an HMAC of a
 * label under the installation's key, so that no signature for one use is one for another.
 */
public final class SignedLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String LABEL = "imagemill rendition links v1";

    private final SecretKeySpec key;

    SignedLinks(byte[] installationKey) {
        this.key = new SecretKeySpec(hmac(new SecretKeySpec(installationKey, ALGORITHM), LABEL), ALGORITHM);
    }

    /** For a link to this rendition. */
    public String signature(UUID image, String preset) {
        return encoded(image + "/" + preset);
    }

    /**
     * Whether a link to this rendition was signed here.
     *
     * @param signature as it came, of any shape
     */
    public boolean isSigned(UUID image, String preset, @Nullable String signature) {
        return isEqual(signature(image, preset), signature);
    }

    /**
     * For a link that ends.
     *
     * @param purpose a word
     * @param until counted in whole seconds
     */
    public String signature(String purpose, UUID id, Instant until) {
        return encoded(purpose + " " + id + " " + until.getEpochSecond());
    }

    /**
     * Whether a link with this end was signed here; whether that has come is for the caller to look at.
     *
     * @param signature as it came, of any shape
     */
    public boolean isSigned(String purpose, UUID id, Instant until, @Nullable String signature) {
        return isEqual(signature(purpose, id, until), signature);
    }

    private String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(key, text));
    }

    private static boolean isEqual(String expected, @Nullable String signature) {
        return signature != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
