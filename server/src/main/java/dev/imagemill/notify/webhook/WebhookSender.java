package dev.imagemill.notify.webhook;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultException;
import dev.imagemill.notify.WebhookDelivery;
import dev.imagemill.notify.WebhookSecret;
import dev.imagemill.outbound.OutboundHttp;
import dev.imagemill.outbound.RetryAfter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends one message once, and writes down what came back: bounded, and without characters that no database takes. */
final class WebhookSender {

    private static final int MAX_BODY = 4096;
    private static final int MAX_HEADERS = 50;
    private static final int MAX_HEADER = 1000;
    private static final Set<String> HOPELESS = Set.of("address-not-allowed", "url-invalid");

    private final OutboundHttp http;
    private final Duration timeout;
    private final @Nullable WebhookSecret installationSecret;
    private final Clock clock;

    /** @param installationSecret signs what goes to the installation's own endpoint; null for that endpoint's */
    WebhookSender(OutboundHttp http, Duration timeout, @Nullable WebhookSecret installationSecret, Clock clock) {
        this.http = http;
        this.timeout = timeout;
        this.installationSecret = installationSecret;
        this.clock = clock;
    }

    WebhookAnswer send(DueDelivery due) {
        Instant start = clock.instant();
        Map<String, String> headers =
                new HashMap<>(WebhookSignature.headers(secrets(due), due.messageId(), start, due.body()));
        headers.put("content-type", "application/json");
        try {
            return http.send(
                    new OutboundHttp.Request(
                            "POST", due.url(), headers, due.body().getBytes(StandardCharsets.UTF_8), timeout, 0),
                    answer -> answered(answer, headers, start));
        } catch (FaultException e) {
            return failed(e.fault(), headers, start);
        }
    }

    private List<WebhookSecret> secrets(DueDelivery due) {
        return installationSecret != null && due.owner().equals(DeliveryRules.INSTALLATION)
                ? List.of(installationSecret)
                : due.secrets();
    }

    private WebhookAnswer answered(OutboundHttp.Answer answer, Map<String, String> sent, Instant start) {
        boolean delivered = answer.status() >= 200 && answer.status() < 300;
        String body = body(answer);
        String error = delivered ? null : "It answered " + answer.status() + ", expected 200 to 299.";
        Optional<Duration> retryAfter = answer.header("retry-after").flatMap(text -> wish(text, clock.instant()));
        return new WebhookAnswer(
                new WebhookDelivery.Attempt(start, sent, answer.status(), headers(answer), body, since(start), error),
                retryAfter,
                true);
    }

    /** A status that arrived counts, whatever becomes of the body behind it. */
    private static String body(OutboundHttp.Answer answer) {
        try {
            return printable(new String(answer.body().readNBytes(MAX_BODY), StandardCharsets.UTF_8));
        } catch (IOException | FaultException _) {
            return "";
        }
    }

    private WebhookAnswer failed(Fault fault, Map<String, String> sent, Instant start) {
        return new WebhookAnswer(
                new WebhookDelivery.Attempt(
                        start, sent, null, Map.of(), "", since(start), fault.code() + ": " + fault.detail()),
                Optional.empty(),
                !HOPELESS.contains(fault.code()));
    }

    private static Map<String, String> headers(OutboundHttp.Answer answer) {
        return answer.headers().entrySet().stream()
                .limit(MAX_HEADERS)
                .collect(Collectors.toMap(
                        header -> cut(printable(header.getKey())),
                        header -> cut(printable(header.getValue())),
                        (a, _) -> a));
    }

    private static String cut(String text) {
        return text.length() <= MAX_HEADER ? text : text.substring(0, MAX_HEADER);
    }

    private static String printable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private long since(Instant start) {
        return Math.max(0, Duration.between(start, clock.instant()).toMillis());
    }

    /** How long the receiver wants to be left alone, as long as it says: {@link DeliveryRules} bounds it. A time that has passed is no wish. */
    static Optional<Duration> wish(String retryAfter, Instant now) {
        return RetryAfter.read(retryAfter, now).filter(wait -> !wait.isNegative());
    }
}
