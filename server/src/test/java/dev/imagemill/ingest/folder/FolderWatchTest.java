package dev.imagemill.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.imagemill.fault.FaultException;
import dev.imagemill.fault.SettingException;
import dev.imagemill.render.RenderLimits;
import dev.imagemill.render.RenderSettings;
import dev.imagemill.render.libvips.LibvipsRendering;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** A real folder, the real engine, and things that happen to folders. */
@Timeout(120)
class FolderWatchTest {

    /** Looks again and again at what is not whole: a writer may be held up between opening a file and filling it. */
    private static final WatchPlan.Times QUICK = times(Duration.ofMinutes(5));

    /** Soon fails what is not whole, for tests that await that, or whose files are written before anybody looks. */
    private static final WatchPlan.Times IMPATIENT = times(Duration.ofMillis(400));

    @TempDir
    Path folder;

    private Path in = Path.of("in");
    private Path out = Path.of("out");
    private final Recorder report = new Recorder();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final List<FolderWatch> watches = new CopyOnWriteArrayList<>();

    @BeforeEach
    void folders() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        out = folder.resolve("out");
    }

    @AfterEach
    void stop() throws InterruptedException {
        watches.forEach(FolderWatch::close);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void whatIsThereAndWhatLandsBecomesRenditionsUnderTheSameName() throws IOException {
        Files.write(in.resolve("before.jpg"), picture(300, 200));
        start(in, out);
        awaitRendition("before.jpg");

        Files.createDirectories(in.resolve("deep/er"));
        Files.write(in.resolve("deep/er/after.jpg"), picture(300, 200));
        Files.move(
                Files.write(folder.resolve("elsewhere.jpg"), picture(310, 200)),
                in.resolve("moved.jpg"),
                StandardCopyOption.ATOMIC_MOVE);

        awaitRendition("deep/er/after.jpg");
        awaitRendition("moved.jpg");
        assertThat(report.failed).isEmpty();
    }

    @Test
    void aSlowCopyIsTakenWhenItIsWholeAndNeverBefore() throws IOException {
        start(in, out);
        byte[] bytes = picture(1500, 1000);
        try (OutputStream copy = Files.newOutputStream(in.resolve("slow.jpg"))) {
            copy.write(bytes, 0, bytes.length / 2);
            copy.flush();
            // Longer than the quiet time: only the picture itself can tell that it is not whole.
            await(() -> report.looks.contains("slow.jpg"));
            assertThat(rendition("slow.jpg")).doesNotExist();
            assertThat(in.resolve("slow.jpg.error.txt")).doesNotExist();
            copy.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
        }

        awaitRendition("slow.jpg");
        await(() -> report.done.equals(List.of("slow.jpg")));
        assertThat(in.resolve("slow.jpg.error.txt")).doesNotExist();
    }

    @Test
    void whatIsStillBeingWrittenUnderAnotherNameWaitsForItsName() throws IOException {
        start(in, out);
        for (String name : List.of(".hidden.jpg", "a.jpg.part", "b.jpg.tmp", "c.jpg.crdownload", "notes.txt")) {
            Files.write(in.resolve(name), picture(200, 200));
        }
        Files.move(in.resolve("a.jpg.part"), in.resolve("a.jpg"));
        Files.move(in.resolve(".hidden.jpg"), in.resolve("h.jpg"));

        awaitRendition("a.jpg");
        awaitRendition("h.jpg");
        await(() -> report.done.size() == 2);
        assertThat(files(out)).containsExactly("thumbnail/a.jpg", "thumbnail/h.jpg");
    }

    @Test
    void aFailureIsSaidBesideTheFileAndTakenBackWhenItSucceeds() throws IOException {
        start(plan(in, out, IMPATIENT));
        Path bad = Files.move(
                Files.writeString(folder.resolve("elsewhere.jpg"), "no picture at all"),
                in.resolve("bad.jpg"),
                StandardCopyOption.ATOMIC_MOVE);
        Path said = in.resolve("bad.jpg.error.txt");

        await(() -> Files.exists(said));
        assertThat(said).content().contains("bad.jpg").contains("not-an-image").contains("when the file changes");
        assertThat(bad).exists();

        Files.write(bad, picture(300, 200));
        awaitRendition("bad.jpg");
        await(() -> !Files.exists(said));
    }

    @Test
    void aReasonGoesWithItsFile() throws IOException {
        Path bad = Files.writeString(in.resolve("bad.jpg"), "no picture at all");
        Path mine = Files.writeString(in.resolve("mine.jpg.error.txt"), "notes of my own");
        start(plan(in, out, IMPATIENT));
        await(() -> Files.exists(in.resolve("bad.jpg.error.txt")));

        Files.delete(bad);

        await(() -> !Files.exists(in.resolve("bad.jpg.error.txt")));
        assertThat(mine).hasContent("notes of my own");
    }

    @Test
    void aRestartDoesNothingTwiceAndAChangedFileAgain() throws IOException, InterruptedException {
        for (int i = 0; i < 5; i++) {
            Files.write(in.resolve(i + ".jpg"), picture(300, 200 + i));
        }
        Files.writeString(in.resolve("bad.jpg"), "no picture at all");
        assertThat(once()).isFalse();
        assertThat(report.done).hasSize(5);
        report.clear();

        assertThat(once()).isTrue();
        assertThat(report.done).isEmpty();
        assertThat(report.failed).isEmpty();

        Files.setLastModifiedTime(in.resolve("1.jpg"), FileTime.fromMillis(1_000_000));
        Files.write(in.resolve("2.jpg"), picture(100, 300));
        assertThat(once()).isTrue();
        assertThat(report.done).containsExactly("2.jpg");
    }

    @Test
    void otherPresetsMakeThemAgain() throws IOException, InterruptedException {
        Files.write(in.resolve("a.jpg"), picture(300, 200));
        once();
        report.clear();

        try (FolderWatch watch = open(
                new WatchPlan(in, out, PresetArguments.read(List.of("thumbnail", "compressed")), true, 2, IMPATIENT))) {
            assertThat(watch.runOnce()).isTrue();
        }

        assertThat(files(out)).containsExactly("compressed/a.jpg", "thumbnail/a.jpg");
    }

    @Test
    void anOutputInsideOfTheInputNeverLoops() throws IOException, InterruptedException {
        Path inside = in.resolve("out");
        Files.write(in.resolve("a.jpg"), picture(300, 200));
        for (int i = 0; i < 3; i++) {
            try (FolderWatch watch = open(plan(in, inside, IMPATIENT))) {
                assertThat(watch.runOnce()).isTrue();
            }
        }

        assertThat(files(inside)).containsExactly("thumbnail/a.jpg");
        assertThat(report.done).containsExactly("a.jpg");
    }

    @Test
    void renditionsThatComeBackInAreRecognised() throws IOException {
        Files.write(in.resolve("a.jpg"), picture(300, 200));
        start(in, out);
        awaitRendition("a.jpg");
        await(() -> report.done.size() == 1);

        Files.copy(rendition("a.jpg"), in.resolve("back.jpg"));
        await(() -> report.ours.contains("back.jpg"));

        assertThat(files(out)).containsExactly("thumbnail/a.jpg");
        assertThat(report.done).containsExactly("a.jpg");
    }

    @Test
    void anotherInputMayTakeTheNameOfOneThatIsGone() throws IOException {
        Files.write(in.resolve("a.png"), png(300, 200));
        start(plan(in, out, List.of("compressed")));
        await(() -> report.done.equals(List.of("a.png")));
        Files.delete(in.resolve("a.png"));
        Files.write(in.resolve("a.png.jpg"), picture(310, 200));

        await(() -> report.done.size() == 2);
        assertThat(report.failed).isEmpty();
        assertThat(files(out)).containsExactly("compressed/a.png.jpg");
    }

    @Test
    void linksIntoTheOutputLeadNowhere() throws IOException, InterruptedException {
        Files.write(in.resolve("a.jpg"), picture(300, 200));
        once();
        Files.createSymbolicLink(in.resolve("folder"), out);
        Files.createSymbolicLink(in.resolve("file.jpg"), rendition("a.jpg"));
        Files.createSymbolicLink(in.resolve("loop"), in);
        Files.createSymbolicLink(in.resolve("gone.jpg"), folder.resolve("nothing.jpg"));
        Files.createSymbolicLink(in.resolve("link.jpg"), Files.write(folder.resolve("elsewhere.jpg"), picture(50, 60)));

        assertThat(once()).isTrue();

        assertThat(report.done).containsExactly("a.jpg", "link.jpg");
    }

    @Test
    void refusesFoldersThatWouldLoopAndASecondProcess() throws IOException {
        Files.createDirectories(out.resolve("in"));
        Files.createSymbolicLink(folder.resolve("alias"), in);

        refused("watch-folders-same", () -> open(plan(in, in)));
        refused("watch-folders-same", () -> open(plan(in, folder.resolve("alias"))));
        refused("watch-in-inside-out", () -> open(plan(out.resolve("in"), out)));
        refused("watch-folder-missing", () -> open(plan(folder.resolve("nowhere"), out)));
        watches.add(open(plan(in, out)));
        refused("watch-out-in-use", () -> open(plan(in, out)));
    }

    @Test
    void aFileThatCannotBeWrittenNowIsTriedAgain() throws IOException {
        Files.createDirectories(out);
        Path inTheWay = Files.writeString(out.resolve("thumbnail"), "a file where the folder should be");
        Files.write(in.resolve("a.jpg"), picture(300, 200));
        start(in, out);

        await(() -> report.again.contains("a.jpg"));
        assertThat(in.resolve("a.jpg.error.txt")).content().contains("tried again by itself");
        Files.delete(inTheWay);

        awaitRendition("a.jpg");
        await(() -> !Files.exists(in.resolve("a.jpg.error.txt")));
    }

    @Test
    void twoInputsNeverShareARendition() throws IOException, InterruptedException {
        Files.write(in.resolve("a.png"), png(30, 20));
        Files.write(in.resolve("a.png.jpg"), picture(30, 20));

        try (FolderWatch watch =
                open(new WatchPlan(in, out, PresetArguments.read(List.of("compressed")), true, 1, IMPATIENT))) {
            assertThat(watch.runOnce()).isFalse();
        }

        assertThat(report.done).hasSize(1);
        assertThat(report.failed).hasSize(1);
        assertThat(files(out)).containsExactly("compressed/a.png.jpg");
    }

    @Test
    void foldersThatAreMovedAboutAreStillWatched() throws IOException {
        Files.createDirectory(in.resolve("old"));
        start(in, out);
        Files.move(in.resolve("old"), in.resolve("new"));
        Files.createDirectory(in.resolve("old"));
        Files.write(in.resolve("new/a.jpg"), picture(300, 200));
        Files.write(in.resolve("old/b.jpg"), picture(300, 200));

        awaitRendition("new/a.jpg");
        awaitRendition("old/b.jpg");
        await(() -> report.done.size() == 2);
        assertThat(files(out)).containsExactly("thumbnail/new/a.jpg", "thumbnail/old/b.jpg");
    }

    @Test
    void theServerWatchesWhatItsSettingsName() throws IOException {
        FolderWatching off = watching(Map.of());
        off.start();
        assertThat(off.isRunning()).isFalse();

        FolderWatching on = watching(Map.of(
                "imagemill.watch.in",
                in.toString(),
                "imagemill.watch.out",
                out.toString(),
                "imagemill.watch.presets",
                "thumbnail",
                "imagemill.watch.quiet",
                "50ms"));
        on.start();
        try {
            Files.write(in.resolve("a.jpg"), picture(300, 200));
            awaitRendition("a.jpg");
        } finally {
            on.stop();
        }
        assertThat(on.isRunning()).isFalse();
        watches.add(open(plan(in, out)));
    }

    @Test
    void wrongSettingsNameTheKey() {
        wrong("imagemill.watch.out", Map.of("imagemill.watch.in", "in"));
        wrong("imagemill.watch.presets", Map.of("imagemill.watch.in", "in", "imagemill.watch.out", "out"));
        wrong(
                "imagemill.watch.presets",
                Map.of(
                        "imagemill.watch.in",
                        "in",
                        "imagemill.watch.out",
                        "out",
                        "imagemill.watch.presets",
                        "nonesuch"));
        wrong("imagemill.watch.jobs", Map.of("imagemill.watch.jobs", "65"));
        wrong("imagemill.watch.quiet", Map.of("imagemill.watch.quiet", "0s"));
    }

    @Test
    void hundredsAtOnceInManyFolders() throws IOException {
        byte[] bytes = picture(40, 30);
        start(in, out);
        for (int i = 0; i < 400; i++) {
            Path file = in.resolve(i % 20 + "/" + i % 7 + "/" + i + ".jpg");
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        }

        await(() -> report.done.size() == 400);

        assertThat(files(out)).hasSize(400);
        assertThat(report.failed).isEmpty();
        assertThat(out.resolve(".imagemill"))
                .isDirectoryNotContaining(path -> path.toString().contains(".tmp"));
    }

    private boolean once() throws InterruptedException {
        try (FolderWatch watch = open(plan(in, out, IMPATIENT))) {
            return watch.runOnce();
        }
    }

    private void start(Path from, Path to) {
        start(plan(from, to));
    }

    private void start(WatchPlan plan) {
        FolderWatch watch = open(plan);
        watches.add(watch);
        threads.add(Thread.ofPlatform().start(() -> {
            try {
                watch.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        await(() -> report.started);
    }

    private static WatchPlan.Times times(Duration patience) {
        return new WatchPlan.Times(
                Duration.ofMillis(60), patience, Duration.ofMillis(300), Duration.ofMillis(50), Duration.ofMillis(200));
    }

    private WatchPlan plan(Path from, Path to) {
        return plan(from, to, QUICK);
    }

    private WatchPlan plan(Path from, Path to, WatchPlan.Times times) {
        return new WatchPlan(from, to, PresetArguments.read(List.of("thumbnail")), true, 2, times);
    }

    private static WatchPlan plan(Path from, Path to, List<String> presets) {
        return new WatchPlan(from, to, PresetArguments.read(presets), true, 2, QUICK);
    }

    private FolderWatch open(WatchPlan plan) {
        RenderSettings settings =
                Binder.get(new MockEnvironment()).bindOrCreate("imagemill.render", RenderSettings.class);
        return FolderWatch.open(
                plan,
                new Looks(LibvipsRendering.open(settings).renderer(), report.looks),
                RenderLimits.DEFAULT,
                report,
                Clock.systemUTC());
    }

    private Path rendition(String name) {
        return out.resolve("thumbnail").resolve(name);
    }

    private void awaitRendition(String name) throws IOException {
        await(() -> Files.exists(rendition(name)));
        assertThat(ImageIO.read(rendition(name).toFile()).getWidth()).isEqualTo(200);
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
                    .map(p -> root.relativize(p).toString())
                    .filter(p -> !p.startsWith(".imagemill"))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] picture(int width, int height) {
        return encoded(width, height, "jpg");
    }

    private static byte[] png(int width, int height) {
        return encoded(width, height, "png");
    }

    private static byte[] encoded(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = new int[width * height];
        Arrays.setAll(pixels, i -> i * 2654435 + width);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static FolderWatching watching(Map<String, String> properties) {
        RenderSettings rendering =
                Binder.get(new MockEnvironment()).bindOrCreate("imagemill.render", RenderSettings.class);
        return new FolderWatching(
                settings(properties).plan(),
                LibvipsRendering.open(rendering).renderer(),
                RenderLimits.DEFAULT,
                Clock.systemUTC());
    }

    private static WatchSettings settings(Map<String, String> properties) {
        MockEnvironment environment = new MockEnvironment();
        properties.forEach(environment::setProperty);
        return Binder.get(environment).bindOrCreate("imagemill.watch", WatchSettings.class);
    }

    private static void wrong(String key, Map<String, String> properties) {
        assertThatException()
                .isThrownBy(() -> settings(properties).plan())
                .extracting(e -> e instanceof SettingException ? e : e.getCause())
                .extracting(e -> e instanceof SettingException || e == null ? e : e.getCause())
                .isInstanceOfSatisfying(
                        SettingException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThat(assertThatExceptionOfType(FaultException.class)
                        .isThrownBy(call)
                        .actual()
                        .fault()
                        .code())
                .isEqualTo(code);
    }

    /** What was told. */
    private static final class Recorder implements WatchReport {
        final List<String> done = new CopyOnWriteArrayList<>();
        final List<String> failed = new CopyOnWriteArrayList<>();
        final List<String> again = new CopyOnWriteArrayList<>();
        final List<String> ours = new CopyOnWriteArrayList<>();
        final List<String> looks = new CopyOnWriteArrayList<>();
        volatile boolean started;

        @Override
        public void started(Path in, Path out, int waiting) {
            started = true;
        }

        @Override
        public void ended(FileResult result, boolean tried) {
            String name = result.input().relative().toString();
            (result.failed() ? tried ? again : failed : done).add(name);
        }

        @Override
        public void ours(Path file) {
            ours.add(String.valueOf(file.getFileName()));
        }

        @Override
        public void trouble(String text) {}

        void clear() {
            done.clear();
            failed.clear();
            again.clear();
        }
    }
}
