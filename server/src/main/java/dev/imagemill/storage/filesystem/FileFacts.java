package dev.imagemill.storage.filesystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What a file's attributes say of the object in it. */
record FileFacts(long bytes, String etag, Instant lastModified) {

    /** Empty where there is no such file, or it is something other than a plain file. */
    static Optional<FileFacts> read(Path file) throws IOException {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isRegularFile() ? Optional.of(of(found)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (java.nio.file.FileSystemException e) {
            // A file where the key has a folder: the file system says "not a directory", and there is no such object.
            if (!Files.isDirectory(KeyPaths.folderOf(file))) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static FileFacts of(BasicFileAttributes found) {
        String etag = Long.toHexString(found.size())
                + "-"
                + Long.toHexString(found.lastModifiedTime().to(TimeUnit.NANOSECONDS))
                + "-"
                + Long.toHexString(inode(found));
        return new FileFacts(found.size(), etag, found.lastModifiedTime().toInstant());
    }

    /**
     * The inode, of the file key's text {@code (dev=…,ino=…)}: a new file beside the old one never has the same. The device is
     * left out, since it may change with every mount. 0 where the platform has none.
     */
    private static long inode(BasicFileAttributes found) {
        Object key = found.fileKey();
        if (key == null) {
            return 0;
        }
        String text = key.toString();
        int at = text.indexOf("ino=");
        String digits = at < 0 ? "" : text.substring(at + "ino=".length()).replaceAll("\\D.*$", "");
        return digits.isEmpty() ? text.hashCode() : Long.parseUnsignedLong(digits);
    }
}
