package dev.imagemill.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many images at once, good and bad ones mixed: each gets its own result or its own error, and nothing stays behind. */
class StressTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 300;

    private final Vips vips = Pictures.vips();

    @Test
    void eightThreadsAndManyImages(@TempDir Path folder) throws Exception {
        Path good = folder.resolve("good.jpg");
        try (VipsScope scope = vips.scope()) {
            Pictures.jpeg(scope, good, 640, 480);
        }
        VipsUsage before = vips.usage();
        byte[] expected = thumbnail(good);
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int round = 0; round < ROUNDS; round++) {
                Path missing = folder.resolve("missing-" + round + ".png");
                Path text = Files.writeString(folder.resolve("text-" + round + ".jpg"), "text", StandardCharsets.UTF_8);
                all.add(threads.submit(() -> assertThat(thumbnail(good)).isEqualTo(expected)));
                all.add(threads.submit(() ->
                        assertFails("pngload", missing, missing.getFileName().toString(), VipsErrorCategory.IO)));
                all.add(threads.submit(() -> assertFails("jpegload", text, "Not a JPEG", VipsErrorCategory.CORRUPT)));
            }
        }
        for (Future<?> one : all) {
            one.get();
        }
        assertThat(VipsLeakCheck.settled(vips, before).isWithin(before)).isTrue();
    }

    /** As the renderer does: what is loaded in one scope is read, and fails, in another, while still others run into their deadlines. */
    @Test
    void whatFailsInAnotherScopeThanItWasLoadedInHasItsOwnReason(@TempDir Path folder) throws Exception {
        Path jpeg = folder.resolve("cut.jpg");
        Path png = folder.resolve("cut.png");
        try (VipsScope scope = vips.scope()) {
            Pictures.jpeg(scope, jpeg, 200, 200);
            Pictures.colourful(scope, 200, 200).save("pngsave", png).run();
        }
        cut(jpeg);
        cut(png);
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int round = 0; round < ROUNDS; round++) {
                all.add(threads.submit(() -> assertCorrupt("jpegload", jpeg, "png")));
                all.add(threads.submit(() -> assertCorrupt("pngload", png, "jpeg")));
                if (round % 3 == 0) {
                    all.add(threads.submit(this::assertLate));
                }
            }
        }
        for (Future<?> one : all) {
            one.get();
        }
    }

    private void assertCorrupt(String loader, Path file, String another) {
        try (VipsScope scope = vips.scope();
                VipsScope base = scope.nested();
                VipsScope making = scope.nested()) {
            VipsImage image = base.load(loader, file).with("fail_on", "error").image();
            VipsException e = catchThrowableOfType(
                    VipsException.class, () -> image.in(making).resize(0.5, 0.5).copyMemory());
            assertThat(e.category()).as(e.getMessage()).isEqualTo(VipsErrorCategory.CORRUPT);
            assertThat(e.getMessage()).doesNotContainIgnoringCase(another).doesNotContain("killed");
        }
    }

    private void assertLate() {
        try (VipsScope scope = vips.scope()) {
            scope.deadline(Duration.ofMillis(3));
            VipsException e = catchThrowableOfType(VipsException.class, () -> {
                while (true) {
                    Pictures.colourful(scope, 2000, 2000).gaussblur(30).copyMemory();
                }
            });
            assertThat(e.category()).isEqualTo(VipsErrorCategory.TIMEOUT);
        }
    }

    private static void cut(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    }

    private void assertFails(String loader, Path file, String words, VipsErrorCategory category) {
        try (VipsScope scope = vips.scope()) {
            VipsException e = catchThrowableOfType(
                    VipsException.class, () -> scope.load(loader, file).image());
            assertThat(e).hasMessageContaining(words);
            assertThat(e.category()).as(e.getMessage()).isEqualTo(category);
        }
    }

    private byte[] thumbnail(Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (VipsScope scope = vips.scope()) {
            scope.load("jpegload", file)
                    .with("shrink", 2)
                    .with("access", "sequential")
                    .image()
                    .resize(0.5, 0.5)
                    .save("webpsave", scope.target(bytes))
                    .run();
        }
        return bytes.toByteArray();
    }
}
