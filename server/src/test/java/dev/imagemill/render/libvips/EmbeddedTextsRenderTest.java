package dev.imagemill.render.libvips;

import static org.assertj.core.api.Assertions.assertThat;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPIterator;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.properties.XMPPropertyInfo;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.render.PictureTexts;
import dev.imagemill.render.RenderLimits;
import dev.imagemill.render.RenderRequest;
import dev.imagemill.render.RenditionRequest;
import dev.imagemill.transform.Colour;
import dev.imagemill.transform.MetadataPolicy;
import dev.imagemill.transform.Output;
import dev.imagemill.transform.OutputFormat;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.Resize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Title, description and copyright in files, read back by a reader that is not ours. */
class EmbeddedTextsRenderTest extends RenderingTest {

    private static final String TITLE = "Hafen <bei> \"Nacht\" & 🐱";
    private static final String DESCRIPTION = "Ein Satz.\nNoch einer: 東京, Ångström.";
    private static final PictureTexts TEXTS = new PictureTexts(TITLE, DESCRIPTION);
    private static final String COPYRIGHT = "(c) 1843 Ada";

    @ParameterizedTest
    @EnumSource(
            value = OutputFormat.class,
            names = {"JPEG", "PNG", "WEBP", "AVIF", "TIFF"})
    void areWrittenAsXmp(OutputFormat format) {
        Path made = made(credited(), format, TEXTS);

        assertThat(xmp(made))
                .containsEntry("dc:title[1]", TITLE)
                .containsEntry("dc:title[1]/xml:lang", "x-default")
                .containsEntry("dc:description[1]", DESCRIPTION)
                .containsEntry("dc:rights[1]", COPYRIGHT);
    }

    @ParameterizedTest
    @EnumSource(
            value = OutputFormat.class,
            names = {"JPEG", "TIFF"})
    void areWrittenAsIptcWhereTheFormatHoldsIt(OutputFormat format) {
        IptcDirectory iptc = iptc(made(credited(), format, TEXTS));

        assertThat(iptc.getString(IptcDirectory.TAG_OBJECT_NAME)).isEqualTo(TITLE);
        assertThat(iptc.getString(IptcDirectory.TAG_CAPTION)).isEqualTo(DESCRIPTION);
        assertThat(iptc.getString(IptcDirectory.TAG_COPYRIGHT_NOTICE)).isEqualTo(COPYRIGHT);
        assertThat(iptc.getString(IptcDirectory.TAG_CODED_CHARACTER_SET)).isEqualTo("UTF-8");
    }

    @Test
    void longTextsAreCutInIptcBetweenCharactersAndWholeInXmp() {
        String title = "🐱".repeat(200);
        String description = "é<&>".repeat(2_500);
        Path made = made(pictures.jpeg("a.jpg", 60, 40), OutputFormat.JPEG, new PictureTexts(title, description));

        assertThat(xmp(made)).containsEntry("dc:title[1]", title).containsEntry("dc:description[1]", description);
        String name = iptc(made).getString(IptcDirectory.TAG_OBJECT_NAME);
        String caption = Objects.requireNonNull(iptc(made).getString(IptcDirectory.TAG_CAPTION));
        assertThat(name).isEqualTo("🐱".repeat(16));
        assertThat(description).startsWith(caption);
        assertThat(caption.getBytes(StandardCharsets.UTF_8)).hasSize(2_000);
    }

    @Test
    void whatTheOriginalSaidGoesAndItsCopyrightStays() {
        byte[] old = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><old/></x:xmpmeta>".getBytes(StandardCharsets.UTF_8);
        Path source = folder.resolve("old.jpg");
        TestPictures.photo(scope, 60, 40)
                .edit(fields -> fields.set("xmp-data", old).set("exif-ifd0-Copyright", COPYRIGHT + " (x, ASCII)"))
                .save("jpegsave", source)
                .run();

        assertThat(new String(bytes(made(source, OutputFormat.JPEG, PictureTexts.NONE)), StandardCharsets.ISO_8859_1))
                .doesNotContain("<old/>");
        assertThat(xmp(made(source, OutputFormat.JPEG, PictureTexts.NONE))).containsEntry("dc:rights[1]", COPYRIGHT);
        assertThat(xmp(made(source, OutputFormat.JPEG, new PictureTexts(TITLE, null))))
                .containsEntry("dc:title[1]", TITLE)
                .doesNotContainKey("dc:description[1]");
    }

