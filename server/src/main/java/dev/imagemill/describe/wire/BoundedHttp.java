package dev.imagemill.describe.wire;

import dev.imagemill.describe.DescribeFaultException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls to the addresses that settings name, which are trusted: a model may well run on this machine. So nothing that a picture or an
 * owner says may become an address here. One for all providers; to be closed at the end.
 */
public final class BoundedHttp implements AutoCloseable {

    /** The longest answer that is read, in bytes. */
    public static final int MAX_ANSWER = 1_000_000;

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final String TOO_LARGE = "capacity";

    private final Duration timeout;
    private final ExecutorService threads;
    private final HttpClient client;

    /** What came back. */
    public static final class Answer {
        private final int status;
        private final HttpHeaders headers;
        private final byte[] body;

        Answer(int status, HttpHeaders headers, byte[] body) {
            this.status = status;
            this.headers = headers;
            this.body = body;
        }

        public int status() {
            return status;
        }

        public HttpHeaders headers() {
            return headers;
        }

        /** Not copied; nobody writes to it. */
        public byte[] body() {
            return body;
        }
    }

    private BoundedHttp(Duration timeout) {
        this.timeout = timeout;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        this.client = HttpClient.newBuilder()
                .executor(threads)
                .connectTimeout(CONNECT.compareTo(timeout) < 0 ? CONNECT : timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * A client that has not connected to anything yet.
     *
     * @param timeout of one call, from connecting to the last byte of its answer
     */
    public static BoundedHttp open(Duration timeout) {
        return new BoundedHttp(timeout);
    }

    /**
     * Sends a body and reads the whole answer, whatever its status.
     *
     * @param provider for the words of an error
     * @throws DescribeFaultException retryable {@code describe-unavailable}; permanent {@code describe-unusable} where the answer is too long
     */
    public Answer post(String provider, URI uri, Map<String, String> headers, byte[] body) throws InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(timeout).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        request.setHeader("User-Agent", "Imagemill");
        if ("http".equalsIgnoreCase(uri.getScheme())) {
            // Without TLS the client would ask for an upgrade to HTTP/2, which small servers choke on.
            request.version(HttpClient.Version.HTTP_1_1);
        }
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER));
        return await(provider, exchange);
    }

    /** The request's own timeout ends with the head of an answer; this one covers the body too. */
    private Answer await(String provider, CompletableFuture<HttpResponse<byte[]>> exchange)
            throws InterruptedException {
        try {
            HttpResponse<byte[]> response = exchange.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException e) {
            throw ProviderFaults.tooSlow(provider, timeout, e);
        } catch (ExecutionException e) {
            throw failed(provider, e.getCause() instanceof IOException io ? io : new IOException(e.getCause()));
        } finally {
            // Does nothing where it has ended; otherwise the connection is closed.
            exchange.cancel(true);
        }
    }

    private DescribeFaultException failed(String provider, IOException e) {
        if (e instanceof java.net.http.HttpConnectTimeoutException || e instanceof java.net.ConnectException) {
            return ProviderFaults.unreachable(provider, e);
        }
        if (e instanceof java.net.http.HttpTimeoutException) {
            return ProviderFaults.tooSlow(provider, timeout, e);
        }
        return String.valueOf(e.getMessage()).contains(TOO_LARGE)
                ? ProviderFaults.tooLong(provider, e)
                : ProviderFaults.brokenOff(provider, e);
    }

    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }
}
