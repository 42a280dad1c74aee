package dev.imagemill.cutout.remote;

import dev.imagemill.cutout.BackgroundRemover;
import dev.imagemill.cutout.Mask;
import dev.imagemill.cutout.RgbPicture;
import dev.imagemill.fault.FaultException;
import dev.imagemill.outbound.HttpAddress;
import dev.imagemill.outbound.OutboundHttp;
import dev.imagemill.outbound.OutboundHttp.Answer;
import dev.imagemill.outbound.OutboundHttp.Request;
import dev.imagemill.outbound.RetryAfter;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * By a service in the style of remove.bg or of those on RapidAPI: the reduced picture is posted as a form, the answer is a PNG with
 * transparency, or JSON that holds one or says where it is. An address in an answer is fetched without the key, and only where it is
 * public. After an answer that asks for fewer requests nobody is asked until the time it named is over.
 */
public final class RemoteBackgroundRemover implements BackgroundRemover {

    private static final int MOST_BYTES = 32_000_000;
    private static final int MOST_REDIRECTS = 3;
    private static final String NO_SUBJECT = "unknown_foreground";
    /** Where it is not said for how long. */
    private static final Duration BREATHER = Duration.ofSeconds(5);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final RemoteService service;
    private final OutboundHttp http;
    private final Clock clock;
    private final Runnable closing;
    private final AtomicReference<Instant> pausedUntil = new AtomicReference<>(Instant.EPOCH);

    /** @param closing gives back what the client holds */
    public RemoteBackgroundRemover(RemoteService service, OutboundHttp http, Clock clock, Runnable closing) {
        this.service = service;
        this.http = http;
        this.clock = clock;
        this.closing = closing;
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
    public Mask mask(RgbPicture picture) {
        if (clock.instant().isBefore(pausedUntil.get())) {
            throw RemoteFaults.busy().toException();
        }
        Instant start = clock.instant();
        Result result = call(post(picture));
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

    private Request post(RgbPicture picture) {
        MultipartPicture form = new MultipartPicture("imagemill-" + UUID.randomUUID());
        Map<String, String> headers = new HashMap<>(service.headers());
        headers.put("Content-Type", form.contentType());
        headers.put("Accept", "image/png, application/json;q=0.9");
        return new Request(
                "POST",
                service.url(),
                headers,
                form.body(picture, service.field(), service.fields()),
                service.timeout(),
                0);
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

    private Result call(Request request) {
        try {
            Result result = http.send(request, RemoteBackgroundRemover::read);
            if (result.status() == 429) {
                pause(result.retryAfter());
            }
            return result;
        } catch (FaultException e) {
            throw RemoteFaults.ofCall(e);
        }
    }

    private void pause(String retryAfter) {
        Duration wait = RetryAfter.read(retryAfter, clock.instant()).orElse(BREATHER);
        Duration bounded = wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait;
        pausedUntil.set(clock.instant().plus(bounded));
    }

    private static Result read(Answer answer) throws IOException {
        byte[] body = answer.body().readNBytes(MOST_BYTES + 1);
        return new Result(
                answer.status(),
                answer.header("content-type").orElse(""),
                answer.header("retry-after").orElse(""),
                body);
    }

    @SuppressWarnings("ArrayRecordComponent") // megabytes, never compared
    private record Result(int status, String contentType, String retryAfter, byte[] body) {

        /** This, where it is a success that was read to its end. */
        Result ok() {
            if (status < 200 || status > 299) {
                throw RemoteFaults.ofStatus(status).toException();
            }
            if (body.length > MOST_BYTES) {
                throw RemoteFaults.notUnderstood(new IOException("more than " + MOST_BYTES + " bytes"));
            }
            return this;
        }

        boolean isJson() {
            return ok().contentType.contains("json");
        }
    }
}
