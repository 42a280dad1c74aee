package dev.imagemill.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer as they come over the wire; knows whether all of them came, for then its connection can be used again. */
final class AnswerBody extends InputStream {

    private final InputStream wire;
    private boolean ended;

    private AnswerBody(InputStream wire, boolean ended) {
        this.wire = wire;
        this.ended = ended;
    }

    static AnswerBody of(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        InputStream content = entity == null ? null : entity.getContent();
        return content == null ? new AnswerBody(InputStream.nullInputStream(), true) : new AnswerBody(content, false);
    }

    boolean ended() {
        return ended;
    }

    /** Unpacked where the server packed it, though it was asked not to; how much that may become is the reader's to bound. */
    InputStream unpacked(@Nullable Header encoding) {
        String name = encoding == null ? "" : encoding.getValue().strip().toLowerCase(Locale.ROOT);
        return name.equals("gzip") || name.equals("x-gzip") ? new Unpacking() : this;
    }

    /** Begins with the first read, since not every answer that says it is packed has a body, or is read. */
    private final class Unpacking extends InputStream {
        private @Nullable InputStream plain;

        @Override
        public int read() throws IOException {
            return plain().read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return plain().read(buffer, offset, length);
        }

        private InputStream plain() throws IOException {
            if (plain == null) {
                PushbackInputStream packed = new PushbackInputStream(AnswerBody.this);
                int first = packed.read();
                if (first >= 0) {
                    packed.unread(first);
                }
                plain = first < 0 ? packed : new GZIPInputStream(packed);
            }
            return plain;
        }
    }

    @Override
    public int read() throws IOException {
        return noted(wire.read());
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return noted(wire.read(buffer, offset, length));
    }

    private int noted(int read) {
        ended |= read < 0;
        return read;
    }
}
