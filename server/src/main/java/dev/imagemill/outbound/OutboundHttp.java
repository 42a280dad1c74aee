package dev.imagemill.outbound;

import dev.imagemill.fault.FaultException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * HTTP to public addresses, and to those that {@code imagemill.outbound.allow} opens: checked on each address that a name resolves
 * to, and again on each redirect. Never sends cookies or credentials of its own.
 */
public interface OutboundHttp {

    /**
     * Sends a request and hands the answer, whatever its status, to the reader; after that the body is closed. Nothing is tried twice.
     *
     * <p>Redirects: 301, 302 and 303 go on with {@code GET} and without a body, 307 and 308 with the same. Another server, which
     * another port is too, gets no header but {@code Accept} and {@code Accept-Language}. A body is never sent on from {@code https} to
     * {@code http}; that redirect is given to the reader.
     *
     * @return what the reader returned
     * @throws FaultException {@code address-not-allowed}, {@code url-invalid}, {@code host-unknown} (retryable where no name server could
     *     say), {@code connect-failed} (retryable), {@code fetch-timeout} (retryable; also when it runs out while the body is read),
     *     {@code answer-cut-off} (retryable; also where the calling thread is interrupted, which then is still marked so), {@code
     *     answer-malformed}, {@code too-many-redirects}, {@code tls-failed}, {@code stopping} (retryable; this is closed, or was while
     *     the call was under way); what the reader throws
     */
    <T extends @Nullable Object> T send(Request request, AnswerReader<T> reader);

    /**
     * Looks at an address without asking the network, for those who keep one to call it later: whether it can be called at all, and,
     * where its host is not a name, whether that may be reached. Only a call tells about names.
     *
     * @throws FaultException {@code url-invalid}, {@code address-not-allowed}
     */
    void check(URI uri);

    /**
     * What to ask for.
     *
     * @param method such as {@code GET}
     * @param uri absolute, {@code http} or {@code https}, without user; see {@link HttpAddress#parse}
     * @param headers besides those that every request has; names and values in one line of ASCII each
     * @param body its {@code Content-Type} among the headers; null for none; not copied
     * @param timeout from the call to the last byte read of the answer; positive
     * @param maxRedirects 0 to give a redirect to the reader as it is
     */
    @SuppressWarnings("ArrayRecordComponent") // a body may be megabytes, and nobody compares requests
    record Request(
            String method,
            URI uri,
            Map<String, String> headers,
            byte @Nullable [] body,
            Duration timeout,
            int maxRedirects) {

        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
        private static final Pattern VALUE = Pattern.compile("[\\t -~]*");

        public Request {
            headers = Map.copyOf(headers);
            if (!timeout.isPositive() || maxRedirects < 0) {
                throw new IllegalArgumentException("timeout " + timeout + ", maxRedirects " + maxRedirects);
            }
            headers.forEach((name, value) -> {
                if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
                    throw new IllegalArgumentException("no header: " + name);
                }
            });
        }

        /** A request without a body. */
        public static Request get(URI uri, Map<String, String> headers, Duration timeout, int maxRedirects) {
            return new Request("GET", uri, headers, null, timeout, maxRedirects);
        }
    }

    /**
     * What came back, its body not read yet.
     *
     * @param status 100 to 599
     * @param headers by lower-case name; of several of one name the first
     * @param body unpacked where it came packed by gzip, otherwise as it came; may be endless, so it is read to a bound
     * @param uri that answered, after redirects
     */
    record Answer(int status, Map<String, String> headers, InputStream body, URI uri) {

        private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

        /** One header; empty where the answer has none of that name. */
        public Optional<String> header(String lowerCaseName) {
            return Optional.ofNullable(headers.get(lowerCaseName));
        }

        /** How many bytes were announced, as they come over the wire; empty where that was not said. */
        public OptionalLong contentLength() {
            String text = headers.getOrDefault("content-length", "");
            return text.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
        }

        /**
         * Where this answer leads to; empty where it is no redirect.
         *
         * @throws FaultException {@code url-invalid} where that is no address that can be called
         */
        public Optional<URI> redirect() {
            String location = headers.getOrDefault("location", "");
            return REDIRECTS.contains(status) && !location.isBlank()
                    ? Optional.of(HttpAddress.redirected(uri, location))
                    : Optional.empty();
        }
    }

    /** Reads an answer. */
    @FunctionalInterface
    interface AnswerReader<T extends @Nullable Object> {

        /**
         * Called once, on the caller's thread.
         *
         * @throws IOException as the body throws it, and for nothing else
         */
        T read(Answer answer) throws IOException;
    }
}