    @Test
    void nothingIsWrittenWhereNothingIsKnownOrNotAsked() {
        Path plain = pictures.jpeg("plain.jpg", 60, 40);
        assertThat(xmp(made(plain, OutputFormat.JPEG, PictureTexts.NONE))).isEmpty();
        assertThat(metadata(made(plain, OutputFormat.JPEG, PictureTexts.NONE))
                        .getFirstDirectoryOfType(IptcDirectory.class))
                .isNull();
        Preset not = preset(new Output(OutputFormat.JPEG, 80), Resize.inside(30, 30));
        assertThat(xmp(render(credited(), not, TEXTS))).isEmpty();
    }

    @Test
    void aGifHasNone() {
        Preset source = preset(embedding(OutputFormat.SOURCE));
        Path gif = pictures.animation("a.gif", "gifsave", 20, 10);
        assertThat(ImageFormat.sniff(bytes(render(gif, source, TEXTS)))).contains(ImageFormat.GIF);
    }

    @Test
    void areThereInAFileOfAWantedLength() {
        Output output = new Output(
                OutputFormat.JPEG, 80, false, false, null, 20_000, Colour.WHITE, MetadataPolicy.STRIP, false, true);
        Path made = render(credited(), preset(output), TEXTS);
        assertThat(xmp(made)).containsEntry("dc:title[1]", TITLE);
        assertThat(made).satisfies(file -> assertThat(Files.size(file)).isLessThanOrEqualTo(20_000));
    }

    private Path credited() {
        Path source = folder.resolve("credited.jpg");
        TestPictures.photo(scope, 60, 40)
                .edit(fields -> fields.set("exif-ifd0-Copyright", COPYRIGHT + " (x, ASCII)"))
                .save("jpegsave", source)
                .keep("exif")
                .run();
        return source;
    }

    private static Output embedding(OutputFormat format) {
        return new Output(format, null, false, false, null, null, Colour.WHITE, MetadataPolicy.STRIP, false, true);
    }

    private Path made(Path source, OutputFormat format, PictureTexts texts) {
        return render(source, preset(embedding(format), Resize.inside(30, 30)), texts);
    }

    private Path render(Path source, Preset preset, PictureTexts texts) {
        RenditionRequest request = new RenditionRequest(preset, target(0), texts);
        rendering.renderer().render(new RenderRequest(source, List.of(request), RenderLimits.DEFAULT));
        return target(0);
    }

    private static Map<String, String> xmp(Path file) {
        Map<String, String> properties = new TreeMap<>();
        for (XmpDirectory directory : metadata(file).getDirectoriesOfType(XmpDirectory.class)) {
            properties.putAll(directory.getXmpProperties());
        }
        return properties.isEmpty() ? scanned(file) : properties;
    }

    /** The reader does not look for packets in AVIF; they may be found by their marks (XMP specification, part 3, section 2). */
    private static Map<String, String> scanned(Path file) {
        String content = new String(bytes(file), StandardCharsets.UTF_8);
        int start = content.indexOf("<?xpacket begin=");
        if (start < 0) {
            return Map.of();
        }
        Map<String, String> properties = new TreeMap<>();
        try {
            XMPMeta packet = XMPMetaFactory.parseFromString(
                    content.substring(start, content.indexOf("?>", content.indexOf("<?xpacket end=")) + 2));
            for (XMPIterator all = packet.iterator(); all.hasNext(); ) {
                XMPPropertyInfo property = (XMPPropertyInfo) all.next();
                if (property.getPath() != null && property.getValue() != null) {
                    properties.put(property.getPath(), property.getValue());
                }
            }
            return properties;
        } catch (XMPException e) {
            throw new AssertionError("the packet can be parsed", e);
        }
    }

    private static IptcDirectory iptc(Path file) {
        return Objects.requireNonNull(metadata(file).getFirstDirectoryOfType(IptcDirectory.class), "there is IPTC");
    }

    private static Metadata metadata(Path file) {
        try {
            return ImageMetadataReader.readMetadata(file.toFile());
        } catch (ImageProcessingException e) {
            throw new AssertionError("the reader takes the file", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
