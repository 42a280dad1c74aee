package dev.imagemill.describe;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files of metadata and no picture, byte by byte. */
final class MetadataFile {

    static final String XMP = """
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
          photoshop:City="Lisbon" photoshop:Country="Portugal" exif:DateTimeOriginal="2024-05-03T16:20:01+01:00">
        <dc:title><rdf:Alt><rdf:li xml:lang="pt">Elétricos</rdf:li><rdf:li xml:lang="x-default">Trams of Lisbon</rdf:li></rdf:Alt></dc:title>
        <dc:description><rdf:Alt><rdf:li xml:lang="x-default">A tram &amp; a castle</rdf:li></rdf:Alt></dc:description>
        <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Ana Reis</rdf:li></rdf:Alt></dc:rights>
        <dc:subject><rdf:Bag><rdf:li>tram</rdf:li><rdf:li>castle</rdf:li></rdf:Bag></dc:subject>
        <dc:creator><rdf:Seq><rdf:li>Ana Reis</rdf:li><rdf:li>Rui Reis</rdf:li></rdf:Seq></dc:creator>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        """;

    private static final int ASCII = 2;
    private static final int LONG = 4;
    private static final int ENTRY = 12;

    private final ByteArrayOutputStream jpeg = new ByteArrayOutputStream();

    private MetadataFile() {}

