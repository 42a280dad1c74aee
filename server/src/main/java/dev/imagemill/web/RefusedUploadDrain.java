package dev.imagemill.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the sender of a refused upload see the answer: most clients read it only after they have sent everything, and a
 * connection that is closed on them before loses it. The answer goes out first, then the rest of the upload is read and thrown
 * away, within bounds of bytes and time; behind these the connection is closed.
 */
final class RefusedUploadDrain extends OncePerRequestFilter {

    /** The request attribute that says that the body was begun to be read. */
    static final String READ = RefusedUploadDrain.class.getName() + ".read";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final int BUFFER_BYTES = 64 * 1024;

    private final DataSize mostBytes;
    private final Duration longest;
    private final Clock clock;

    RefusedUploadDrain(DataSize mostBytes, Duration longest, Clock clock) {
        this.mostBytes = mostBytes;
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() >= 400 && isSending(request)) {
            response.flushBuffer();
            drain(request.getInputStream());
        }
    }

    /** One who waits to be told to go on ({@code Expect: 100-continue}) sends nothing before the body is read. */
    private static boolean isSending(HttpServletRequest request) {
        return request.getHeader("Expect") == null || request.getAttribute(READ) != null;
    }

    private void drain(InputStream rest) {
        Instant end = clock.instant().plus(longest);
        byte[] buffer = new byte[BUFFER_BYTES];
        long left = mostBytes.toBytes();
        try {
            while (left > 0 && clock.instant().isBefore(end)) {
                int count = rest.read(buffer);
                if (count < 0) {
                    return;
                }
                left -= count;
            }
        } catch (IOException e) {
            logger.debug("the rest of a refused upload could not be read", e);
        }
    }
}
