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

    /** With the folder itself as the output, a second run must not take what the first has made. */
    @Test
    void whatThisRunWritesIsPassedOverWhereTheFolderIsItsOwnOutput() {
        Path preset = folder.resolve("out/thumbnail");
        assertThat(relative(List.of(folder, preset), folder)).containsExactly("a.png", "b.JPG", "sub/c.webp");
        assertThat(relative(List.of(folder.resolve("out"), preset), preset)).containsExactly("a.png");
    }

    @Test
    void theOutputIsKnownBehindALink() throws IOException {
        Files.createSymbolicLink(folder.resolve("again"), folder.resolve("out"));
        Files.createSymbolicLink(folder.resolve("sub/made"), folder.resolve("out/thumbnail"));
        assertThat(relative(true, folder)).containsExactly("a.png", "b.JPG", "sub/c.webp");
    }

    @Test
    void aLinkThatLeadsNowhereIsNoReasonToStayQuiet() throws IOException {
        Files.createSymbolicLink(folder.resolve("gone.jpg"), folder.resolve("nowhere.jpg"));
        assertThat(relative(false, folder)).containsExactly("a.png", "b.JPG", "gone.jpg");
    }

    private List<String> relative(boolean recursive, Path given) {
        return relative(List.of(folder.resolve("out")), recursive, given);
    }

    private List<String> relative(List<Path> outputs, Path given) {
        return relative(outputs, true, given);
    }

    private static List<String> relative(List<Path> outputs, boolean recursive, Path given) {
        return new InputFiles(outputs, recursive)
                .find(List.of(given)).files().stream()
                        .map(file -> file.relative().toString())
                        .toList();
    }
}
