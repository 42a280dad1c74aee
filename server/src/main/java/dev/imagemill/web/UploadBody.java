package dev.imagemill.web;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.commons.fileupload2.core.RequestContext;
import org.jspecify.annotations.Nullable;

/** The body of an upload as the multipart parser wants it, with an end: a sender may be slow, but not for ever. */
final class UploadBody implements RequestContext {

    private final HttpServletRequest request;
    private final Clock clock;
    private final Duration timeout;

    UploadBody(HttpServletRequest request, Clock clock, Duration timeout) {
        this.request = request;
        this.clock = clock;
        this.timeout = timeout;
    }

    @Override
    public String getCharacterEncoding() {
        return "UTF-8";
    }

    @Override
    public long getContentLength() {
        return request.getContentLengthLong();
    }

    @Override
    public @Nullable String getContentType() {
        return request.getContentType();
    }

    @Override
    public boolean isMultipartRelated() {
        return false;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        request.setAttribute(RefusedUploadDrain.READ, true);
        return new Timed(request.getInputStream(), clock.instant().plus(timeout));
    }

    private final class Timed extends FilterInputStream {

        private final Instant end;

        Timed(InputStream body, Instant end) {
            super(body);
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (clock.instant().isAfter(end)) {
                throw tooSlow();
            }
            try {
                return super.read(buffer, offset, length);
            } catch (IOException e) {
                if (stoodStill(e)) {
                    throw tooSlow();
                }
                throw e;
            }
        }

        /** Tomcat wraps it, and answers by itself. */
        private static boolean stoodStill(IOException exception) {
            return exception instanceof SocketTimeoutException
                    || exception.getCause() instanceof SocketTimeoutException;
        }

        private FaultException tooSlow() {
            return Fault.temporary(
                            FaultCategory.TIMEOUT,
                            "upload-timeout",
                            "The upload stopped arriving or took longer than " + timeout.toSeconds()
                                    + " s, the longest that one may take; try again, with fewer files at a time.")
                    .toException();
        }
    }
}
