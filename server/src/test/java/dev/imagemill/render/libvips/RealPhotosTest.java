package dev.imagemill.render.libvips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.PixelSize;
import dev.imagemill.render.RenderResult;
import dev.imagemill.render.RenditionOutcome;
import dev.imagemill.transform.BuiltInPresets;
import dev.imagemill.transform.Operation;
import dev.imagemill.transform.Preset;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The built-in presets on a folder of real photographs, named by the property {@code imagemill.photos} or {@code IMAGEMILL_PHOTOS}. */
class RealPhotosTest extends RenderingTest {

    /** None where no folder is named: these test more, and nothing needs them. */
    @TestFactory
    Stream<DynamicTest> everyPhotographGetsItsRenditions() throws IOException {
        return photos().stream()
                .map(photo -> DynamicTest.dynamicTest(photo.getFileName().toString(), () -> assertRendered(photo)));
    }

    private void assertRendered(Path photo) {
        try {
            assertMade(photo, render(photo, BuiltInPresets.all().toArray(Preset[]::new)));
        } catch (FaultException e) {
            assertThat(e.fault().code()).as("%s", photo).isEqualTo("format-unsupported");
            assertThat(photo.toString()).endsWith(".heic");
        }
    }

    private void assertMade(Path photo, RenderResult result) {
        for (int i = 0; i < result.outcomes().size(); i++) {
            Preset preset = BuiltInPresets.all().get(i);
            assertThat(result.outcomes().get(i)).as("%s", photo).isInstanceOf(RenditionOutcome.Rendered.class);
            ImageFormat format = preset.output().resolve(result.source().format());
            assertSize(sizeOf(load(target(i), format)), preset, result.source().size());
        }
    }

    private static void assertSize(PixelSize made, Preset preset, PixelSize source) {
        PixelSize expected = preset.resultingSize(source);
        if (preset.operations().stream().anyMatch(Operation::resultingSizeIsBound)) {
            assertThat(made.width()).isBetween(1, expected.width());
            assertThat(made.height()).isBetween(1, expected.height());
        } else {
            assertThat(made).isEqualTo(expected);
        }
    }

    private static List<Path> photos() throws IOException {
        String folder = firstOf(System.getProperty("imagemill.photos"), System.getenv("IMAGEMILL_PHOTOS"));
        List<Path> photos = new ArrayList<>();
        if (folder != null && Files.isDirectory(Path.of(folder))) {
            try (DirectoryStream<Path> files =
                    Files.newDirectoryStream(Path.of(folder), "*.{jpg,png,webp,avif,heic}")) {
                files.forEach(photos::add);
            }
        }
        return photos;
    }

    private static @Nullable String firstOf(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