    static MetadataFile jpeg() {
        MetadataFile file = new MetadataFile();
        file.jpeg.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8});
        return file;
    }

    MetadataFile exif(byte[] tiff) {
        return segment(0xe1, joined("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff));
    }

    MetadataFile xmp(String packet) {
        return segment(
                0xe1,
                joined(
                        "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII),
                        packet.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of pairs of a data set's number in record 2 and its text. */
    MetadataFile iptc(Object... pairs) {
        byte[] other = resource(0x03ed, new byte[3]);
        byte[] iptc = resource(0x0404, iptcRecords(pairs));
        return segment(0xed, joined("Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII), joined(other, iptc)));
    }

    /** The data sets alone. */
    static byte[] iptcRecords(Object... pairs) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(new byte[] {0x1c, 1, 90, 0, 3, 0x1b, '%', 'G'});
        for (int i = 0; i < pairs.length; i += 2) {
            byte[] text = ((String) pairs[i + 1]).getBytes(StandardCharsets.UTF_8);
            data.writeBytes(new byte[] {0x1c, 2, ((Integer) pairs[i]).byteValue()});
            data.writeBytes(ByteBuffer.allocate(2).putShort((short) text.length).array());
            data.writeBytes(text);
        }
        return data.toByteArray();
    }

    byte[] bytes() {
        return joined(jpeg.toByteArray(), new byte[] {(byte) 0xff, (byte) 0xda, 0, 2, (byte) 0xff, (byte) 0xd9});
    }

    /** A TIFF header with one directory, and EXIF's own for tags above {@code 0x9000}; of pairs of tag and text. */
    static byte[] tiff(Object... pairs) {
        List<Object[]> main = new ArrayList<>();
        List<Object[]> exif = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            ((Integer) pairs[i] > 0x9000 ? exif : main).add(new Object[] {pairs[i], pairs[i + 1]});
        }
        ByteBuffer file = ByteBuffer.allocate(4096);
        file.putShort((short) 0x4d4d).putShort((short) 42).putInt(8);
        int exifAt = 8 + 2 + ENTRY * (main.size() + 1) + 4;
        int textAt = exifAt + 2 + ENTRY * exif.size() + 4;
        file.putShort((short) (main.size() + 1));
        textAt = entries(file, main, textAt);
        file.putShort((short) 0x8769).putShort((short) LONG).putInt(1).putInt(exifAt);
        file.putInt(0);
        file.putShort((short) exif.size());
        textAt = entries(file, exif, textAt);
        file.putInt(0);
        return java.util.Arrays.copyOf(file.array(), textAt);
    }

    /**
     * A TIFF with room for pixels before its directory, which has the entries of another's first one, and XMP and IPTC as tags.
     *
     * @param tiff as {@link #tiff} makes it
     */
    static byte[] tiffBehind(int pixels, byte[] tiff, @Nullable String xmp, byte @Nullable [] iptc) {
        byte[] packet = xmp == null ? new byte[0] : xmp.getBytes(StandardCharsets.UTF_8);
        byte[] records = iptc == null ? new byte[0] : iptc;
        ByteBuffer from = ByteBuffer.wrap(tiff);
        int entries = from.getShort(8);
        int at = 8 + pixels;
        int valuesAt = at + 2 + ENTRY * (entries + 2) + 4;
        ByteBuffer file = ByteBuffer.allocate(valuesAt + tiff.length + packet.length + records.length);
        file.putShort((short) 0x4d4d).putShort((short) 42).putInt(at);
        file.position(at).putShort((short) (entries + 2));
        for (int entry = 0; entry < entries; entry++) {
            int start = 10 + ENTRY * entry;
            short tag = from.getShort(start);
            // EXIF's own directory has offsets of its own: it is left out.
            file.putShort(tag == (short) 0x8769 ? (short) 0x4000 : tag)
                    .putShort(from.getShort(start + 2))
                    .putInt(from.getInt(start + 4))
                    .putInt(valuesAt + from.getInt(start + 8));
        }
        block(file, 0x02bc, packet.length, valuesAt + tiff.length);
        block(file, 0x83bb, records.length, valuesAt + tiff.length + packet.length);
        file.putInt(0).put(tiff).put(packet).put(records);
        return file.array();
    }

    private static void block(ByteBuffer file, int tag, int length, int at) {
        file.putShort((short) tag).putShort((short) 7).putInt(length).putInt(at);
    }

    private static int entries(ByteBuffer file, List<Object[]> entries, int at) {
        int next = at;
        for (Object[] entry : entries) {
            byte[] text = ((String) entry[1] + "\0").getBytes(StandardCharsets.UTF_8);
            int padded = Math.max(text.length, 5);
            file.putShort(((Integer) entry[0]).shortValue())
                    .putShort((short) ASCII)
                    .putInt(padded)
                    .putInt(next);
            file.put(next, text);
            next += padded;
        }
        return next;
    }

    /** A directory of many tags of no meaning that all have the same value. */
    static byte[] sameBytesOverAndOver(int tags, int length) {
        int size = Math.min(65_000, Math.max(8 + 2 + tags * ENTRY + 4, length));
        ByteBuffer file = ByteBuffer.allocate(size);
        file.putShort((short) 0x4d4d).putShort((short) 42).putInt(8).putShort((short) tags);
        for (int i = 0; i < tags; i++) {
            file.putShort((short) (0x4000 + i))
                    .putShort((short) 1)
                    .putInt(length)
                    .putInt(0);
        }
        return file.array();
    }

    static byte[] png(byte @Nullable [] exif, @Nullable String xmp) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(out, "IHDR", new byte[13]);
        if (xmp != null) {
            chunk(
                    out,
                    "iTXt",
                    joined(
                            "XML:com.adobe.xmp\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII),
                            xmp.getBytes(StandardCharsets.UTF_8)));
        }
        chunk(out, "IDAT", new byte[100]);
        if (exif != null) {
            chunk(out, "eXIf", exif);
        }
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(data);
        out.writeBytes(new byte[4]);
    }

    static byte[] webp(byte @Nullable [] exif, @Nullable String xmp) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("RIFF\0\0\0\0WEBP".getBytes(StandardCharsets.US_ASCII));
        riff(out, "VP8X", new byte[10]);
        riff(out, "VP8 ", new byte[33]);
        if (exif != null) {
            riff(out, "EXIF", exif);
        }
        if (xmp != null) {
            riff(out, "XMP ", xmp.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static void riff(ByteArrayOutputStream out, String type, byte[] data) {
        out.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(
                ByteBuffer.allocate(4).putInt(Integer.reverseBytes(data.length)).array());
        out.writeBytes(data);
        out.writeBytes(new byte[data.length % 2]);
    }

    /** As phones write it: boxes, then EXIF behind its mark. */
    static byte[] heif(byte[] tiff) {
        byte[] boxes = "\0\0\0\u0018ftypheic\0\0\0\0heicmif1Exif of the boxes".getBytes(StandardCharsets.US_ASCII);
        return joined(boxes, joined("\0\0\0\u0006Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff));
    }

    private static byte[] resource(int id, byte[] data) {
        ByteBuffer block = ByteBuffer.allocate(12 + data.length + data.length % 2);
        block.putInt(0x3842494d)
                .putShort((short) id)
                .putShort((short) 0)
                .putInt(data.length)
                .put(data);
        return block.array();
    }

    private MetadataFile segment(int marker, byte[] data) {
        jpeg.writeBytes(new byte[] {(byte) 0xff, (byte) marker});
        jpeg.writeBytes(
                ByteBuffer.allocate(2).putShort((short) (data.length + 2)).array());
        jpeg.writeBytes(data);
        return this;
    }

    private static byte[] joined(byte[] some, byte[] more) {
        byte[] all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
