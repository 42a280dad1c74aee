package dev.imagemill.web;

import dev.imagemill.ServerApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The whole program on a free port of the loopback, with a home of its own. */
final class TestServer implements AutoCloseable {

    private final Path home;
    private final boolean ownHome;
    private final ConfigurableApplicationContext context;

    private TestServer(Path home, boolean ownHome, ConfigurableApplicationContext context) {
        this.home = home;
        this.ownHome = ownHome;
        this.context = context;
    }

    /** Starts one with settings such as {@code imagemill.ingest.max-files=2}. */
    static TestServer start(String... settings) {
        try {
            Path home = Files.createTempDirectory("imagemill-http");
            return new TestServer(home, true, run(home, settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one that goes by another clock. */
    static TestServer startAt(Clock clock, String... settings) {
        try {
            Path home = Files.createTempDirectory("imagemill-http");
            return new TestServer(home, true, run(home, clock, settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one in a home that stays when it is closed. */
    static TestServer startIn(Path home, String... settings) {
        return new TestServer(home, false, run(home, settings));
    }

    /** Starts one in a home that stays when it is closed, and that goes by another clock. */
    static TestServer startIn(Path home, Clock clock, String... settings) {
        return new TestServer(home, false, run(home, clock, settings));
    }

    private static ConfigurableApplicationContext run(Path home, String... settings) {
        return run(home, null, settings);
    }

    private static ConfigurableApplicationContext run(Path home, @Nullable Clock clock, String... settings) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--imagemill.home=" + home));
        Arrays.stream(settings).map(setting -> "--" + setting).forEach(arguments::add);
        SpringApplicationBuilder builder = new SpringApplicationBuilder(ServerApplication.class);
        if (clock != null) {
            builder.initializers(context -> ((GenericApplicationContext) context)
                    .registerBean("testClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)));
        }
        return builder.run(arguments.toArray(String[]::new));
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    int port() {
        return Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    Path home() {
        return home;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The files of uploads that have arrived but are not kept. */
    List<Path> staged() {
        return arriving("upload-");
    }

    /** Lists of images that have arrived, or are about to. */
    List<Path> held() {
        return arriving("held-");
    }

    private List<Path> arriving(String prefix) {
        try (Stream<Path> files = Files.list(home.resolve("tmp"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        if (!ownHome) {
            return;
        }
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
