package dev.imagemill.web;

import dev.imagemill.fault.FaultException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds the bodies that are read whole, that is all but uploads and lists of images, which bound themselves. */
final class BodyLimit extends OncePerRequestFilter {

    private final DataSize most;
    private final Problems problems;

    BodyLimit(DataSize most, Problems problems) {
        this.most = most;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        if (request.getMethod().equals("POST") && request.getRequestURI().equals(BatchController.PATH)) {
            return true;
        }
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most.toBytes()) {
            problems.write(tooLarge().fault(), request, response);
            return;
        }
        chain.doFilter(new Bounded(request), response);
    }

    private FaultException tooLarge() {
        return Faults.limit(
                "request-too-large",
                "The body is larger than " + most.toKilobytes() + " KB, the most that this call takes.");
    }

    private final class Bounded extends HttpServletRequestWrapper {

        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new BoundedBody(super.getInputStream());
        }
    }

    /** Counts, for bodies whose length is not announced. */
    private final class BoundedBody extends ServletInputStream {

        private final ServletInputStream body;
        private long left = most.toBytes();

        BoundedBody(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            return counted(body.read(), 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = body.read(buffer, offset, length);
            return counted(count, count);
        }

        private int counted(int result, int count) {
            left -= result < 0 ? 0 : count;
            if (left < 0) {
                throw tooLarge();
            }
            return result;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
