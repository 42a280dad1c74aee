package dev.imagemill.cutout.remote;

import dev.imagemill.outbound.OutboundHttp.Answer;
import java.io.IOException;

/**
 * What a service answered.
 *
 * @param retryAfter the header as it came; empty for none
 * @param body cut off behind the most that is read
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes, never compared
record ServiceAnswer(int status, String contentType, String retryAfter, byte[] body) {

    private static final int MOST_BYTES = 32_000_000;

    static ServiceAnswer read(Answer answer) throws IOException {
        byte[] body = answer.body().readNBytes(MOST_BYTES + 1);
        return new ServiceAnswer(
                answer.status(),
                answer.header("content-type").orElse(""),
                answer.header("retry-after").orElse(""),
                body);
    }

    /** This, where it is a success that was read to its end. */
    ServiceAnswer ok() {
        if (status < 200 || status > 299) {
            throw RemoteFaults.ofStatus(status).toException();
        }
        if (body.length > MOST_BYTES) {
            throw RemoteFaults.notUnderstood(new IOException("more than " + MOST_BYTES + " bytes"));
        }
        return this;
    }

    boolean isJson() {
        return ok().contentType.contains("json");
    }
}
