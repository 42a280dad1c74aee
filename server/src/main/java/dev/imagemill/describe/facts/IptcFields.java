package dev.imagemill.describe.facts;

import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.iptc.IptcReader;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fields of IPTC-IIM 4.2, as Photoshop puts them into files.
 *
 * @param directory null where there is none
 */
public record IptcFields(@Nullable IptcDirectory directory) {

    private static final int RESOURCE = 0x3842494d;
    private static final int IPTC = 0x0404;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
    private static final int TIME_DIGITS = 6;

    /** Of Photoshop's image resources; none where IPTC is not among them. */
    public static IptcFields of(byte @Nullable [] resources) {
        byte[] iptc = resources == null ? null : resource(ByteBuffer.wrap(resources));
        return iptc == null ? new IptcFields(null) : ofRecords(iptc);
    }

    /** Of its data sets as such. */
    public static IptcFields ofRecords(byte[] iptc) {
        Metadata metadata = new Metadata();
        try {
            new IptcReader().extract(new SequentialByteArrayReader(iptc), metadata, iptc.length, null);
        } catch (RuntimeException e) {
            // What was read before it got odd stands.
            return new IptcFields(metadata.getFirstDirectoryOfType(IptcDirectory.class));
        }
        return new IptcFields(metadata.getFirstDirectoryOfType(IptcDirectory.class));
    }

    public @Nullable String title() {
        String name = text(IptcDirectory.TAG_OBJECT_NAME);
        return name == null ? text(IptcDirectory.TAG_HEADLINE) : name;
    }

    public @Nullable String caption() {
        return text(IptcDirectory.TAG_CAPTION);
    }

    public List<String> keywords() {
        List<String> keywords = directory == null ? null : directory.getKeywords();
        return keywords == null ? List.of() : keywords;
    }

    public @Nullable String creator() {
        return text(IptcDirectory.TAG_BY_LINE);
    }

    public @Nullable String copyright() {
        return text(IptcDirectory.TAG_COPYRIGHT_NOTICE);
    }

    /** City, region and country, as far as they are there. */
    public List<String> place() {
        return Stream.of(
                        text(IptcDirectory.TAG_CITY),
                        text(IptcDirectory.TAG_PROVINCE_OR_STATE),
                        text(IptcDirectory.TAG_COUNTRY_OR_PRIMARY_LOCATION_NAME))
                .filter(Objects::nonNull)
                .toList();
    }

    public @Nullable LocalDateTime takenAt() {
        String date = text(IptcDirectory.TAG_DATE_CREATED);
        String time = text(IptcDirectory.TAG_TIME_CREATED);
        if (date == null || time == null) {
            return null;
        }
        String digits = time.replaceFirst("[+-].*", "").replaceAll("\\D", "");
        return digits.length() < TIME_DIGITS
                ? null
                : ExifFields.time(date.replaceAll("\\D", "") + digits.substring(0, TIME_DIGITS), TIME);
    }

    private @Nullable String text(int tag) {
        return directory == null ? null : directory.getString(tag);
    }

    /** Photoshop File Formats Specification, "Image Resource Blocks": signature, id, a name, a length, data; both padded to even. */
    private static byte @Nullable [] resource(ByteBuffer resources) {
        while (resources.remaining() >= 12 && resources.getInt() == RESOURCE) {
            int id = Short.toUnsignedInt(resources.getShort());
            int name = Byte.toUnsignedInt(resources.get());
            if (!skip(resources, name + 1 - name % 2) || resources.remaining() < 4) {
                return null;
            }
            int length = resources.getInt();
            if (length < 0 || length > resources.remaining()) {
                return null;
            }
            if (id == IPTC) {
                byte[] data = new byte[length];
                resources.get(data);
                return data;
            }
            skip(resources, length + (length & 1));
        }
        return null;
    }

    private static boolean skip(ByteBuffer bytes, int count) {
        boolean enough = count <= bytes.remaining();
        bytes.position(enough ? bytes.position() + count : bytes.limit());
        return enough;
    }
}
