/**
 * Lists of pictures as CSV: reading what shops send, whatever their spreadsheet made of it, and writing results that can be
 * opened in a spreadsheet and sent again. Knows files and text only; start at {@link dev.imagemill.batch.csv.CsvFile} and
 * {@link dev.imagemill.batch.csv.ResultCsv}.
 */
@NullMarked
package dev.imagemill.batch.csv;

import org.jspecify.annotations.NullMarked;
