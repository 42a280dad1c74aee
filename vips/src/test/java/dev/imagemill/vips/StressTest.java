package dev.imagemill.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
