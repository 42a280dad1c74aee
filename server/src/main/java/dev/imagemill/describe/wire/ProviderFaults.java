package dev.imagemill.describe.wire;

import dev.imagemill.describe.CleanText;
import dev.imagemill.describe.DescribeFaultException;
import dev.imagemill.describe.DescriberBusyException;
import dev.imagemill.describe.DescriberRefusedException;
import dev.imagemill.describe.Pause;
import dev.imagemill.describe.Spent;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong at a provider, in our words. None of it holds a key: what providers say about keys is not repeated, and causes are kept
 * as suppressed ones, because client libraries look at the innermost cause and would put their own exception in place of ours.
 */
public final class ProviderFaults {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int MAX_QUOTE = 200;

    private ProviderFaults() {}

    static DescribeFaultException tooSlow(String provider, Duration timeout, Throwable cause) {
        String detail =
                "%s did not answer wholly within %d s; it is tried again later. A slow model needs a longer imagemill.describe.timeout."
                        .formatted(shown(provider), timeout.toSeconds());
        return unavailable(FaultCategory.TIMEOUT, detail, Spent.ONE_CALL, cause);
    }

    static DescribeFaultException unreachable(String provider, Throwable cause) {
        String detail =
                "%s could not be connected to; it is tried again later. If that goes on, check imagemill.describe.%s.base-url."
                        .formatted(shown(provider), provider);
        return unavailable(FaultCategory.UNAVAILABLE, detail, Spent.NOTHING, cause);
    }

    static DescribeFaultException brokenOff(String provider, Throwable cause) {
        String detail = "The connection to %s broke off before its answer was complete; it is tried again later."
                .formatted(shown(provider));
        return unavailable(FaultCategory.UNAVAILABLE, detail, Spent.ONE_CALL, cause);
    }

    /** The answer is no JSON, or not the provider's: something stands between, or is down. */
    public static DescribeFaultException notItsAnswer(String provider, @Nullable Throwable cause) {
        String detail =
                "What answered at %s's address did not speak its language; it is tried again later. If that goes on, check imagemill.describe.%s.base-url."
                        .formatted(shown(provider), provider);
        return unavailable(FaultCategory.UNAVAILABLE, detail, Spent.ONE_CALL, cause);
    }

    static DescribeFaultException tooLong(String provider, Throwable cause) {
        return suppressing(
                unusable(provider, "answered with more than " + BoundedHttp.MAX_ANSWER + " bytes", Spent.ONE_CALL),
                cause);
    }

    /**
     * Answers that are of no use.
     *
     * @param how what was wrong, as in "answered twice with …"
     */
    public static DescribeFaultException unusable(String provider, String how, Spent spent) {
        String detail = "%s %s, so there is no description; describe the picture again, or ask another model."
                .formatted(shown(provider), how);
        return new DescribeFaultException(
                Fault.permanent(FaultCategory.UNAVAILABLE, "describe-unusable", detail), spent);
    }

    /**
     * The provider cannot do anything with this one picture.
     *
     * @param message the provider's, shown shortened
     */
    public static DescribeFaultException unreadable(String provider, @Nullable String message) {
        String said = CleanText.of(message, MAX_QUOTE);
        return unusable(
                provider, "could not read the picture" + (said == null ? "" : " (" + said + ")"), Spent.ONE_CALL);
    }

    /**
     * The provider's rules do not let it through.
     *
     * @param why the provider's word for it, such as {@code SAFETY}; null where there is none
     */
    public static DescribeFaultException blocked(String provider, @Nullable String why, Spent spent) {
        String word = CleanText.of(why, MAX_QUOTE);
        String detail = "%s refused to describe the picture%s; write a description yourself, or ask another model."
                .formatted(shown(provider), word == null ? "" : " (" + word + ")");
        return new DescribeFaultException(
                Fault.permanent(FaultCategory.INVALID_INPUT, "describe-blocked", detail), spent);
    }

    public static DescriberRefusedException keyRefused(String provider) {
        return nobodyGetsIn(
                "%s did not accept the key; check imagemill.describe.%s.api-key and what the key may be used for."
                        .formatted(shown(provider), provider));
    }

