package dev.imagemill.describe.vision;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import dev.imagemill.describe.wire.BoundedHttp;
import dev.imagemill.describe.wire.ErrorAnswer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The library's way out: through our client, and errors as our faults. */
final class BoundedTransport extends HttpTransport {

    /** Which the client under it writes itself, or does not understand the answer to. */
    private static final Set<String> NOT_OURS = Set.of("accept-encoding", "content-length", "host", "connection");

    private final BoundedHttp http;
    private final Clock clock;

    BoundedTransport(BoundedHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
        return new Request(URI.create(url));
    }

    private final class Request extends LowLevelHttpRequest {
        private final URI uri;
        private final Map<String, String> headers = new LinkedHashMap<>();

        Request(URI uri) {
            this.uri = uri;
        }

        @Override
        public void addHeader(String name, String value) {
            if (!NOT_OURS.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, value);
            }
        }

        @Override
        public LowLevelHttpResponse execute() throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            if (getStreamingContent() != null) {
                getStreamingContent().writeTo(body);
                headers.put("Content-Type", getContentType());
            }
            BoundedHttp.Answer answer = send(body.toByteArray());
            if (answer.status() < 200 || answer.status() > 299) {
                throw new ErrorAnswer(VisionImageDescriber.PROVIDER, VisionImageDescriber.MODEL, answer, clock).fault();
            }
            return new Response(answer);
        }

        private BoundedHttp.Answer send(byte[] body) {
            try {
                return http.post(VisionImageDescriber.PROVIDER, uri, headers, body);
            } catch (InterruptedException e) {
                throw new InterruptedCallException(e);
            }
        }
    }

    /** Carries an interruption through the library, which knows none. */
    static final class InterruptedCallException extends RuntimeException {

        InterruptedCallException(InterruptedException cause) {
            super(cause);
        }
    }

    /** A success; of its head only the kind of its body matters. */
    private static final class Response extends LowLevelHttpResponse {
        private final BoundedHttp.Answer answer;

        Response(BoundedHttp.Answer answer) {
            this.answer = answer;
        }

        @Override
        public InputStream getContent() {
            return new ByteArrayInputStream(answer.body());
        }

        @Override
        public @org.jspecify.annotations.Nullable String getContentEncoding() {
            return null;
        }

        @Override
        public long getContentLength() {
            return answer.body().length;
        }

        @Override
        public String getContentType() {
            return answer.headers().firstValue("content-type").orElse("application/json");
        }

        @Override
        public String getStatusLine() {
            return "HTTP/1.1 " + answer.status();
        }

        @Override
        public int getStatusCode() {
            return answer.status();
        }

        @Override
        public String getReasonPhrase() {
            return "";
        }

        @Override
        public int getHeaderCount() {
            return 0;
        }

        @Override
        public String getHeaderName(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public String getHeaderValue(int index) {
            throw new IndexOutOfBoundsException(index);
        }
    }
}
