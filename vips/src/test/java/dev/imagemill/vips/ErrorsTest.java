package dev.imagemill.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorsTest {
    private final Vips vips = Pictures.vips();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    Path folder;

    @Test
    void aTruncatedJpegIsCorrupt() throws Exception {
        Path file = folder.resolve("cut.jpg");
        try (VipsScope scope = vips.scope()) {
            Pictures.jpeg(scope, file, 300, 300);
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        try (VipsScope scope = vips.scope()) {
            VipsImage image = scope.load("jpegload", file)
                    .with("access", "sequential")
                    .with("fail_on", "truncated")
                    .image();
            assertThat(failure(image::copyMemory).category()).isEqualTo(VipsErrorCategory.CORRUPT);
        }
    }

    @Test
    void truncatedFilesOfEveryFormatAreCorrupt() throws Exception {
        for (String format : new String[] {"png", "webp", "heif", "tiff", "gif"}) {
            Path file = folder.resolve("cut." + format);
            try (VipsScope scope = vips.scope()) {
                VipsOperation save = Pictures.colourful(scope, 300, 300).save(format + "save", file);
                (format.equals("heif") ? save.with("compression", "av1") : save).run();
            }
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length * 2 / 3));
            try (VipsScope scope = vips.scope()) {
                VipsException e = failure(() -> scope.load(format + "load", file)
                        .with("fail_on", "truncated")
                        .image()
                        .copyMemory());
                assertThat(e.category()).as(format + ": " + e.getMessage()).isEqualTo(VipsErrorCategory.CORRUPT);
            }
        }
    }

    @Test
    void textUnderAnImagesNameHasNoLoader() throws Exception {
        Path file = Files.writeString(folder.resolve("text.jpg"), "I am not a picture, I only have its name.");
        try (VipsScope scope = vips.scope()) {
            assertThat(scope.findLoader(file)).isEmpty();
            VipsException e = failure(() -> scope.load("jpegload", file).image());
            assertThat(e.category()).isEqualTo(VipsErrorCategory.CORRUPT);
            assertThat(e).hasMessageContaining("JPEG");
        }
    }

    @Test
    void aMissingFileIsIo() {
        try (VipsScope scope = vips.scope()) {
            VipsException e = failure(
                    () -> scope.load("jpegload", folder.resolve("none.jpg")).image());
            assertThat(e.category()).isEqualTo(VipsErrorCategory.IO);
            assertThat(e).hasMessageContaining("none.jpg");
        }
    }

    @Test
    void anUnsafeLoaderIsBlocked() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "1,2\n3,4\n");
        try (VipsScope scope = vips.scope()) {
            assertThat(scope.findLoader(file)).isEmpty();
            assertThat(failure(() -> scope.load("csvload", file).image()).category())
                    .isEqualTo(VipsErrorCategory.BLOCKED);
        }
    }

    @Test
    void anOperationThatIsNotThereIsUnsupported() {
        try (VipsScope scope = vips.scope()) {
            assertThat(failure(() -> scope.op("magicsave").run()).category()).isEqualTo(VipsErrorCategory.UNSUPPORTED);
        }
    }

    @Test
    void anImageBeyondAFormatsLimitIsTooLarge() {
        try (VipsScope scope = vips.scope()) {
            VipsImage wide =
                    scope.op("black").with("width", 70_000).with("height", 2).image();
            VipsException e = failure(
                    () -> wide.save("jpegsave", folder.resolve("wide.jpg")).run());
            assertThat(e.category()).as(e.getMessage()).isEqualTo(VipsErrorCategory.TOO_LARGE);
        }
    }

    @Test
    void wrongArgumentsAreNamed() {
        try (VipsScope scope = vips.scope()) {
            VipsImage image = Pictures.colourful(scope, 10, 10);
            assertThatThrownBy(() -> image.op("resize").with("scala", 2.0).image())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("scala");
            assertThatThrownBy(() -> image.op("resize").with("scale", "big").image())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("scale");
            assertThatThrownBy(
                            () -> image.op("resize").with("kernel", "popcorn").image())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("popcorn");
        }
    }

    @Test
    void whatASourceThrowsIsTheCause() {
        IOException thrown = new IOException("the line is dead");
        ReadableByteChannel broken = new ReadableByteChannel() {
            @Override
            public int read(ByteBuffer buffer) throws IOException {
                throw thrown;
            }

            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public void close() {}
        };
        try (VipsScope scope = vips.scope()) {
            VipsSource source = scope.source(broken);
            VipsException e = failure(() -> scope.load("jpegload", source).image());
            assertThat(e).hasCause(thrown);
            assertThat(e.category()).isEqualTo(VipsErrorCategory.IO);
        }
    }

    @Test
    void whatATargetThrowsIsTheCause() {
        try (VipsScope scope = vips.scope()) {
            VipsTarget target = scope.target(new OutputStream() {
                @Override
                public void write(int b) {
                    throw new IllegalStateException("the disc is full");
                }
            });
            VipsException e = failure(() ->
                    Pictures.colourful(scope, 500, 500).save("pngsave", target).run());
            assertThat(e).hasRootCauseInstanceOf(IllegalStateException.class).hasMessageContaining("the disc is full");
        }
    }

    @Test
    void aSourceThatEndsEarlyIsCorrupt() {
        byte[] start = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16};
        try (VipsScope scope = vips.scope()) {
            VipsSource source = scope.source(new ByteArrayInputStream(start));
            assertThat(failure(() -> scope.load("jpegload", source)
                                    .with("fail_on", "error")
                                    .image()
                                    .copyMemory())
                            .category())
                    .isEqualTo(VipsErrorCategory.CORRUPT);
        }
    }

    @Test
    void warningsGoToTheListenerAndNotToTheConsole() throws Exception {
        List<String> messages = new CopyOnWriteArrayList<>();
        vips.onLog(messages::add);
        Path file = folder.resolve("cut.jpg");
        try (VipsScope scope = vips.scope()) {
            Pictures.jpeg(scope, file, 300, 300);
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            scope.load("jpegload", file).with("fail_on", "none").image().copyMemory();
        } finally {
            vips.onLog(message -> {});
        }
        assertThat(messages).anySatisfy(m -> assertThat(m).startsWith("VIPS: "));
    }

    private interface Action {
        void run();
    }

    private static VipsException failure(Action action) {
        return catchThrowableOfType(VipsException.class, action::run);
    }
}
