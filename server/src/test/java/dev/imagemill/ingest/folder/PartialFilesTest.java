package dev.imagemill.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartialFilesTest {

    @TempDir
    Path folder;

    private PartialFiles partialFiles;

    @BeforeEach
    void open() throws IOException {
        partialFiles = PartialFiles.in(folder);
    }

    @Test
    void aFileGetsItsNameWhenItIsWhole() throws IOException {
        Path target = folder.resolve("new/a.jpg");
        Path partial = partialFiles.begin(target);
        Files.writeString(partial, "whole");
        assertThat(target).doesNotExist();

        partialFiles.complete(partial, target);
        partialFiles.close();

        assertThat(target).hasContent("whole");
        assertThat(entries()).containsExactly("new", "new/a.jpg");
    }

    @Test
    void stoppingDeletesWhatIsUnfinishedAndKeepsWhatIsWhole() throws IOException {
        Path whole = partialFiles.begin(folder.resolve("whole.jpg"));
        Files.writeString(whole, "whole");
        partialFiles.complete(whole, folder.resolve("whole.jpg"));
        Files.writeString(partialFiles.begin(folder.resolve("half.jpg")), "ha");
        Path late = partialFiles.begin(folder.resolve("late.jpg"));

        partialFiles.close();

        assertThatThrownBy(() -> Files.writeString(late, "opened after the stop"))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(entries()).containsExactly("whole.jpg");
    }

    private List<String> entries() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(entry -> !entry.equals(folder))
                    .map(entry -> folder.relativize(entry).toString())
                    .sorted()
                    .toList();
        }
    }
}
