package dev.imagemill.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeFolderTest {

    @TempDir
    Path folder;

    @Test
    void isHeldByOneProcess() {
        try (HomeFolder home = HomeFolder.open(folder.resolve("new"))) {
            assertThat(home.temporary()).isEmptyDirectory();
            assertThatThrownBy(() -> HomeFolder.open(folder.resolve("new")))
                    .hasMessageContaining("home-in-use")
                    .hasMessageContaining("imagemill.home");
        }
        HomeFolder.open(folder.resolve("new")).close();
    }

    @Test
    void emptiesItsTemporaryFolder() throws Exception {
        try (HomeFolder home = HomeFolder.open(folder)) {
            Files.createDirectories(home.temporary().resolve("a/b"));
            Files.writeString(home.temporary().resolve("a/b/c"), "left");
        }
        try (HomeFolder home = HomeFolder.open(folder)) {
            assertThat(home.temporary()).isEmptyDirectory();
        }
    }

    @Test
    void saysSoWhereItCannotBeMade() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> HomeFolder.open(file)).hasMessageContaining("home-unusable");
    }
}
