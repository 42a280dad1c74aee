package dev.imagemill.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartialFilesTest {

    @TempDir
    Path folder;

    private final PartialFiles partialFiles = new PartialFiles();

    @Test
    void aFileGetsItsNameWhenItIsWhole() throws IOException {
        Path target = folder.resolve("new/a.jpg");
        Path partial = partialFiles.begin(target);
        Files.writeString(partial, "whole");
        assertThat(target).doesNotExist();

        partialFiles.complete(partial, target);

        assertThat(target).hasContent("whole");
        assertThat(files()).containsExactly("new/a.jpg");
    }

    @Test
    void stoppingDeletesWhatIsUnfinishedAndKeepsWhatIsWhole() throws IOException {
        Path whole = partialFiles.begin(folder.resolve("whole.jpg"));
        Files.writeString(whole, "whole");
        partialFiles.complete(whole, folder.resolve("whole.jpg"));
        Path half = partialFiles.begin(folder.resolve("half.jpg"));
        Files.writeString(half, "ha");

        partialFiles.abandon();

        assertThat(files()).containsExactly("whole.jpg");
        assertThatThrownBy(() -> partialFiles.begin(folder.resolve("late.jpg")))
                .isInstanceOf(IllegalStateException.class);
        partialFiles.complete(half, folder.resolve("half.jpg"));
        assertThat(files()).containsExactly("whole.jpg");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
