package dev.imagemill.cli.process;

import dev.imagemill.ingest.folder.InputFile;
import dev.imagemill.ingest.folder.PictureName;
import dev.imagemill.ingest.folder.UsageException;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/**
 * Finds the files to process. A file that is named is always taken, whatever it is called; in a folder only those that are
 * called like pictures count, so that a README beside the photographs is not reported as a broken one. Hidden files and the
 * folder of the output are passed over.
 */
final class InputFiles {

    private final Path output;
    private final boolean recursive;

    InputFiles(Path output, boolean recursive) {
        this.output = output.toAbsolutePath().normalize();
        this.recursive = recursive;
    }

    /** @throws UsageException where a path does not exist or cannot be listed */
    List<InputFile> find(List<Path> given) {
        List<InputFile> found = new ArrayList<>();
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                found.addAll(inFolder(path));
            } else if (Files.isRegularFile(path)) {
                found.add(new InputFile(path, fileName(path)));
            } else {
                throw new UsageException(path + ": no such file or folder");
            }
        }
        return found;
    }

    private List<InputFile> inFolder(Path folder) {
        List<InputFile> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder,
                    EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                    recursive ? Integer.MAX_VALUE : 1,
                    new Collector(folder, found));
        } catch (IOException e) {
            throw new UsageException(folder + ": cannot be listed (" + e.getMessage() + ")");
        }
        found.sort(Comparator.comparing(file -> file.relative().toString()));
        return found;
    }

    private static Path fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? path : name;
    }

    private final class Collector extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<InputFile> found;

        Collector(Path root, List<InputFile> found) {
            this.root = root;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean passOver = !dir.equals(root)
                    && (PictureName.isHidden(dir)
                            || dir.toAbsolutePath().normalize().equals(output));
            return passOver ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !PictureName.isHidden(file) && PictureName.isPicture(file)) {
                found.add(new InputFile(file, root.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            // A folder that may not be entered, or a loop of links, must not hide the rest.
            if (PictureName.isPicture(file)) {
                found.add(new InputFile(file, root.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
