package dev.imagemill.batch.csv;

/**
 * What a file may hold; the first three end the reading, the others fail the row.
 *
 * @param maxBytes of the file
 * @param maxRows with data, without the header
 * @param maxColumns of the header
 * @param maxCellLength in characters
 * @param maxUrlLength in characters
 * @param maxImagesPerRow in all image columns together
 */
public record CsvLimits(
        long maxBytes, int maxRows, int maxColumns, int maxCellLength, int maxUrlLength, int maxImagesPerRow) {

    /** As much as a cell of Excel holds. */
    private static final int SPREADSHEET_CELL = 32_767;

    public CsvLimits {
        if (maxBytes < 1 || maxRows < 1 || maxColumns < 1) {
            throw new IllegalArgumentException("limits below 1");
        }
        if (maxCellLength < 1 || maxUrlLength < 1 || maxImagesPerRow < 1) {
            throw new IllegalArgumentException("limits below 1");
        }
    }

    /** With the usual limits of a row: 1000 columns, cells as large as Excel's, addresses of 2000 characters, 100 images. */
    public static CsvLimits of(long maxBytes, int maxRows) {
        return new CsvLimits(maxBytes, maxRows, 1000, SPREADSHEET_CELL, 2000, 100);
    }
}
