package dev.imagemill.cli.process;

import java.nio.file.Path;

/**
 * A file to process.
 *
 * @param path where it is
 * @param relative its name below {@code DIR/{preset}/}: the path inside the folder that was given, or the file name
 */
record InputFile(Path path, Path relative) {}
