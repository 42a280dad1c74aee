package dev.imagemill.web;

import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.storage.ByteRange;
import dev.imagemill.storage.ObjectKey;
import dev.imagemill.storage.ObjectStore;
import dev.imagemill.storage.StoredObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Sends an object: streamed, with ETag and conditions (RFC 9110, section 13) and single ranges (section 14; a request for
 * several ranges gets the whole). A picture never runs as a page: scripts in an SVG stay dead.
 */
final class ObjectAnswer {

    private static final String DEAD = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final ObjectStore objects;

    ObjectAnswer(ObjectStore objects) {
        this.objects = objects;
    }

    /**
     * What to send.
     *
     * @param fileName for whoever saves it; any text
     * @param download whether to be saved rather than shown
     */
    record Wanted(ObjectKey key, ImageFormat format, String fileName, boolean download) {}

    void send(Wanted wanted, HttpServletRequest request, HttpServletResponse response) throws IOException {
        StoredObject object = objects.stat(wanted.key()).orElseThrow(ObjectAnswer::missing);
        String etag = '"' + object.etag() + '"';
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (new ServletWebRequest(request, response).checkNotModified(etag)) {
            return;
        }
        ByteRange range = range(request, etag, object.bytes(), response);
        describe(wanted, response);
        long length = range == null ? object.bytes() : range.length();
        response.setContentLengthLong(length);
        if (!request.getMethod().equals("HEAD")) {
            copy(wanted.key(), range, response);
        }
    }

    private static void describe(Wanted wanted, HttpServletResponse response) {
        boolean attachment = wanted.download() || wanted.format() == ImageFormat.SVG;
        ContentDisposition.Builder disposition =
                attachment ? ContentDisposition.attachment() : ContentDisposition.inline();
        response.setContentType(wanted.format().mediaType());
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(SecurityHeaders.CSP, DEAD);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition
                        .filename(wanted.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    /** The one range asked for, null for the whole. Sets status and headers. */
    private static @Nullable ByteRange range(
            HttpServletRequest request, String etag, long bytes, HttpServletResponse response) {
        String header = request.getHeader(HttpHeaders.RANGE);
        String ifRange = request.getHeader(HttpHeaders.IF_RANGE);
        if (header == null || (ifRange != null && !ifRange.equals(etag))) {
            return null;
        }
        List<HttpRange> ranges = parsed(header);
        if (ranges.size() != 1) {
            return null;
        }
        long start;
        long end;
        try {
            start = ranges.getFirst().getRangeStart(bytes);
            end = ranges.getFirst().getRangeEnd(bytes);
        } catch (IllegalArgumentException _) {
            throw unsatisfiable(bytes, response);
        }
        if (start >= bytes || end < start) {
            throw unsatisfiable(bytes, response);
        }
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + start + "-" + end + "/" + bytes);
        return new ByteRange(start, end - start + 1);
    }

    /** Ranges that cannot be read are as none (RFC 9110, section 14.2). */
    private static List<HttpRange> parsed(String header) {
        try {
            return HttpRange.parseRanges(header);
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    private void copy(ObjectKey key, @Nullable ByteRange range, HttpServletResponse response) throws IOException {
        try (InputStream bytes = objects.open(key, range).orElseThrow(ObjectAnswer::missing)) {
            bytes.transferTo(response.getOutputStream());
        }
    }

    private static FaultException unsatisfiable(long bytes, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + bytes);
        return Faults.invalid("range-not-satisfiable", "The range lies behind the end: there are " + bytes + " bytes.");
    }

    private static FaultException missing() {
        return Faults.notFound("bytes-missing", "The bytes of this image are not in the object store any more.");
    }
}
