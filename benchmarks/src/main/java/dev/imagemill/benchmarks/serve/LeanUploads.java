package dev.imagemill.benchmarks.serve;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Uploads that cost the sender next to nothing (the kernel copies the file into the socket), since the clients run on the cores that
 * are measured: elsewhere they would be other people's computers.
 */
final class LeanUploads {

    private static final String BOUNDARY = "imagemill-benchmark-boundary";
    private static final int ANSWER_BYTES = 64 * 1024;

    private final URI server;
    private final String cookie;
    private final byte[] presets;

    LeanUploads(URI server, String cookie, List<String> presets) {
        this.server = server;
        this.cookie = cookie;
        StringBuilder parts = new StringBuilder();
        for (String preset : presets) {
            parts.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"preset\"\r\n\r\n")
                    .append(preset)
                    .append("\r\n");
        }
        this.presets = bytes(parts.toString());
    }

    /** Sends one file as {@code POST /api/v1/images} and gives the status of the answer. */
    int upload(Path file) throws IOException {
        byte[] part = bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + file.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        byte[] end = bytes("\r\n--" + BOUNDARY + "--\r\n");
        try (SocketChannel socket = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
                FileChannel content = FileChannel.open(file)) {
            write(socket, head(presets.length + part.length + content.size() + end.length));
            write(socket, presets);
            write(socket, part);
            long sent = 0;
            while (sent < content.size()) {
                sent += content.transferTo(sent, content.size() - sent, socket);
            }
            write(socket, end);
            return status(socket);
        }
    }

    private byte[] head(long length) {
        return bytes("POST /api/v1/images HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nCookie: " + cookie
                + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nContent-Length: " + length
                + "\r\nConnection: close\r\n\r\n");
    }

    private static int status(SocketChannel socket) throws IOException {
        ByteBuffer answer = ByteBuffer.allocate(ANSWER_BYTES);
        while (answer.hasRemaining() && socket.read(answer) >= 0) {
            // Until the server closes: it was asked to.
        }
        String text = new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII);
        String[] words = text.split(" ", 3);
        if (words.length < 3) {
            throw new IOException("the server did not answer an upload");
        }
        return Integer.parseInt(words[1]);
    }

    private static void write(SocketChannel socket, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            socket.write(buffer);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
