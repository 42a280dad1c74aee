package dev.imagemill.describe.langchain;

import dev.imagemill.describe.wire.BoundedHttp;
import dev.imagemill.describe.wire.ErrorAnswer;
import dev.imagemill.describe.wire.ProviderFaults;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * The library's way out: through our client, whose timeouts hold, not the library's. Errors are told as our faults here already, where
 * the head of the answer with its {@code Retry-After} is at hand.
 */
final class ScreenedHttpClient implements HttpClient {

    private final String provider;
    private final String model;
    private final BoundedHttp http;
    private final AnswerScreen screen;
    private final Clock clock;

    ScreenedHttpClient(String provider, String model, BoundedHttp http, AnswerScreen screen, Clock clock) {
        this.provider = provider;
        this.model = model;
        this.http = http;
        this.screen = screen;
        this.clock = clock;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        BoundedHttp.Answer answer = send(request);
        if (answer.status() < 200 || answer.status() > 299) {
            throw new ErrorAnswer(provider, model, answer, clock).fault();
        }
        if (!(ErrorAnswer.tree(answer.body()) instanceof ObjectNode json)) {
            throw ProviderFaults.notItsAnswer(provider, null);
        }
        screen.look(json);
        return SuccessfulHttpResponse.builder()
                .statusCode(answer.status())
                .headers(Map.of("Content-Type", List.of("application/json")))
                .body(json.toString())
                .build();
    }

    private BoundedHttp.Answer send(HttpRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach((name, values) -> headers.put(name, values.getFirst()));
        try {
            return http.post(
                    provider, URI.create(request.url()), headers, request.body().getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            throw new InterruptedCallException(e);
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("answers are read whole");
    }

    /** Carries an interruption through the library, which knows none. */
    static final class InterruptedCallException extends RuntimeException {

        InterruptedCallException(InterruptedException cause) {
            super(cause);
        }
    }

    /** Always the same client; what the library wants to set is ours to decide. */
    record Builder(HttpClient client) implements HttpClientBuilder {

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            return this;
        }

        @Override
        public HttpClient build() {
            return client;
        }
    }
}
