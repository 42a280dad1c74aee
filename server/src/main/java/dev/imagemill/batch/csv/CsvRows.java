package dev.imagemill.batch.csv;

import java.io.Closeable;
import java.util.Iterator;

/**
 * The rows of a file, read as they are asked for. {@code next} and {@code hasNext} throw
 * {@link dev.imagemill.fault.FaultException} ({@code csv-too-many-rows}) and {@link java.io.UncheckedIOException}.
 */
public interface CsvRows extends Iterator<CsvRow>, Closeable {}
