package dev.imagemill.ingest.fetch;

import dev.imagemill.fault.Fault;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.outbound.OutboundHttp.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The first bytes of an answer.
 *
 * @param format empty where they are of no picture
 * @param whole the answer from its first byte on
 */
record PictureHead(Optional<ImageFormat> format, boolean empty, boolean page, InputStream whole) {

    private static final Pattern PAGE = Pattern.compile(
            "\\s*(<\\?xml[^>]*>|<!--.*?-->|\\s)*<(!doctype\\s+html|html|head|body|script|title)\\b.*", Pattern.DOTALL);
    private static final int LOOKED_AT = 1024;
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*");

    static PictureHead read(InputStream body) throws IOException {
        byte[] first = body.readNBytes(ImageFormat.SNIFF_BYTES);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), body);
        return new PictureHead(ImageFormat.sniff(first), first.length == 0, isPage(first), whole);
    }

    /** Why this is no picture; where it is none. */
    Fault fault(Answer answer, String host) {
        if (empty) {
            return FetchFaults.empty(host);
        }
        String type = answer.header("content-type")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .replaceFirst(";.*", "")
                .strip();
        String encoding = answer.header("content-encoding")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .strip();
        if (page || type.equals("text/html") || type.equals("application/xhtml+xml")) {
            return FetchFaults.notAnImage(host, "a web page");
        }
        if (encoding.matches("[a-z]{1,10}") && !encoding.equals("identity") && !encoding.endsWith("gzip")) {
            return FetchFaults.notAnImage(host, "something packed by " + encoding + ", which was not asked for,");
        }
        boolean known = MEDIA_TYPE.matcher(type).matches() && !type.startsWith("image/");
        return FetchFaults.notAnImage(host, known ? "something of the type " + type : "something of an unknown format");
    }

    private static boolean isPage(byte[] first) {
        String text = new String(first, 0, Math.min(first.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        return PAGE.matcher(text.replaceFirst("^\u00ef\u00bb\u00bf", "").toLowerCase(Locale.ROOT))
                .matches();
    }
}
