package dev.imagemill.testing;

import dev.imagemill.testing.RawHttpServer.Received;
import dev.imagemill.testing.RawHttpServer.Reply;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Speaks {@code chat/completions} of the OpenAI API, as Ollama, llama.cpp and vLLM do too. */
public final class FakeOpenAi extends FakeModel {

    /** The model it has. */
    public static final String MODEL = "gpt-4.1-mini";

    /** The key it lets in. */
    public static final String KEY = "sk-key-of-the-tests";

    private static final String DATA_URL = "data:image/jpeg;base64,";

    @Override
    public String baseUrl() {
        return root() + "/v1";
    }

    @Override
    public Reply says(String text) {
        return message("{\"role\": \"assistant\", \"content\": %s, \"refusal\": null}".formatted(quoted(text)), "stop");
    }

    /** Cut off because it was too long. */
    public Reply tooLong(String text) {
        return message("{\"role\": \"assistant\", \"content\": %s}".formatted(quoted(text)), "length");
    }

    @Override
    public Reply blocked() {
        return message("{\"role\": \"assistant\", \"content\": \"\", \"refusal\": null}", "content_filter");
    }

    /** What a model says that does not want to, in the field for it. */
    public Reply refusal() {
        return message(
                "{\"role\": \"assistant\", \"content\": null, \"refusal\": \"I'm sorry, I can't assist with that.\"}",
                "stop");
    }

    private static Reply message(String message, String finishReason) {
        return json(200, """
                {"id": "chatcmpl-1", "object": "chat.completion", "created": 1790000000, "model": "%s",
                 "choices": [{"index": 0, "message": %s, "logprobs": null, "finish_reason": "%s"}],
                 "usage": {"prompt_tokens": 1000, "completion_tokens": 100, "total_tokens": 1100}}
                """.formatted(MODEL, message, finishReason));
    }

    @Override
    public Reply busy(int seconds) {
        return json(
                429,
                Map.of("Retry-After", String.valueOf(seconds)),
                body("Rate limit reached for requests", "requests", "rate_limit_exceeded"));
    }

    @Override
    public Reply quotaUsedUp() {
        return json(429, body("You exceeded your current quota.", "insufficient_quota", "insufficient_quota"));
    }

    @Override
    public Reply error(int status, String message) {
        return json(status, body(message, status < 500 ? "invalid_request_error" : "server_error", "none"));
    }

    @Override
    public byte[] picture(Received request) {
        for (JsonNode message : body(request).path("messages")) {
            for (JsonNode part : message.path("content")) {
                String url = part.at("/image_url/url").asString("");
                if (url.startsWith(DATA_URL)) {
                    return decoded(url.substring(DATA_URL.length()));
                }
            }
        }
        throw new AssertionError("no picture was sent");
    }

    @Override
    @Nullable
    Reply refusedAtTheDoor(Received request) {
        if (!request.path().equals("/v1/chat/completions")) {
            return error(404, "Unknown request URL.");
        }
        return ("Bearer " + KEY).equals(request.headers().get("authorization")) ? null : unauthorised();
    }

    private static String body(String message, String type, String code) {
        return "{\"error\": {\"message\": %s, \"type\": \"%s\", \"param\": null, \"code\": \"%s\"}}"
                .formatted(quoted(message), type, code);
    }
}