    public static DescriberRefusedException noSuchModel(String provider, String model) {
        return nobodyGetsIn(
                "%s knows no model \"%s\", or the key may not use it; check imagemill.describe.%s.model and base-url."
                        .formatted(shown(provider), model, provider));
    }

    /**
     * A request that the provider does not want.
     *
     * @param message the provider's, shown shortened; must not quote the key
     */
    public static DescribeFaultException requestRefused(String provider, int status, @Nullable String message) {
        String said = CleanText.of(message, MAX_QUOTE);
        String detail = "%s answered with status %d%s; check the settings of imagemill.describe.%s."
                .formatted(shown(provider), status, said == null ? "" : " (" + said + ")", provider);
        return new DescribeFaultException(refused(detail), Spent.NOTHING);
    }

    static DescriberRefusedException redirected(String provider) {
        return nobodyGetsIn(
                "%s answered with a redirect, which is not followed; give the address where it ends as imagemill.describe.%s.base-url."
                        .formatted(shown(provider), provider));
    }

    static DescribeFaultException failing(String provider, int status) {
        String detail = "%s answered with status %d; it is tried again later.".formatted(shown(provider), status);
        return unavailable(FaultCategory.UNAVAILABLE, detail, Spent.NOTHING, null);
    }

    /** The call went through, and the picture in it did not. */
    public static DescribeFaultException pictureFailed(String provider) {
        String detail = "%s failed at the picture; it is tried again later.".formatted(shown(provider));
        return unavailable(FaultCategory.UNAVAILABLE, detail, Spent.ONE_CALL, null);
    }

    /** There is neither a key nor an account for calls to Google. */
    public static DescriberRefusedException noAccount(String provider, Throwable cause) {
        DescriberRefusedException fault = nobodyGetsIn(
                "%s needs imagemill.describe.%s.api-key, or an account from the environment (GOOGLE_APPLICATION_CREDENTIALS), and found neither."
                        .formatted(shown(provider), provider));
        fault.addSuppressed(cause);
        return fault;
    }

    /**
     * The provider wants to be left alone.
     *
     * @param wait as the provider said it; taken as 1 s to 24 h
     */
    public static DescriberBusyException busy(String provider, Duration wait) {
        Duration bounded = wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        String detail = "%s takes no more requests at the moment; it is asked again in %d s."
                .formatted(shown(provider), bounded.plusMillis(999).toSeconds());
        return new DescriberBusyException(Fault.temporary(FaultCategory.OVERLOADED, Pause.ASKED_FOR, detail), bounded);
    }

    /** A provider's name for people. */
    public static String shown(String provider) {
        return switch (provider.toLowerCase(Locale.ROOT)) {
            case "gemini" -> "Gemini";
            case "openai" -> "The OpenAI-compatible server";
            case "vision" -> "Cloud Vision";
            default -> provider;
        };
    }

    /** Of a provider that failed again and again. */
    public static Fault silent(String provider, Instant until) {
        String detail = "%s failed again and again; it is asked again at %s, and the images wait meanwhile."
                .formatted(shown(provider), until);
        return Fault.temporary(FaultCategory.UNAVAILABLE, Pause.IMPOSED, detail);
    }

    /**
     * Of a provider that lets nothing in.
     *
     * @param refusal says what has to be mended
     */
    public static Fault paused(String refusal, Duration every) {
        String detail = "%s Images wait meanwhile; it is tried again every %d minutes, and after a restart."
                .formatted(refusal, every.toMinutes());
        return Fault.temporary(FaultCategory.UNAVAILABLE, Pause.IMPOSED, detail);
    }

    private static DescriberRefusedException nobodyGetsIn(String detail) {
        return new DescriberRefusedException(refused(detail), Spent.NOTHING);
    }

    private static Fault refused(String detail) {
        return Fault.permanent(FaultCategory.UNAVAILABLE, "describe-refused", detail);
    }

    private static DescribeFaultException unavailable(
            FaultCategory category, String detail, Spent spent, @Nullable Throwable cause) {
        return suppressing(
                new DescribeFaultException(Fault.temporary(category, "describe-unavailable", detail), spent), cause);
    }

    private static DescribeFaultException suppressing(DescribeFaultException fault, @Nullable Throwable cause) {
        if (cause != null) {
            fault.addSuppressed(cause);
        }
        return fault;
    }
}
