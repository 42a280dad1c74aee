package dev.imagemill.cutout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.imagemill.testing.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskCacheTest {

    private static final long PLENTY = 1_000_000;

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-21T12:00:00Z"));
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void keepsMasksAlsoForTheNextProcess() throws Exception {
        Mask first = get(cache(PLENTY), key(1));
        Mask second = get(cache(PLENTY), key(1));

        assertThat(made).hasValue(1);
        assertThat(second.alpha()).isEqualTo(first.alpha());
        assertThat(second.confidence()).isEqualTo(first.confidence());
        assertThat(MaskKey.of("other", picture(1))).isNotEqualTo(key(1));
        assertThat(MaskKey.of("v", new RgbPicture(32, 128, picture(1).rgb()))).isNotEqualTo(key(1));
    }

    @Test
    void aDamagedFileIsNone() throws Exception {
        get(cache(PLENTY), key(1));
        Path file = files().getFirst();
        byte[] bytes = Files.readAllBytes(file);

        for (int at : new int[] {0, 5, 20, 26, bytes.length / 2, bytes.length - 3}) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x55;
            Files.write(file, damaged);
            made.set(0);
            get(cache(PLENTY), key(1));
            assertThat(made).as("byte %d", at).hasValue(1);
        }
        Files.write(file, new byte[0]);
        made.set(0);
        get(cache(PLENTY), key(1));
        assertThat(made).hasValue(1);
    }

    @Test
    void theOldestUsedGoFirst() throws Exception {
        get(cache(PLENTY), key(0));
        long each = Files.size(files().getFirst());
        MaskCache cache = cache(each * 5);
        for (int i = 1; i < 5; i++) {
            clock.advance(Duration.ofMinutes(1));
            get(cache, key(i));
        }
        clock.advance(Duration.ofMinutes(1));
        get(cache, key(0));
        clock.advance(Duration.ofMinutes(1));
        get(cache, key(5));

        assertThat(files().stream().mapToLong(MaskCacheTest::size).sum()).isLessThanOrEqualTo(each * 5);
        made.set(0);
        get(cache, key(0));
        get(cache, key(5));
        assertThat(made).hasValue(0);
        get(cache, key(1));
        assertThat(made).hasValue(1);
    }

    @Test
    void keepsNothingWhereThatIsWanted() throws Exception {
        MaskCache cache = cache(0);
        get(cache, key(1));
        get(cache, key(1));

        assertThat(made).hasValue(2);
        assertThat(files()).isEmpty();
    }

    @Test
    void worksWithoutAFolder() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        MaskCache cache = new MaskCache(new MaskFolder(file, PLENTY, clock));

        assertThat(get(cache, key(1)).width()).isEqualTo(64);
    }

    @Test
    void thoseWhoAskAtTheSameTimeShareOne() throws Exception {
        MaskCache cache = cache(0);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<CountDownLatch> waiting =
                Stream.generate(() -> new CountDownLatch(1)).limit(3).toList();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<Mask> first = threads.submit(() -> cache.get(key(1), Checkpoint.NONE, () -> {
                begun.countDown();
                goOn.await();
                return mask(1);
            }));
            begun.await();
            List<Future<Mask>> others = new ArrayList<>();
            for (CountDownLatch one : waiting) {
                others.add(threads.submit(() -> cache.get(key(1), one::countDown, this::counted)));
            }
            for (CountDownLatch one : waiting) {
                one.await();
            }
            goOn.countDown();
            for (Future<Mask> other : others) {
                assertThat(other.get()).isSameAs(first.get());
            }
        }
        assertThat(made).hasValue(0);
    }

    @Test
    void oneThatFailsDoesNotFailTheOthers() throws Exception {
        MaskCache cache = cache(0);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<Mask> first = threads.submit(() -> cache.get(key(1), Checkpoint.NONE, () -> {
                begun.countDown();
                waiting.await();
                throw new IllegalStateException("no time left");
            }));
            begun.await();
            Future<Mask> second = threads.submit(() -> cache.get(key(1), waiting::countDown, this::counted));

            assertThat(second.get().width()).isEqualTo(64);
            assertThat(first).failsWithin(Duration.ofSeconds(30));
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void oneWhoWaitsMayBeCalledOff() throws Exception {
        MaskCache cache = cache(0);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<Mask> first = threads.submit(() -> cache.get(key(1), Checkpoint.NONE, () -> {
                begun.countDown();
                goOn.await();
                return mask(1);
            }));
            begun.await();
            assertThatIllegalStateException()
                    .isThrownBy(() -> cache.get(
                            key(1),
                            () -> {
                                throw new IllegalStateException("time is up");
                            },
                            this::counted));
            goOn.countDown();
            assertThat(first.get().width()).isEqualTo(64);
        }
    }

    private MaskCache cache(long maxBytes) {
        return new MaskCache(new MaskFolder(folder.resolve("masks"), maxBytes, clock));
    }

    private Mask get(MaskCache cache, MaskKey key) throws InterruptedException {
        return cache.get(key, Checkpoint.NONE, this::counted);
    }

    private Mask counted() {
        made.incrementAndGet();
        return mask(7);
    }

    /** Noise, so that all files are about as long. */
    private static Mask mask(long seed) {
        byte[] alpha = new byte[64 * 64];
        new Random(seed).nextBytes(alpha);
        return new Mask(64, 64, alpha, 0.75);
    }

    private static RgbPicture picture(int shade) {
        byte[] rgb = new byte[64 * 64 * 3];
        java.util.Arrays.fill(rgb, (byte) shade);
        return new RgbPicture(64, 64, rgb);
    }

    private static MaskKey key(int shade) {
        return MaskKey.of("v", picture(shade));
    }

    private List<Path> files() throws IOException {
        Path masks = folder.resolve("masks");
        if (!Files.exists(masks)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(masks)) {
            return files.toList();
        }
    }

    private static long size(Path file) {
        return file.toFile().length();
    }
}
