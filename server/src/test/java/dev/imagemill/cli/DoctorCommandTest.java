package dev.imagemill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.testing.ServerProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process of its own. */
class DoctorCommandTest {

    @TempDir
    Path home;

    @TempDir
    Path folder;

    @Test
    void allIsWellBesideARunningServer() throws Exception {
        try (ServerProcess _ = ServerProcess.start(home)) {
            Ended ended = doctor();

            assertThat(ended.printed())
                    .containsPattern("ok +home .*, in use by a running server")
                    .containsPattern("ok +storage +FilesystemObjectStore: read")
                    .containsPattern("ok +database +SQLite .*, 0 images\\R")
                    .doesNotContain("FAILED");
            assertThat(ended.status()).isZero();
        }
    }

    @Test
    void aNewHomeGetsNoDatabaseYet() throws Exception {
        Ended ended = doctor();

        assertThat(ended.printed())
                .containsPattern("ok +storage +FilesystemObjectStore: written, read and deleted")
                .containsPattern("ok +database +SQLite, none there yet");
        assertThat(ended.status()).isZero();
        assertThat(home.resolve("imagemill.db")).doesNotExist();
    }

    @Test
    void anOlderDatabaseIsNotChanged() throws Exception {
        Flyway older = Flyway.configure()
                .dataSource("jdbc:sqlite:" + home.resolve("imagemill.db"), null, null)
                .locations("classpath:db/migration/sqlite")
                .target(MigrationVersion.fromVersion("2"))
                .load();
        older.migrate();

        Ended ended = doctor();

        assertThat(ended.printed()).containsPattern("ok +database +SQLite .*; the next start brings its tables");
        assertThat(ended.status()).isZero();
        assertThat(older.info().applied()).hasSize(2);
    }

    private record Ended(int status, String printed) {}

    private Ended doctor() throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.imagemill.Imagemill",
                "doctor");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.redirectErrorStream(true).environment().put("IMAGEMILL_HOME", home.toString());
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), printed);
    }
}
