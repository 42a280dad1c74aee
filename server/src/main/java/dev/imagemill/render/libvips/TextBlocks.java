package dev.imagemill.render.libvips;

import dev.imagemill.image.ImageFormat;
import dev.imagemill.render.PictureTexts;
import dev.imagemill.vips.VipsMetadataEditor;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Title, description and copyright as files hold them: an XMP packet ({@code dc:title}, {@code dc:description}, {@code dc:rights}, each
 * in {@code x-default}), and IPTC (IIM 4.2, datasets 2:05, 2:120 and 2:116) for JPEG and TIFF, which older programs read.
 *
 * @param copyright of the original; null where it names none
 */
record TextBlocks(PictureTexts texts, @Nullable String copyright) {

    private static final String XMP = "xmp-data";
    private static final String IPTC = "iptc-data";

    // The identifier is the one that the XMP specification, part 1, section 7.3.2, gives to all packets.
    private static final String XMP_START = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
            + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
            + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">";
    private static final String XMP_END = "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";

    private static final int DATASET_MARK = 0x1C;
    private static final int ENVELOPE = 1;
    private static final int APPLICATION = 2;
    private static final int CHARACTER_SET = 90;
    private static final byte[] UTF_8 = {0x1B, '%', 'G'};
    private static final int RECORD_VERSION = 0;
    private static final byte[] VERSION_4 = {0, 4};
    private static final int OBJECT_NAME = 5;
    private static final int CAPTION = 120;
    private static final int COPYRIGHT = 116;

    /** In bytes, by IIM. */
    private static final int MAX_OBJECT_NAME = 64;

    private static final int MAX_CAPTION = 2000;
    private static final int MAX_COPYRIGHT = 128;

    private static final byte[] PHOTOSHOP = "Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII);
    /** A resource of Photoshop's with the number of IPTC and no name. */
    private static final byte[] IPTC_RESOURCE = {'8', 'B', 'I', 'M', 0x04, 0x04, 0, 0};

    /** Sets what a saver of the format shall write, in place of what the original had. */
    void into(VipsMetadataEditor fields, ImageFormat format) {
        fields.remove(XMP).remove(IPTC);
        if (Stream.of(texts.title(), texts.description(), copyright).allMatch(TextBlocks::none)) {
            return;
        }
        fields.set(XMP, xmp());
        if (format == ImageFormat.JPEG) {
            fields.set(IPTC, inPhotoshopResource(iptc()));
        } else if (format == ImageFormat.TIFF) {
            fields.set(IPTC, inWords(iptc()));
        }
    }

    private static boolean none(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    private byte[] xmp() {
        String packet = XMP_START
                + property("dc:title", texts.title())
                + property("dc:description", texts.description())
                + property("dc:rights", copyright)
                + XMP_END;
        return packet.getBytes(StandardCharsets.UTF_8);
    }

    private static String property(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return "<" + name + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(text) + "</rdf:li></rdf:Alt></" + name
                + ">";
    }

    /** What XML 1.0 has no place for is left out. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().filter(TextBlocks::isXml).forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= ' ' && point < Character.MIN_SURROGATE)
                || (point > Character.MAX_SURROGATE && point != 0xFFFE && point != 0xFFFF);
    }

    private byte[] iptc() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        dataset(out, ENVELOPE, CHARACTER_SET, UTF_8);
        dataset(out, APPLICATION, RECORD_VERSION, VERSION_4);
        text(out, OBJECT_NAME, texts.title(), MAX_OBJECT_NAME);
        text(out, COPYRIGHT, copyright, MAX_COPYRIGHT);
        text(out, CAPTION, texts.description(), MAX_CAPTION);
        return out.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, int number, @Nullable String text, int most) {
        if (text != null && !text.isEmpty()) {
            dataset(out, APPLICATION, number, cut(text, most));
        }
    }

    private static void dataset(ByteArrayOutputStream out, int rec, int number, byte[] bytes) {
        List.of(DATASET_MARK, rec, number, bytes.length >>> Byte.SIZE, bytes.length)
                .forEach(out::write);
        out.writeBytes(bytes);
    }

    /** As many whole characters as there is room for. */
    private static byte[] cut(String text, int most) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= most) {
            return bytes;
        }
        int end = most;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return java.util.Arrays.copyOf(bytes, end);
    }

    /**
     * libvips gives libtiff the length in words of four bytes, which takes it for bytes: a quarter would be
     * written. So it is made four times as long; should a version write all of it, zeros behind the last dataset say nothing.
     */
    private static byte[] inWords(byte[] iptc) {
        return java.util.Arrays.copyOf(iptc, iptc.length * Integer.BYTES);
    }

    private static byte[] inPhotoshopResource(byte[] iptc) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(PHOTOSHOP);
        out.writeBytes(IPTC_RESOURCE);
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            out.write(iptc.length >>> shift);
        }
        out.writeBytes(iptc);
        if (iptc.length % 2 == 1) {
            out.write(0);
        }
        return out.toByteArray();
    }
}
