package dev.imagemill.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagemill.ingest.folder.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws IOException {
        for (String file : List.of("b.JPG", "a.png", "notes.txt", ".hidden.jpg", "sub/c.webp", "out/thumbnail/a.png")) {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "x");
        }
    }

    @Test
    void aFolderGivesWhatIsCalledLikeAPictureInOrder() {
        assertThat(relative(false, folder)).containsExactly("a.png", "b.JPG");
    }

    @Test
    void recursiveGoesDeeperButNotIntoTheOutput() {
        assertThat(relative(true, folder)).containsExactly("a.png", "b.JPG", "sub/c.webp");
    }

    @Test
    void aNamedFileIsTakenWhateverItIsCalled() {
        assertThat(relative(false, folder.resolve("notes.txt"))).containsExactly("notes.txt");
    }

    @Test
    void whatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> relative(false, folder.resolve("missing.jpg")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("missing.jpg")
                .hasMessageContaining("no such file or folder");
    }

    private List<String> relative(boolean recursive, Path given) {
        return new InputFiles(folder.resolve("out"), recursive)
                .find(List.of(given)).stream()
                        .map(file -> file.relative().toString())
                        .toList();
    }
}
