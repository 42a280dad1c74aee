package dev.imagemill.batch.csv;

import dev.imagemill.fault.FaultException;
import dev.imagemill.outbound.HttpAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Addresses of images in text. */
public final class ImageUrls {

    private static final String HTTP = "http://";
    private static final String HTTPS = "https://";
    /** Between addresses; brackets and quotes because some programs write a list as JSON into the cell. */
    private static final String SEPARATORS = ",;|[]\"'";

    private ImageUrls() {}

    /**
     * One address, as {@link HttpAddress#parse} gives it: those that mean the same are written in one way.
     *
     * @param position that the image gets
     * @param maxLength in characters
     */
    public static CsvImage read(int position, String text, int maxLength) {
        String address = text.strip();
        if (address.length() > maxLength) {
            return new CsvImage(position, address, null, CsvFaults.urlTooLong(maxLength));
        }
        try {
            URI url = HttpAddress.parse(address);
            return url.toString().length() > maxLength
                    ? new CsvImage(position, address, null, CsvFaults.urlTooLong(maxLength))
                    : new CsvImage(position, address, url, null);
        } catch (FaultException e) {
            return new CsvImage(position, address, null, e.fault());
        }
    }

    /** The addresses in one cell, apart by commas, semicolons, bars, spaces or new lines; empty where there is no text. */
    static List<String> split(String cell) {
        List<String> found = new ArrayList<>();
        int begin = 0;
        int at = 0;
        while (at < cell.length()) {
            int end = at;
            boolean newLine = false;
            while (end < cell.length() && isSeparator(cell.charAt(end))) {
                newLine |= cell.charAt(end) == '\n' || cell.charAt(end) == '\r';
                end++;
            }
            if (end > at && (newLine || isAddress(cell, end))) {
                add(found, cell.substring(begin, at));
                begin = end;
            }
            at = Math.max(end, at + 1);
        }
        add(found, cell.substring(begin));
        return found;
    }

    /** Whether an address begins at an index. */
    static boolean isAddress(String text, int at) {
        return text.regionMatches(true, at, HTTPS, 0, HTTPS.length())
                || text.regionMatches(true, at, HTTP, 0, HTTP.length());
    }

    private static void add(List<String> found, String piece) {
        int begin = 0;
        int end = piece.length();
        while (begin < end && isSeparator(piece.charAt(begin))) {
            begin++;
        }
        while (end > begin && isSeparator(piece.charAt(end - 1))) {
            end--;
        }
        if (begin < end) {
            found.add(piece.substring(begin, end));
        }
    }

    private static boolean isSeparator(char c) {
        return SEPARATORS.indexOf(c) >= 0 || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
