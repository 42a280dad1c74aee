package dev.imagemill.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Anonymous sessions as signed tokens; nothing is stored.
 *
 * <p>A token is {@code v1.{owner}.{issued, epoch seconds}.{signature}}; the signature is the HMAC-SHA256 (RFC 2104) of what is
 * before it, in base64url without padding.
 */
public final class Sessions {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v1";
    private static final int MAX_TOKEN = 200;
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
    /** A token older than this part of its life is renewed. */
    private static final int RENEW_AFTER_FRACTION = 10;

    private final SecretKeySpec key;
    private final Clock clock;
    private final Duration lifetime;

    Sessions(byte[] key, Clock clock, Duration lifetime) {
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /**
     * A caller's session.
     *
     * @param newToken to be handed to the caller; null where the one that came is still good
     */
    public record Session(OwnerId owner, @Nullable String newToken) {}

    /**
     * Goes on with the session of a token, or starts a new one where there is none, or it is forged or expired.
     *
     * @param token as it came from the caller, of any shape
     */
    public Session resume(@Nullable String token) {
        return read(token).orElseGet(() -> issue(new OwnerId(UUID.randomUUID())));
    }

    /**
     * Whose session a token is; empty where there is none, or it is forged or expired.
     *
     * @param token as it came from the caller, of any shape
     */
    public Optional<OwnerId> owner(@Nullable String token) {
        return read(token).map(Session::owner);
    }

    /** How long a token can be used. */
    public Duration lifetime() {
        return lifetime;
    }

    private Optional<Session> read(@Nullable String token) {
        if (token == null || token.length() > MAX_TOKEN) {
            return Optional.empty();
        }
        int end = token.lastIndexOf('.');
        if (end < 0 || !signed(token.substring(0, end), token.substring(end + 1))) {
            return Optional.empty();
        }
        String[] parts = token.substring(0, end).split("\\.", -1);
        return parts.length == 3 && parts[0].equals(VERSION) ? live(parts[1], parts[2]) : Optional.empty();
    }

    private Optional<Session> live(String ownerText, String issuedText) {
        OwnerId owner = new OwnerId(UUID.fromString(ownerText));
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(issuedText)), clock.instant());
        if (age.compareTo(lifetime) > 0 || age.compareTo(CLOCK_SKEW.negated()) < 0) {
            return Optional.empty();
        }
        boolean old = age.compareTo(lifetime.dividedBy(RENEW_AFTER_FRACTION)) > 0;
        return Optional.of(old ? issue(owner) : new Session(owner, null));
    }

    private Session issue(OwnerId owner) {
        String claim = VERSION + "." + owner + "." + clock.instant().getEpochSecond();
        return new Session(owner, claim + "." + signature(claim));
    }

    private boolean signed(String claim, String signature) {
        return MessageDigest.isEqual(
                signature(claim).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String claim) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(claim.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
