package dev.imagemill.outbound;

import dev.imagemill.fault.FaultException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * HTTP to public addresses, and to those that {@code imagemill.outbound.allow} opens: checked on each address that a name resolves
 * to, and again on each redirect. Never sends cookies or credentials of its own.
 */
public interface OutboundHttp {

    /**
     * Sends a request and hands the answer, whatever its status, to the reader; after that the body is closed.
     *
     * @throws FaultException {@code address-not-allowed}, {@code url-invalid}, {@code host-unknown}, {@code connect-failed} (retryable),
     *     {@code fetch-timeout} (retryable; also when it runs out while the body is read), {@code answer-cut-off} (retryable),
     *     {@code too-many-redirects}, {@code tls-failed}
     */
    <T> T send(Request request, AnswerReader<T> reader);

    /**
     * What to ask for.
     *
     * @param method such as {@code GET}
     * @param headers besides those that every request has
     * @param body as UTF-8; null for none
     * @param timeout from the call to the last byte read of the answer
     * @param maxRedirects 0 to give a redirect to the reader as it is
     */
    record Request(
            String method,
            URI uri,
            Map<String, String> headers,
            @Nullable String body,
            Duration timeout,
            int maxRedirects) {}

    /**
     * What came back, its body not read yet.
     *
     * @param status 100 to 599
     * @param headers by lower-case name; of several of one name the first
     * @param uri that answered, after redirects
     */
    record Answer(int status, Map<String, String> headers, InputStream body, URI uri) {

        public Optional<String> header(String lowerCaseName) {
            return Optional.ofNullable(headers.get(lowerCaseName));
        }
    }

    /** Reads an answer. */
    @FunctionalInterface
    interface AnswerReader<T> {

        T read(Answer answer) throws IOException;
    }
}
