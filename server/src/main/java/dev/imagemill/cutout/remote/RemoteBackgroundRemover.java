package dev.imagemill.cutout.remote;

import dev.imagemill.cutout.BackgroundRemover;
import dev.imagemill.cutout.Mask;
import dev.imagemill.cutout.RgbPicture;
import dev.imagemill.fault.FaultException;
import dev.imagemill.outbound.HttpAddress;
import dev.imagemill.outbound.OutboundHttp;
import dev.imagemill.outbound.OutboundHttp.Request;
import dev.imagemill.outbound.RetryAfter;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * By a service in the style of remove.bg or of those on RapidAPI: the reduced picture, or an address that it can be fetched from, is
 * posted as a form; the answer is a PNG with transparency, or JSON that holds one or says where it is. An address in an answer is
 * fetched without the key, and only where it is public. After an answer that asks for fewer requests nobody is asked until the time it
 * named is over, and while the service fails only now and then.
 */
public final class RemoteBackgroundRemover implements BackgroundRemover {

    private static final int MOST_REDIRECTS = 3;
    private static final String NO_SUBJECT = "unknown_foreground";
    /** How long a caller without a queue of its own waits for its turn. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Where it is not said for how long. */
    private static final Duration BREATHER = Duration.ofSeconds(5);

    /** What an address may live beyond the call that it is for: clocks differ. */
    private static final Duration SPARE = Duration.ofMinutes(1);

    private static final int UNAVAILABLE = 503;
    private static final int TOO_MANY = 429;

    private final RemoteService service;
    private final OutboundHttp http;
    private final @Nullable PictureLinks links;
    private final Clock clock;
    private final Runnable closing;
    private final ServiceGuard guard;

    /**
     * @param links where pictures are laid out for the service to fetch them; null for sending them
     * @param closing gives back what the client holds
     */
    public RemoteBackgroundRemover(
            RemoteService service, OutboundHttp http, @Nullable PictureLinks links, Clock clock, Runnable closing) {
        this.service = service;
        this.http = http;
        this.links = links;
        this.clock = clock;
        this.closing = closing;
        this.guard = new ServiceGuard(version(), service.concurrency(), clock);
    }

    @Override
    public String version() {
        return "remote " + service.url().getHost() + service.url().getPath();
    }

    @Override
    public int longestSide() {
        return service.longestSide();
    }

    @Override
    public boolean waitsForOthers() {
        return true;
    }

    @Override
    public Duration pause() {
        return guard.pause();
    }

    /** Waits where others are asking. */
    @Override
    public Mask mask(RgbPicture picture) throws InterruptedException {
        return mask(picture, PATIENCE);
    }

    @Override
    public Mask mask(RgbPicture picture, Duration patience) throws InterruptedException {
        return guard.make(patience, () -> links == null ? sent(picture) : fetched(picture, links));
    }

    private Mask sent(RgbPicture picture) {
        MultipartPicture form = new MultipartPicture("imagemill-" + UUID.randomUUID());
        return answered(picture, post(form.contentType(), form.body(picture, service.field(), service.fields())));
    }

    private Mask fetched(RgbPicture picture, PictureLinks laidOut) {
        byte[] png = MultipartPicture.png(picture);
        try (PictureLinks.Offer offer = laidOut.offer(png, service.timeout().plus(SPARE))) {
            Map<String, String> fields = new LinkedHashMap<>(service.fields());
            fields.put(service.field(), offer.url().toString());
            return answered(picture, post("application/x-www-form-urlencoded", encoded(fields)));
        }
    }

    private Mask answered(RgbPicture picture, Request question) {
        Instant start = clock.instant();
        ServiceAnswer result = call(question);
        if (result.status() == 400
                && JsonAnswer.errorCode(result.body())
                        .filter(NO_SUBJECT::equals)
                        .isPresent()) {
            return new Mask(picture.width(), picture.height(), new byte[picture.width() * picture.height()], 0);
        }
        byte[] png = result.isJson() ? named(result.body(), start) : result.ok().body();
        try {
            return AnsweredPicture.mask(png, picture);
        } catch (IOException e) {
            throw RemoteFaults.notUnderstood(e);
        }
    }

    @Override
    public void close() {
        closing.run();
    }

    private Request post(String contentType, byte[] body) {
        Map<String, String> headers = new HashMap<>(service.headers());
        headers.put("Content-Type", contentType);
        headers.put("Accept", "image/png, application/json;q=0.9");
        return new Request("POST", service.url(), headers, body, service.timeout(), 0);
    }

    private static byte[] encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** What JSON holds or names; in the time that is left of the call. */
    private byte[] named(byte[] json, Instant start) {
        try {
            String text = JsonAnswer.result(json);
            if (!text.startsWith("http://") && !text.startsWith("https://")) {
                return Base64.getMimeDecoder().decode(text.substring(text.indexOf(',') + 1));
            }
            URI address = HttpAddress.parse(text);
            Duration left = service.timeout().minus(Duration.between(start, clock.instant()));
            return call(new Request(
                            "GET",
                            address,
                            Map.of(),
                            null,
                            left.isPositive() ? left : Duration.ofMillis(1),
                            MOST_REDIRECTS))
                    .ok()
                    .body();
        } catch (IOException | IllegalArgumentException e) {
            throw RemoteFaults.notUnderstood(new IOException("JSON without a picture", e));
        }
    }

    private ServiceAnswer call(Request request) {
        ServiceAnswer result;
        try {
            result = http.send(request, ServiceAnswer::read);
        } catch (FaultException e) {
            throw RemoteFaults.ofCall(e);
        }
        Optional<Duration> wish =
                RetryAfter.read(result.retryAfter(), clock.instant()).filter(Duration::isPositive);
        if (result.status() == TOO_MANY || (result.status() == UNAVAILABLE && wish.isPresent())) {
            throw RemoteFaults.busy(guard.leaveAlone(wish.orElse(BREATHER)));
        }
        return result;
    }
}
