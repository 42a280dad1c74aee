package dev.imagemill.testing;

import dev.imagemill.testing.RawHttpServer.Received;
import dev.imagemill.testing.RawHttpServer.Reply;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Speaks {@code images:annotate} of the Cloud Vision API. */
public final class FakeVision extends FakeModel {

    /** The key it lets in. */
    public static final String KEY = "vision-key-of-the-tests";

    @Override
    public String baseUrl() {
        return root();
    }

    @Override
    public Reply described() {
        return labels("""
                {"mid": "/m/02jvh9", "description": "Mug", "score": 0.97, "topicality": 0.97},
                {"mid": "/m/04bcr3", "description": "Table", "score": 0.8, "topicality": 0.42}""");
    }

    /** One label of that name: this provider says nothing else. */
    @Override
    public Reply says(String text) {
        return labels("{\"description\": %s, \"score\": 0.9}".formatted(quoted(text)));
    }

    /**
     * With these labels.
     *
     * @param annotations in JSON, separated by commas
     */
    public Reply labels(String annotations) {
        return json(200, "{\"responses\": [{\"labelAnnotations\": [%s]}]}".formatted(annotations));
    }

    /** It takes the call and says of the one picture in it why it cannot be looked at. */
    @Override
    public Reply blocked() {
        return pictureError(7, "The picture violates the terms of service.");
    }

    /**
     * An error of the picture in an answer that is otherwise a success.
     *
     * @param code of {@code google.rpc.Code}
     */
    public Reply pictureError(int code, String message) {
        return json(
                200,
                "{\"responses\": [{\"error\": {\"code\": %d, \"message\": %s}}]}".formatted(code, quoted(message)));
    }

    @Override
    public Reply busy(int seconds) {
        return json(
                429,
                Map.of("Retry-After", String.valueOf(seconds)),
                status(429, "RESOURCE_EXHAUSTED", "Quota exceeded for quota metric 'All requests'."));
    }

    @Override
    public Reply quotaUsedUp() {
        return json(429, status(429, "RESOURCE_EXHAUSTED", "Quota exceeded for quota metric 'Requests per day'."));
    }

    @Override
    public Reply error(int status, String message) {
        return json(status, status(status, "NOT_OK", message));
    }

    @Override
    public byte[] picture(Received request) {
        return decoded(body(request).at("/requests/0/image/content").asString());
    }

    @Override
    @Nullable
    Reply refusedAtTheDoor(Received request) {
        if (!request.path().replaceFirst("\\?.*", "").equals("/v1/images:annotate")) {
            return error(404, "Not found.");
        }
        return KEY.equals(request.headers().get("x-goog-api-key")) ? null : unauthorised();
    }

    private static String status(int code, String name, String message) {
        return "{\"error\": {\"code\": %d, \"message\": %s, \"status\": \"%s\"}}"
                .formatted(code, quoted(message), name);
    }
}
