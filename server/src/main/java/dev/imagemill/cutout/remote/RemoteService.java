package dev.imagemill.cutout.remote;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * The service to ask.
 *
 * @param url where pictures are posted to
 * @param headers that name the caller; secrets
 * @param field of the form that the picture, or its address, is sent as
 * @param fields besides it
 * @param timeout of one call, to the last byte of the answer
 * @param longestSide that pictures are reduced to before they are sent, in pixels
 * @param concurrency how many calls there are at one time, ≥ 1
 */
public record RemoteService(
        URI url,
        Map<String, String> headers,
        String field,
        Map<String, String> fields,
        Duration timeout,
        int longestSide,
        int concurrency) {

    public RemoteService {
        headers = Map.copyOf(headers);
        fields = Map.copyOf(fields);
    }

    /** Keeps the keys out of logs. */
    @Override
    public String toString() {
        return "RemoteService[" + url.getHost() + "]";
    }
}
