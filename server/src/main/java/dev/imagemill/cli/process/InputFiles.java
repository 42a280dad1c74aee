package dev.imagemill.cli.process;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.ingest.folder.FileResult;
import dev.imagemill.ingest.folder.InputFile;
import dev.imagemill.ingest.folder.PictureName;
import dev.imagemill.ingest.folder.UsageException;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files to process. A file that is named is always taken, whatever it is called; in a folder only those that are
 * called like pictures count, so that a README beside the photographs is not reported as a broken one. Hidden files and the
 * folders that are written to are passed over, these also where a link leads to them.
 */
final class InputFiles {

    private final List<Path> outputs;
    private final boolean recursive;
    private final List<InputFile> files = new ArrayList<>();
    private final List<FileResult> unreadable = new ArrayList<>();

    /** @param outputs folders that are written to, which need not be there yet */
    InputFiles(List<Path> outputs, boolean recursive) {
        this.outputs = outputs.stream().flatMap(InputFiles::real).toList();
        this.recursive = recursive;
    }

    /**
     * To be called once.
     *
     * @throws UsageException where a path does not exist
     */
    FoundFiles find(List<Path> given) {
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                addFolder(path);
            } else if (Files.isRegularFile(path)) {
                files.add(new InputFile(path, fileName(path)));
            } else {
                throw new UsageException(path + ": no such file or folder");
            }
        }
        return new FoundFiles(files, unreadable);
    }

    private void addFolder(Path folder) {
        Collector found = new Collector(folder);
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), recursive ? Integer.MAX_VALUE : 1, found);
        } catch (IOException e) {
            found.cannotRead(folder, e);
        }
        found.inOrder.sort(Comparator.comparing(file -> file.relative().toString()));
        files.addAll(found.inOrder);
    }

    private static Path fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? path : name;
    }

    /** Without links; none where nothing is there. */
    private static Stream<Path> real(Path path) {
        try {
            return Stream.of(path.toRealPath());
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private final class Collector extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> passedOver;
        private final List<InputFile> inOrder = new ArrayList<>();

        Collector(Path root) {
            this.root = root;
            Path real = real(root).findFirst().orElse(root);
            // Who names an output as an input wants what is in it.
            this.passedOver =
                    outputs.stream().filter(output -> !real.startsWith(output)).toList();
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean passOver = !dir.equals(root)
                    && (PictureName.isHidden(dir)
                            || real(dir).anyMatch(real -> passedOver.stream().anyMatch(real::startsWith)));
            return passOver ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            // A link that leads nowhere comes as itself; that it cannot be read is to be said.
            boolean candidate = attributes.isRegularFile() || attributes.isSymbolicLink();
            if (candidate && !PictureName.isHidden(file) && PictureName.isPicture(file)) {
                inOrder.add(new InputFile(file, root.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            if (PictureName.isPicture(file)) {
                inOrder.add(new InputFile(file, root.relativize(file)));
            } else if (!(failure instanceof FileSystemLoopException) && !PictureName.isHidden(file)) {
                cannotRead(file, failure);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure) {
            if (failure != null) {
                cannotRead(dir, failure);
            }
            return FileVisitResult.CONTINUE;
        }

        void cannotRead(Path folder, IOException failure) {
            Fault fault = Fault.temporary(
                    FaultCategory.UNAVAILABLE,
                    "source-unreadable",
                    "The folder cannot be looked into (" + failure.getClass().getSimpleName()
                            + "); expected one that this user may read.");
            InputFile input = new InputFile(folder, root.relativize(folder));
            unreadable.add(new FileResult(input, null, 0, 0, List.of(), fault));
        }
    }
}
