package dev.imagemill.outbound;

import dev.imagemill.fault.FaultException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.ModalCloseable;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** By Apache HttpClient. One for the whole process; to be closed at its end. */
public final class ApacheOutboundHttp implements OutboundHttp, AutoCloseable {

    private final CloseableHttpClient client;
    private final RequestConfig config;
    private final AddressGuard guard;
    private final BoundedLookup lookup;
    private final Deadlines deadlines = new Deadlines();
    private volatile boolean closed;

    private ApacheOutboundHttp(OutboundSettings settings, BoundedLookup lookup, HostLookup names) {
        this.lookup = lookup;
        this.config = ApacheClient.requests(settings);
        this.guard = new AddressGuard(new AllowList(settings.allow()), names);
        this.client = ApacheClient.open(settings, guard);
    }

    public static ApacheOutboundHttp open(OutboundSettings settings) {
        BoundedLookup lookup = new BoundedLookup(settings.connectTimeout());
        return new ApacheOutboundHttp(settings, lookup, lookup);
    }

    /** With some hosts' addresses known, for tests that may not ask a name server. */
    static ApacheOutboundHttp open(OutboundSettings settings, Map<String, InetAddress[]> hosts) {
        BoundedLookup lookup = new BoundedLookup(settings.connectTimeout());
        return new ApacheOutboundHttp(settings, lookup, host -> {
            InetAddress[] known = hosts.get(host);
            return known == null ? lookup.lookup(host) : known;
        });
    }

    @Override
    public <T extends @Nullable Object> T send(Request request, AnswerReader<T> reader) {
        try (Deadlines.Deadline deadline = deadlines.in(request.timeout())) {
            return new Exchange<>(request, reader, deadline).run();
        }
    }

    @Override
    public void check(URI uri) {
        guard.checkLiteral(HttpAddress.host(HttpAddress.parse(uri.toString())));
    }

    @Override
    public void close() {
        closed = true;
        client.close(CloseMode.IMMEDIATE);
        deadlines.close();
        lookup.close();
    }

    /** One call, from the first request to the answer that is no redirect. */
    private final class Exchange<T extends @Nullable Object> {
        private final Request request;
        private final AnswerReader<T> reader;
        private final Deadlines.Deadline deadline;
        private Hop hop;

        Exchange(Request request, AnswerReader<T> reader, Deadlines.Deadline deadline) {
            this.request = request;
            this.reader = reader;
            this.deadline = deadline;
            this.hop = Hop.first(request);
        }

        T run() {
            try {
                Outcome<T> outcome = once();
                for (int redirects = 0; outcome instanceof Onwards<T> onwards; redirects++) {
                    if (redirects == request.maxRedirects()) {
                        throw OutboundFaults.tooManyRedirects(host(), request.maxRedirects());
                    }
                    hop = onwards.next();
                    outcome = once();
                }
                return ((Read<T>) outcome).result();
            } catch (IOException e) {
                throw fault(e);
            }
        }

        private FaultException fault(IOException e) {
            if (closed) {
                return OutboundFaults.stopping(e);
            }
            return deadline.expired() ? OutboundFaults.tooSlow(host(), e) : OutboundFaults.of(e, host());
        }

        private Outcome<T> once() throws IOException {
            HttpUriRequestBase http = hop.toHttp();
            http.setConfig(RequestConfig.copy(config)
                    .setConnectionRequestTimeout(Timeout.of(deadline.left()))
                    .build());
            deadline.covers(http);
            ClassicHttpResponse response = open(http);
            AnswerBody body = null;
            try {
                body = AnswerBody.of(response);
                return outcome(response, body);
            } finally {
                close(response, body != null && body.ended());
            }
        }

        private ClassicHttpResponse open(HttpUriRequestBase http) throws IOException {
            try {
                return client.executeOpen(null, http, null);
            } catch (IllegalStateException e) {
                // How the client notices some of the moments at which it can be cancelled or closed.
                if (closed || deadline.expired()) {
                    throw new IOException(e);
                }
                throw e;
            }
        }

        private Outcome<T> outcome(ClassicHttpResponse response, AnswerBody body) throws IOException {
            InputStream bytes = body.unpacked(response.getFirstHeader("Content-Encoding"));
            Answer answer = new Answer(response.getCode(), headers(response), bytes, hop.uri());
            Optional<Hop> next = request.maxRedirects() == 0 ? Optional.empty() : hop.redirected(answer);
            return next.isPresent() ? new Onwards<>(next.get()) : new Read<>(reader.read(answer));
        }

        private String host() {
            return HttpAddress.host(hop.uri());
        }
    }

    private sealed interface Outcome<T extends @Nullable Object> {}

    /** What the reader made of the answer. */
    private record Read<T extends @Nullable Object>(T result) implements Outcome<T> {}

    /** Where to go on. */
    private record Onwards<T extends @Nullable Object>(Hop next) implements Outcome<T> {}

    /** Gives the connection back, or ends it where something is left to read: reading it for politeness' sake could take for ever. */
    private static void close(ClassicHttpResponse response, boolean wholly) throws IOException {
        if (!wholly && response instanceof ModalCloseable connection) {
            connection.close(CloseMode.IMMEDIATE);
        } else {
            response.close();
        }
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
        }
        return headers;
    }
}
