package dev.imagemill.batch.csv;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import java.util.List;

/** What can be wrong with a file ({@code csv-…}, thrown) and with a row. */
final class CsvFaults {

    private static final int HEADERS_SHOWN = 10;
    private static final int HEADER_LENGTH_SHOWN = 40;

    private CsvFaults() {}

    static FaultException empty() {
        return invalid("csv-empty", "The file is empty; expected a header line and a line for each product.")
                .toException();
    }

    static FaultException noRows() {
        return invalid("csv-no-rows", "The file has a header but no rows; expected a line for each product.")
                .toException();
    }

    static FaultException tooLarge(long bytes, long most) {
        return limit(
                        "csv-too-large",
                        "The file has " + bytes + " bytes, expected at most " + most + "; split it into several.")
                .toException();
    }

    static FaultException tooManyRows(int most) {
        return limit(
                        "csv-too-many-rows",
                        "The file has more than " + most + " rows, expected at most that many; split it into several.")
                .toException();
    }

    static FaultException tooManyHeaders(int most) {
        return limit(
                        "csv-too-many-columns",
                        "The first line has more than " + most + " columns, expected at most that many.")
                .toException();
    }

    /** @param what such as {@code an Excel workbook (.xlsx) or a zip archive} */
    static FaultException notText(String what) {
        return Fault.permanent(
                        FaultCategory.UNSUPPORTED,
                        "csv-not-text",
                        "The file is " + what + ", expected text; save it as CSV (UTF-8) and send that.")
                .toException();
    }

    static FaultException brokenHeader(Fault why) {
        return invalid("csv-header-broken", "The first line cannot be read as a header: " + why.detail())
                .toException();
    }

    static FaultException noImageColumn(List<String> headers) {
        List<String> shown = headers.stream()
                .limit(HEADERS_SHOWN)
                .map(h -> h.length() > HEADER_LENGTH_SHOWN ? h.substring(0, HEADER_LENGTH_SHOWN) + "…" : h)
                .toList();
        return invalid(
                        "csv-no-image-column",
                        "No column holds addresses of images; found the columns \"" + String.join("\", \"", shown)
                                + (headers.size() > HEADERS_SHOWN ? "\" and others" : "\"")
                                + ", expected one that is called image_url or holds http:// or https:// addresses.")
                .toException();
    }

    static Fault brokenQuote() {
        return invalid(
                "quote-broken",
                "A quote in this line is not closed, or text follows the closing one; write \"\" for a quote inside of"
                        + " a cell.");
    }

    static Fault rowTooLong(int most) {
        return limit("row-too-long", "The row has more than " + most + " characters, expected at most that many.");
    }

    static Fault tooManyColumns(int expected) {
        return invalid(
                "too-many-columns",
                "The row has more cells than the header, expected " + expected
                        + "; put cells that contain the delimiter in quotes.");
    }

    static Fault tooFewColumns(int found, int expected) {
        return invalid(
                "too-few-columns",
                "The row has " + found + (found == 1 ? " cell" : " cells") + ", expected " + expected
                        + " as in the header.");
    }

    static Fault cellTooLong(int length, int most) {
        return limit("cell-too-long", "The cell has " + length + " characters, expected at most " + most + ".");
    }

    static Fault nulCharacter() {
        return invalid(
                "nul-character",
                "The cell contains NUL characters, expected text; leave them out, or save the file anew as UTF-8.");
    }

    static Fault undecodable(String encoding) {
        return invalid(
                "undecodable-text",
                "The cell contains bytes that are not " + encoding + "; save the file anew as UTF-8.");
    }

    static Fault tooManyImages(int found, int most) {
        return limit("too-many-images", "The row names " + found + " images, expected at most " + most + ".");
    }

    static Fault urlMissing() {
        return invalid("url-missing", "The row names no image, expected an address that begins with https://.");
    }

    static Fault urlTooLong(int most) {
        return invalid(
                "url-invalid",
                "The address has more than " + most + " characters as it is sent, expected at most that many.");
    }

    private static Fault invalid(String code, String detail) {
        return Fault.permanent(FaultCategory.INVALID_INPUT, code, detail);
    }

    private static Fault limit(String code, String detail) {
        return Fault.permanent(FaultCategory.LIMIT_EXCEEDED, code, detail);
    }
}
