package dev.imagemill.ingest.folder;

import java.nio.file.Path;

/**
 * A file to process.
 *
 * @param path where it is
 * @param relative its name below {@code DIR/{preset}/}: the path inside the folder that was given, or the file name
 */
public record InputFile(Path path, Path relative) {}
