package dev.imagemill.testing;

import dev.imagemill.testing.RawHttpServer.Received;
import dev.imagemill.testing.RawHttpServer.Reply;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Speaks {@code generateContent} of the Gemini API, version {@code v1beta}. */
public final class FakeGemini extends FakeModel {

    /** The model it has. */
    public static final String MODEL = "gemini-2.5-flash";

    /** The key it lets in. */
    public static final String KEY = "gemini-key-of-the-tests";

    @Override
    public String baseUrl() {
        return root() + "/v1beta";
    }

    @Override
    public Reply says(String text) {
        return says(text, "STOP");
    }

    /** With another reason for its end, such as {@code MAX_TOKENS}. */
    public Reply says(String text, String finishReason) {
        return json(200, """
                {"candidates": [{"content": {"parts": [{"text": %s}], "role": "model"}, "finishReason": "%s", "index": 0}],
                 "usageMetadata": {"promptTokenCount": 1000, "candidatesTokenCount": 70, "totalTokenCount": 1100,
                   "promptTokensDetails": [{"modality": "TEXT", "tokenCount": 742}, {"modality": "IMAGE", "tokenCount": 258}],
                   "thoughtsTokenCount": 30},
                 "modelVersion": "%s", "responseId": "r-1"}
                """.formatted(quoted(text), finishReason, MODEL));
    }

    @Override
    public Reply blocked() {
        return json(200, """
                {"promptFeedback": {"blockReason": "PROHIBITED_CONTENT"},
                 "usageMetadata": {"promptTokenCount": 1000, "totalTokenCount": 1000}, "modelVersion": "%s"}
                """.formatted(MODEL));
    }

    /** Ended while it was being written, such as by {@code SAFETY}; there is no content. */
    public Reply stopped(String finishReason) {
        return json(200, """
                {"candidates": [{"finishReason": "%s", "index": 0,
                   "safetyRatings": [{"category": "HARM_CATEGORY_DANGEROUS_CONTENT", "probability": "HIGH", "blocked": true}]}],
                 "usageMetadata": {"promptTokenCount": 1000, "totalTokenCount": 1000}, "modelVersion": "%s"}
                """.formatted(finishReason, MODEL));
    }

    @Override
    public Reply busy(int seconds) {
        return json(
                429,
                Map.of("Retry-After", String.valueOf(seconds)),
                status(429, "RESOURCE_EXHAUSTED", "Slow down.", ""));
    }

    /** Says when to come back in its {@code RetryInfo}: after 42.5 s. */
    @Override
    public Reply quotaUsedUp() {
        return json(429, status(429, "RESOURCE_EXHAUSTED", "You exceeded your current quota.", """
                , "details": [
                  {"@type": "type.googleapis.com/google.rpc.QuotaFailure", "violations": [
                    {"quotaMetric": "generativelanguage.googleapis.com/generate_content_free_tier_requests",
                     "quotaId": "GenerateRequestsPerDayPerProjectPerModel-FreeTier", "quotaValue": "50"}]},
                  {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "42.5s"}]"""));
    }

    @Override
    public Reply unauthorised() {
        return json(400, status(400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.", """
                , "details": [{"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "API_KEY_INVALID"}]"""));
    }

    @Override
    public Reply error(int status, String message) {
        String name = switch (status) {
            case 401 -> "UNAUTHENTICATED";
            case 404 -> "NOT_FOUND";
            case 503 -> "UNAVAILABLE";
            default -> "INTERNAL";
        };
        return json(status, status(status, name, message, ""));
    }

    @Override
    public byte[] picture(Received request) {
        for (JsonNode part : body(request).at("/contents/0/parts")) {
            JsonNode data = part.has("inlineData") ? part.at("/inlineData/data") : part.at("/inline_data/data");
            if (data.isString()) {
                return decoded(data.asString());
            }
        }
        throw new AssertionError("no picture was sent");
    }

    @Override
    @Nullable
    Reply refusedAtTheDoor(Received request) {
        if (!request.path().equals("/v1beta/models/" + MODEL + ":generateContent")) {
            return error(404, "models/… is not found for API version v1beta.");
        }
        return KEY.equals(request.headers().get("x-goog-api-key")) ? null : unauthorised();
    }

    private static String status(int code, String name, String message, String details) {
        return "{\"error\": {\"code\": %d, \"message\": %s, \"status\": \"%s\"%s}}"
                .formatted(code, quoted(message), name, details);
    }
}
