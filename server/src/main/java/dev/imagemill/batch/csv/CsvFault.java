package dev.imagemill.batch.csv;

import dev.imagemill.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row.
 *
 * @param row number of the row, from 1, without the header
 * @param line in the file, from 1
 * @param column name of the column; null where the whole row is meant
 * @param fault its detail names neither row nor column
 */
public record CsvFault(int row, long line, @Nullable String column, Fault fault) {}
