package dev.imagemill.describe.facts;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.properties.XMPProperty;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fields of XMP: Dublin Core, and what Photoshop adds of IPTC Core.
 *
 * @param packet null where there is none
 */
public record XmpFields(@Nullable XMPMeta packet) {

    private static final int MAX_PACKET = 256_000;
    private static final int MAX_ITEMS = 100;
    private static final int LOCAL_TIME = "2026-01-31T12:34:56".length();

    /** Of a packet; none where it is no XMP, too long, or declares entities, which no honest writer does. */
    public static XmpFields of(byte @Nullable [] packet) {
        if (packet == null || packet.length > MAX_PACKET || declares(packet)) {
            return new XmpFields(null);
        }
        try {
            return new XmpFields(XMPMetaFactory.parseFromBuffer(packet));
        } catch (XMPException | RuntimeException e) {
            return new XmpFields(null);
        }
    }

    public @Nullable String title() {
        return alternative("title");
    }

    public @Nullable String caption() {
        return alternative("description");
    }

    public @Nullable String copyright() {
        return alternative("rights");
    }

    public List<String> keywords() {
        return items("subject");
    }

    public @Nullable String creator() {
        List<String> names = items("creator");
        return names.isEmpty() ? null : String.join(", ", names);
    }

    /** City, region and country, as far as they are there. */
    public List<String> place() {
        return Stream.of("City", "State", "Country")
                .map(name -> text(XMPConst.NS_PHOTOSHOP, name))
                .filter(Objects::nonNull)
                .toList();
    }

    /** By the camera's clock: where it says an offset, that is left out. */
    public @Nullable LocalDateTime takenAt() {
        String text = text(XMPConst.NS_EXIF, "DateTimeOriginal");
        String time = text == null ? text(XMPConst.NS_PHOTOSHOP, "DateCreated") : text;
        return time == null || time.length() < LOCAL_TIME
                ? null
                : ExifFields.time(time.substring(0, LOCAL_TIME), DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    private @Nullable String alternative(String name) {
        try {
            XMPProperty found =
                    packet == null ? null : packet.getLocalizedText(XMPConst.NS_DC, name, null, XMPConst.X_DEFAULT);
            return found == null ? null : found.getValue();
        } catch (XMPException | RuntimeException e) {
            return text(XMPConst.NS_DC, name);
        }
    }

    private List<String> items(String name) {
        List<String> items = new ArrayList<>();
        if (packet == null) {
            return items;
        }
        try {
            int count = Math.min(packet.countArrayItems(XMPConst.NS_DC, name), MAX_ITEMS);
            for (int i = 1; i <= count; i++) {
                XMPProperty item = packet.getArrayItem(XMPConst.NS_DC, name, i);
                items.add(item == null || item.getValue() == null ? "" : item.getValue());
            }
        } catch (XMPException | RuntimeException e) {
            // No list, though it should be one: what was read of it stands.
            return items;
        }
        return items;
    }

    private @Nullable String text(String namespace, String name) {
        try {
            return packet == null ? null : packet.getPropertyString(namespace, name);
        } catch (XMPException | RuntimeException e) {
            return null;
        }
    }

    /** In any encoding: without the zero bytes that UTF-16 and UTF-32 put between. */
    private static boolean declares(byte[] packet) {
        String text = new String(packet, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .toUpperCase(Locale.ROOT);
        return text.contains("<!DOCTYPE") || text.contains("<!ENTITY");
    }
}
