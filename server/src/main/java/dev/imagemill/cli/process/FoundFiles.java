package dev.imagemill.cli.process;

import dev.imagemill.ingest.folder.FileResult;
import dev.imagemill.ingest.folder.InputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What there is to do.
 *
 * @param files to work on
 * @param unreadable folders that cannot be looked into, as results that failed
 */
record FoundFiles(List<InputFile> files, List<FileResult> unreadable) {

    FoundFiles {
        files = List.copyOf(files);
        unreadable = List.copyOf(unreadable);
    }

    int total() {
        return files.size() + unreadable.size();
    }

    /** Where the files really are, without links. */
    Set<Path> realPaths() {
        return files.stream().map(file -> real(file.path())).collect(Collectors.toSet());
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            // It cannot be read either, which its result will say.
            return path;
        }
    }
}
