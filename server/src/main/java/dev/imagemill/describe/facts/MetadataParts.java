package dev.imagemill.describe.facts;

import com.drew.lang.RandomAccessFileReader;
import dev.imagemill.image.ImageFormat;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The parts of a file that hold metadata, still as bytes. */
public final class MetadataParts {

    /** How much of a file is looked at, in bytes, unless it is a TIFF: metadata is at the beginning, where writers do not make a point of it. */
    public static final int MAX_READ = 8_000_000;

    private static final int MAX_PART = 1_000_000;
    private static final byte[] EXIF = ascii("Exif\0\0");
    private static final byte[] XMP = ascii("http://ns.adobe.com/xap/1.0/\0");
    private static final byte[] PHOTOSHOP = ascii("Photoshop 3.0\0");
    private static final byte[] PNG_XMP = ascii("XML:com.adobe.xmp\0\0\0\0\0");
    private static final int PNG_SIGNATURE = 8;
    private static final int RIFF_HEAD = 12;

    private byte @Nullable [] exif;
    private @Nullable TiffTags tiff;
    private byte @Nullable [] photoshop;
    private byte @Nullable [] xmp;

    private MetadataParts() {}

    /** What EXIF says, or, of a TIFF, its tags. */
    public ExifFields exif() {
        return tiff == null ? ExifFields.of(exif) : new ExifFields(tiff.texts());
    }

    /** Of Photoshop's image resources, or of a tag of its own. */
    public IptcFields iptc() {
        byte[] records = tiff == null ? null : tiff.block(TiffTags.IPTC);
        return records == null ? IptcFields.of(photoshop) : IptcFields.ofRecords(records);
    }

    /** A packet of RDF. */
    public byte @Nullable [] xmp() {
        return xmp;
    }

    /** What there is; a part that cannot be read is null. */
    public static MetadataParts read(Path file, ImageFormat format) throws IOException {
        MetadataParts found = new MetadataParts();
        if (format == ImageFormat.TIFF) {
            tiff(file, found);
            return found;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(MAX_READ);
            DataInputStream data = new DataInputStream(new java.io.ByteArrayInputStream(head));
            switch (format) {
                case JPEG -> jpeg(data, found);
                case PNG -> png(data, found);
                case WEBP -> webp(data, found);
                case HEIC, AVIF -> found.exif = afterExifMark(head);
                case TIFF, GIF, SVG -> {
                    // Comments of GIF and texts of SVG are part of the picture rather than about it.
                }
            }
        } catch (EOFException e) {
            // Cut off, or it announces more than there is: what was found before stands.
            return found;
        }
        return found;
    }

    /** TIFF 6, section 2: the directory is anywhere, most often behind the pixels; nothing is read but what is wanted of it. */
    private static void tiff(Path file, MetadataParts found) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            TiffTags tags = TiffTags.of(new RandomAccessFileReader(bytes));
            found.tiff = tags;
            found.photoshop = tags.block(TiffTags.PHOTOSHOP);
            found.xmp = tags.block(TiffTags.XMP);
        }
    }

    /** ISO/IEC 10918-1, annex B: segments up to the first scan. */
    private static void jpeg(DataInputStream in, MetadataParts found) throws IOException {
        in.readUnsignedShort();
        while (true) {
            int marker = in.readUnsignedShort();
            while (marker == 0xffff) {
                marker = 0xff00 | in.readUnsignedByte();
            }
            if (marker >> 8 != 0xff || marker == 0xffda || marker == 0xffd9) {
                return;
            }
            byte[] segment = exactly(in, in.readUnsignedShort() - 2L);
            if (marker == 0xffe1) {
                found.exif = found.exif == null ? after(EXIF, segment) : found.exif;
                found.xmp = found.xmp == null ? after(XMP, segment) : found.xmp;
            } else if (marker == 0xffed) {
                found.photoshop = joined(found.photoshop, after(PHOTOSHOP, segment));
            }
        }
    }

    /** PNG 3, section 5.3: {@code eXIf}, and XMP where it is not compressed, as its specification asks for. */
    private static void png(DataInputStream in, MetadataParts found) throws IOException {
        in.skipNBytes(PNG_SIGNATURE);
        while (true) {
            long length = Integer.toUnsignedLong(in.readInt());
            String type = new String(exactly(in, 4), StandardCharsets.ISO_8859_1);
            if (type.equals("eXIf") && length <= MAX_PART) {
                found.exif = exactly(in, length);
            } else if (type.equals("iTXt") && length <= MAX_PART) {
                byte[] xmp = after(PNG_XMP, exactly(in, length));
                found.xmp = xmp == null ? found.xmp : xmp;
            } else {
                in.skipNBytes(length);
            }
            in.skipNBytes(4);
        }
    }

    /** RFC 9649, section 2: chunks of RIFF, each of an even length. */
    private static void webp(DataInputStream in, MetadataParts found) throws IOException {
        in.skipNBytes(RIFF_HEAD);
        while (true) {
            String type = new String(exactly(in, 4), StandardCharsets.ISO_8859_1);
            long length = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
            if (type.equals("EXIF") && length <= MAX_PART) {
                byte[] exif = exactly(in, length);
                byte[] marked = after(EXIF, exif);
                found.exif = marked == null ? exif : marked;
            } else if (type.equals("XMP ") && length <= MAX_PART) {
                found.xmp = exactly(in, length);
            } else {
                in.skipNBytes(length);
            }
            in.skipNBytes(length & 1);
        }
    }

    /** In a HEIF file EXIF may be anywhere; its mark with a TIFF header behind it is found without walking the boxes. */
    private static byte @Nullable [] afterExifMark(byte[] head) {
        ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.BIG_ENDIAN);
        for (int i = 0; i + EXIF.length + 4 <= head.length; i++) {
            if (head[i] == 'E' && Arrays.equals(head, i, i + EXIF.length, EXIF, 0, EXIF.length)) {
                int tiff = bytes.getInt(i + EXIF.length);
                if (tiff == 0x4d4d002a || tiff == 0x49492a00) {
                    return Arrays.copyOfRange(head, i + EXIF.length, Math.min(head.length, i + MAX_PART));
                }
            }
        }
        return null;
    }

    private static byte[] exactly(DataInputStream in, long length) throws IOException {
        if (length < 0 || length > in.available()) {
            throw new EOFException();
        }
        return in.readNBytes((int) length);
    }

    private static byte @Nullable [] after(byte[] mark, byte[] segment) {
        boolean marked = segment.length > mark.length && Arrays.equals(segment, 0, mark.length, mark, 0, mark.length);
        return marked ? Arrays.copyOfRange(segment, mark.length, segment.length) : null;
    }

    private static byte @Nullable [] joined(byte @Nullable [] some, byte @Nullable [] more) {
        if (some == null || more == null) {
            return some == null ? more : some;
        }
        if (some.length + more.length > MAX_PART) {
            return some;
        }
        byte[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
