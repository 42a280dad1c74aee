package dev.imagemill.ingest.folder;

import dev.imagemill.fault.Fault;
import dev.imagemill.ingest.folder.FileResult.RenditionResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Says beside a file why it failed: {@code photo.jpg.error.txt}, or under the same name in the output where the folder of the
 * file cannot be written. Goes away when the file succeeds. A file of that name that somebody else wrote stays.
 */
final class ErrorReport {

    private static final String SUFFIX = ".error.txt";
    private static final String FIRST_LINE = "Imagemill could not make all of ";

    private final WatchedFolders folders;

    ErrorReport(WatchedFolders folders) {
        this.folders = folders;
    }

    /** @param again whether the file is tried again by itself */
    void write(Path relative, FileResult result, boolean again) throws IOException {
        String text = text(relative, result, again);
        try {
            write(beside(folders.in(), relative), text);
        } catch (IOException e) {
            write(beside(folders.out(), relative), text);
        }
    }

    void remove(Path relative) throws IOException {
        for (Path root : List.of(folders.in(), folders.out())) {
            Path report = beside(root, relative);
            if (isOurs(report)) {
                Files.deleteIfExists(report);
            }
        }
    }

    private static Path beside(Path root, Path relative) {
        return root.resolve(relative + SUFFIX);
    }

    private void write(Path report, String text) throws IOException {
        if (Files.exists(report) && !isOurs(report)) {
            throw new IOException("somebody else's");
        }
        Files.createDirectories(report.getParent());
        Path partial = Files.createTempFile(report.getParent(), ".imagemill-", SUFFIX);
        try {
            Files.writeString(partial, text);
            Files.move(partial, report, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static boolean isOurs(Path report) throws IOException {
        if (!Files.isRegularFile(report)) {
            return false;
        }
        try (var in = Files.newInputStream(report)) {
            byte[] start = in.readNBytes(FIRST_LINE.length());
            return new String(start, StandardCharsets.UTF_8).equals(FIRST_LINE);
        }
    }

    private static String text(Path relative, FileResult result, boolean again) {
        List<String> lines = new ArrayList<>();
        lines.add(FIRST_LINE + relative);
        lines.add("");
        if (result.fault() != null) {
            lines.add(line(result.fault()));
        }
        for (RenditionResult rendition : result.renditions()) {
            if (rendition instanceof RenditionResult.Failed failed) {
                lines.add(failed.preset() + ": " + line(failed.fault()));
            }
        }
        lines.add("");
        lines.add(again ? "It is tried again by itself." : "It is tried again when the file changes.");
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private static String line(Fault fault) {
        return fault.detail() + " (" + fault.code() + ")";
    }
}
