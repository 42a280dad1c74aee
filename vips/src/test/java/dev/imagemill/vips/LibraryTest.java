package dev.imagemill.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryTest {
    private static final List<Path> SYSTEM_LIBRARIES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/libvips.so.42"),
            Path.of("/usr/lib/aarch64-linux-gnu/libvips.so.42"),
            Path.of("/usr/lib64/libvips.so.42"),
            Path.of("/opt/homebrew/lib/libvips.42.dylib"),
            Path.of("/usr/local/lib/libvips.42.dylib"));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64"})
    void everyPlatformsLibraryIsPackedWithItsLicences(String platform) {
        String base = "native/" + platform + "/";
        for (String name : new String[] {"library.properties", "versions.json", "LICENCES.md"}) {
            assertThat(Vips.class.getResource(base + name)).as(base + name).isNotNull();
        }
    }

    @Test
    void platformsAndCacheFoldersHaveTheirUsualNames() {
        assertThat(BundledLibrary.platform("Mac OS X", "aarch64")).isEqualTo("darwin-arm64");
        assertThat(BundledLibrary.platform("Linux", "amd64")).isEqualTo("linux-x64");
        Path home = Path.of("/home/ana");
        assertThat(BundledLibrary.defaultCacheFolder("Linux", null, home)).isEqualTo(home.resolve(".cache/imagemill"));
        assertThat(BundledLibrary.defaultCacheFolder("Linux", "/cache", home)).isEqualTo(Path.of("/cache/imagemill"));
        assertThat(BundledLibrary.defaultCacheFolder("Linux", "relative", home))
                .isEqualTo(home.resolve(".cache/imagemill"));
        assertThat(BundledLibrary.defaultCacheFolder("Mac OS X", null, home))
                .isEqualTo(home.resolve("Library/Caches/imagemill"));
    }

    @Test
    void threadsMayUnpackAtTheSameTimeAndABrokenFileIsReplaced() throws Exception {
        BundledLibrary library = BundledLibrary.forThisPlatform();
        List<Future<Path>> places = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                places.add(threads.submit(() -> library.unpackInto(folder)));
            }
        }
        Path place = places.getFirst().get();
        for (Future<Path> other : places) {
            assertThat(other.get()).isEqualTo(place);
        }
        try (Stream<Path> files = Files.list(place.getParent())) {
            assertThat(files).containsExactly(place);
        }
        Files.writeString(place, "broken");
        assertThat(library.unpackInto(folder)).isEqualTo(place);
        assertThat(Files.size(place)).isEqualTo(library.bytes());
    }

    @Test
    void twoProcessesMayStartAtTheSameTime() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            processes.add(start("bundled", folder.toString()));
        }
        for (Process process : processes) {
            assertThat(output(process)).startsWith("8.").contains("jpeg=true");
        }
    }

    @Test
    void aSystemsLibvipsWorksToo() throws Exception {
        Path library =
                SYSTEM_LIBRARIES.stream().filter(Files::exists).findFirst().orElse(null);
        if (library == null) {
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError("no system libvips in " + SYSTEM_LIBRARIES + "; install Debian's libvips42");
            }
            Assumptions.abort("there is no system libvips in any of " + SYSTEM_LIBRARIES);
        }
        assertThat(output(start(library.toString(), folder.toString()))).contains("jpeg=true", "CORRUPT", "leaks=0");
    }

    @Test
    void aFileThatIsNoLibraryIsRefusedInOneSentence() throws Exception {
        Path fake = Files.writeString(folder.resolve("libvips.so"), "no library");
        assertThat(output(start(fake.toString(), folder.toString()))).contains("can't be loaded");
        assertThat(output(start(folder.resolve("none").toString(), folder.toString())))
                .contains("can't be read");
    }

    @Test
    void anotherLibraryInTheSameProcessIsRefused() {
        VipsOptions other = VipsOptions.defaults().withSvg(true).withThreads(3);
        assertThat(Pictures.vips().version()).startsWith("8.");
        assertThatThrownBy(() -> Vips.open(other)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> VipsOptions.defaults().withThreads(0)).hasMessageContaining("1 to 1024");
    }

    private static Process start(String library, String cache) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LibraryProbe.class.getName(),
                        library,
                        cache)
                .redirectErrorStream(true)
                .start();
    }

    private static String output(Process process) throws Exception {
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return text;
    }
}
