package dev.imagemill.outbound;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/** One request of a call: the first, or one that a redirect leads to. */
@SuppressWarnings("ArrayRecordComponent") // as OutboundHttp.Request
record Hop(String method, URI uri, Map<String, String> headers, byte @Nullable [] body) {

    private static final Set<Integer> KEEP_METHOD = Set.of(307, 308);
    /** All that another server may hear of what was meant for the first. */
    private static final Set<String> FOR_EVERYBODY = Set.of("accept", "accept-language");

    /** @throws dev.imagemill.fault.FaultException {@code url-invalid} */
    static Hop first(OutboundHttp.Request request) {
        return new Hop(
                request.method(), HttpAddress.parse(request.uri().toString()), request.headers(), request.body());
    }

    HttpUriRequestBase toHttp() {
        HttpUriRequestBase http = new HttpUriRequestBase(method, uri);
        headers.forEach(http::setHeader);
        if (!http.containsHeader("Accept-Encoding")) {
            http.setHeader("Accept-Encoding", "identity");
        }
        if (body != null) {
            http.setEntity(new ByteArrayEntity(body, null));
        }
        return http;
    }

    /**
     * Where an answer leads to; empty where it is no redirect that can be followed. A body goes along only where the redirect says so
     * and nobody on the way can read it who could not before.
     */
    Optional<Hop> redirected(OutboundHttp.Answer answer) {
        return answer.redirect().flatMap(target -> redirected(answer.status(), target));
    }

    private Optional<Hop> redirected(int status, URI target) {
        boolean same = KEEP_METHOD.contains(status) || method.equals("GET") || method.equals("HEAD");
        if (same
                && body != null
                && uri.getScheme().equals("https")
                && target.getScheme().equals("http")) {
            return Optional.empty();
        }
        Map<String, String> kept = new LinkedHashMap<>(headers);
        kept.keySet().removeIf(name -> !goesTo(target, name, same));
        return Optional.of(new Hop(same ? method : "GET", target, kept, same ? body : null));
    }

    private boolean goesTo(URI target, String header, boolean withBody) {
        String name = header.toLowerCase(Locale.ROOT);
        boolean sameServer = target.getScheme().equals(uri.getScheme())
                && target.getRawAuthority().equals(uri.getRawAuthority());
        return FOR_EVERYBODY.contains(name) || (sameServer && (withBody || !name.startsWith("content-")));
    }
}
