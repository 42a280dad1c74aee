package dev.imagemill.web;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Writes multipart/form-data (RFC 7578) as browsers do, and worse. */
final class Multipart {

    static final String BOUNDARY = "imagemill-test-boundary";

    private final List<BodyPublisher> parts = new ArrayList<>();

    Multipart field(String name, String value) {
        return raw("Content-Disposition: form-data; name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    Multipart file(String name, byte[] bytes) {
        return part("file", name, bytes);
    }

    Multipart part(String field, String fileName, byte[] bytes) {
        return raw(
                "Content-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream",
                bytes);
    }

    /** A file that is made while it is sent. */
    Multipart file(String name, Supplier<InputStream> bytes) {
        parts.add(BodyPublishers.ofString("--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n"));
        parts.add(BodyPublishers.ofInputStream(bytes));
        parts.add(BodyPublishers.ofString("\r\n"));
        return this;
    }

    Multipart raw(String headers, byte[] bytes) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(("--" + BOUNDARY + "\r\n" + headers + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        part.writeBytes(bytes);
        part.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        parts.add(BodyPublishers.ofByteArray(part.toByteArray()));
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    BodyPublisher publisher() {
        List<BodyPublisher> all = new ArrayList<>(parts);
        all.add(BodyPublishers.ofString("--" + BOUNDARY + "--\r\n"));
        return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
    }
}
