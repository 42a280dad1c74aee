package dev.imagemill.describe.wire;

import dev.imagemill.describe.DescribeFaultException;
import dev.imagemill.describe.wire.BoundedHttp.Answer;
import dev.imagemill.outbound.RetryAfter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * An answer that is no success, read as Google ({@code google.rpc.Status} in JSON, AIP-193) and OpenAI write them.
 *
 * @param provider that gave it
 * @param model that was asked
 */
public record ErrorAnswer(String provider, String model, Answer answer, Clock clock) {

    private static final Duration USUAL_WAIT = Duration.ofSeconds(30);
    private static final Duration QUOTA_WAIT = Duration.ofHours(1);
    private static final Pattern SECONDS = Pattern.compile("([0-9]{1,9})(\\.[0-9]{1,9})?s?");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int NOT_NOW = 503;

    /** The fault that it is. */
    public DescribeFaultException fault() {
        int status = answer.status();
        JsonNode error = error();
        if (status == TOO_MANY || (status == NOT_NOW && retryAfter().isPresent())) {
            return ProviderFaults.busy(provider, wait(error));
        }
        if (status >= 500 || status == REQUEST_TIMEOUT) {
            return ProviderFaults.failing(provider, status);
        }
        if (status < 400) {
            return ProviderFaults.redirected(provider);
        }
        return refusal(status, error);
    }

    private DescribeFaultException refusal(int status, JsonNode error) {
        String code = error.path("code").asString("");
        if (status == 401 || status == 403 || error.toString().contains("API_KEY_INVALID")) {
            return ProviderFaults.keyRefused(provider);
        }
        if (status == 404) {
            return ProviderFaults.noSuchModel(provider, model);
        }
        if (code.equals("content_filter") || code.equals("content_policy_violation")) {
            return ProviderFaults.blocked(provider, code, dev.imagemill.describe.Spent.ONE_CALL);
        }
        return ProviderFaults.requestRefused(
                provider, status, error.path("message").asString(null));
    }

    private Duration wait(JsonNode error) {
        return retryAfter().or(() -> retryInfo(error)).orElseGet(() -> {
            String code = error.path("code").asString("") + error.path("type").asString("");
            return code.contains("insufficient_quota") ? QUOTA_WAIT : USUAL_WAIT;
        });
    }

    private Optional<Duration> retryAfter() {
        return answer.headers().firstValue("retry-after").flatMap(value -> RetryAfter.read(value, clock.instant()));
    }

    /** {@code google.rpc.RetryInfo}, whose delay is written {@code 42.5s}. */
    private static Optional<Duration> retryInfo(JsonNode error) {
        for (JsonNode detail : error.path("details")) {
            if (detail.path("@type").asString("").endsWith("google.rpc.RetryInfo")) {
                return seconds(detail.path("retryDelay").asString(""));
            }
        }
        return Optional.empty();
    }

    private static Optional<Duration> seconds(String text) {
        Matcher matcher = SECONDS.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String fraction = matcher.group(2);
        long nanos = fraction == null ? 0 : (long) (Double.parseDouble(fraction) * 1_000_000_000);
        return Optional.of(Duration.ofSeconds(Long.parseLong(matcher.group(1)), nanos));
    }

    private JsonNode error() {
        JsonNode body = tree(answer.body());
        // Gemini answers with a list of one where several answers could come.
        JsonNode first = body != null && body.isArray() ? body.path(0) : body;
        return first == null ? MissingNode.getInstance() : first.path("error");
    }

    /** A body as JSON; null where it is none. */
    public static @Nullable JsonNode tree(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException _) {
            return null;
        }
    }
}
