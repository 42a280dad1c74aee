package dev.imagemill.storage.filesystem;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/** What the file system says, in our words; the one place where that is decided. */
final class FileFaults {

    private FileFaults() {}

    static FaultException of(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return denied().toException(cause);
        }
        String reason =
                cause instanceof FileSystemException e && e.getReason() != null ? e.getReason() : cause.getMessage();
        String text = reason == null ? "" : reason.toLowerCase(Locale.ROOT);
        if (text.contains("no space left") || text.contains("quota exceeded")) {
            return Fault.temporary(
                            FaultCategory.UNAVAILABLE,
                            "object-store-full",
                            "There is no room left for objects; free some on the volume of the object folder.")
                    .toException(cause);
        }
        if (text.contains("is a directory") || text.contains("not a directory")) {
            return conflict(cause);
        }
        if (text.contains("read-only")) {
            return denied().toException(cause);
        }
        return Fault.temporary(
                        FaultCategory.UNAVAILABLE,
                        "object-store-unavailable",
                        "The object folder could not be read or written ("
                                + cause.getClass().getSimpleName() + "); see that its volume is mounted and healthy.")
                .toException(cause);
    }

    static FaultException of(ReadOnlyFileSystemException cause) {
        return denied().toException(cause);
    }

    static FaultException conflict(IOException cause) {
        return Fault.permanent(
                        FaultCategory.CONFLICT,
                        "object-key-conflict",
                        "An object's key is the beginning of this one, or the other way round; a folder cannot hold both.")
                .toException(cause);
    }

    static FaultException symbolicLink() {
        return Fault.permanent(
                        FaultCategory.UNAVAILABLE,
                        "object-store-denied",
                        "A folder of the object store is a symbolic link; only the object folder itself may be one.")
                .toException();
    }

    private static Fault denied() {
        return Fault.permanent(
                FaultCategory.UNAVAILABLE,
                "object-store-denied",
                "The object folder may not be written by this user; see its owner and permissions.");
    }
}
