package dev.imagemill.ingest.folder;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;

/**
 * Looks for pictures in the watched folder. Passed over are names that begin with a dot, names that programs give to files
 * they still write, the output, and links to folders (which could lead anywhere, the output included).
 */
final class FolderScan {

    private final WatchedFolders folders;
    private final boolean recursive;

    FolderScan(WatchedFolders folders, boolean recursive) {
        this.folders = folders;
        this.recursive = recursive;
    }

    /** Told of what is found. */
    interface Finder {
        void folder(Path folder);

        void picture(Path file, FileStamp stamp);

        void unreadable(Path path, IOException why);
    }

    /** @param start the watched folder or one inside of it */
    void run(Path start, Finder finder) {
        int depth = recursive ? Integer.MAX_VALUE : 1;
        try {
            Files.walkFileTree(start, EnumSet.noneOf(java.nio.file.FileVisitOption.class), depth, visitor(finder));
        } catch (IOException e) {
            finder.unreadable(start, e);
        }
    }

    /** Whether a file is one to take in, whatever it holds. */
    boolean counts(Path file) {
        if (!PictureName.isPicture(file) || (!recursive && !folders.in().equals(file.getParent()))) {
            return false;
        }
        for (Path part : folders.in().relativize(file)) {
            if (PictureName.isHidden(part)) {
                return false;
            }
        }
        return !folders.isOutput(file);
    }

    boolean enters(Path folder) {
        return folder.equals(folders.in())
                || (recursive
                        && !PictureName.isHidden(folder)
                        && !folders.isOutput(folder)
                        && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS));
    }

    private SimpleFileVisitor<Path> visitor(Finder finder) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (!enters(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                finder.folder(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                FileStamp stamp = counts(file) && !leadsToOutput(file, attributes) ? FileStamp.of(file) : null;
                if (stamp != null) {
                    finder.picture(file, stamp);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                finder.unreadable(file, failure);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException why) {
                if (why != null) {
                    finder.unreadable(folder, why);
                }
                return FileVisitResult.CONTINUE;
            }
        };
    }

    private boolean leadsToOutput(Path file, BasicFileAttributes attributes) {
        if (!attributes.isSymbolicLink()) {
            return false;
        }
        try {
            return folders.isOutput(file.toRealPath());
        } catch (IOException e) {
            return true;
        }
    }
}
