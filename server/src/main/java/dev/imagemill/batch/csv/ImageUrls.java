package dev.imagemill.batch.csv;

import dev.imagemill.fault.Fault;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses of images in text. */
public final class ImageUrls {

    private static final String HTTP = "http://";
    private static final String HTTPS = "https://";
    /** Between addresses; brackets and quotes because some programs write a list as JSON into the cell. */
    private static final String SEPARATORS = ",;|[]\"'";
    /** RFC 3986: unreserved, reserved without brackets and number sign, and the percent sign. */
    private static final String ALLOWED = "-._~:/?@!$&'()*+,;=%";

    private static final int HIGHEST_PORT = 65_535;

    private ImageUrls() {}

    /**
     * One address. Spaces, umlauts and the like are percent-encoded, as a browser would.
     *
     * @param position that the image gets
     * @param maxLength in characters
     */
    public static CsvImage read(int position, String text, int maxLength) {
        String address = text.strip();
        try {
            return new CsvImage(position, address, parse(address, maxLength), null);
        } catch (WrongAddressException e) {
            return new CsvImage(position, address, null, e.fault);
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

    private static URI parse(String address, int maxLength) throws WrongAddressException {
        require(
                address.length() <= maxLength,
                "has " + address.length() + " characters, expected at most " + maxLength);
        require(isAddress(address, 0), "does not begin with http:// or https://");
        int hostAt = address.indexOf("://") + 3;
        int hostEnd = hostAt;
        while (hostEnd < address.length() && "/?#".indexOf(address.charAt(hostEnd)) < 0) {
            hostEnd++;
        }
        int end = address.indexOf('#', hostEnd);
        String authority = address.substring(hostAt, hostEnd);
        require(authority.indexOf('@') < 0, "contains a user name or password, which is not sent");
        String encoded = address.substring(0, hostAt)
                + ascii(authority)
                + encode(address.substring(hostEnd, end < 0 ? address.length() : end));
        require(encoded.length() <= maxLength, "has more than " + maxLength + " characters when percent-encoded");
        try {
            return checked(new URI(encoded));
        } catch (URISyntaxException e) {
            throw new WrongAddressException("is not a valid address");
        }
    }

    private static URI checked(URI uri) throws WrongAddressException {
        @Nullable String host = uri.getHost();
        require(host != null && !host.isEmpty(), "has no valid host name");
        require(uri.getPort() != 0 && uri.getPort() <= HIGHEST_PORT, "has a wrong port, expected 1 to 65535");
        return uri;
    }

    private static String ascii(String authority) throws WrongAddressException {
        if (authority.chars().allMatch(c -> c < 128)) {
            return authority;
        }
        int colon = authority.lastIndexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED) + (colon < 0 ? "" : authority.substring(colon));
        } catch (IllegalArgumentException e) {
            throw new WrongAddressException("has no valid host name");
        }
    }

    private static String encode(String text) throws WrongAddressException {
        StringBuilder encoded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            require(!Character.isISOControl(c), "contains a control character");
            if (c == '%' ? isEscape(text, at) : isAllowed(c)) {
                encoded.append((char) c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(hex((b >> 4) & 0xf)).append(hex(b & 0xf));
                }
            }
            at += Character.charCount(c);
        }
        return encoded.toString();
    }

    private static char hex(int digit) {
        return Character.toUpperCase(Character.forDigit(digit, 16));
    }

    private static boolean isAllowed(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0);
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && text.charAt(at + 1) < 128
                && Character.digit(text.charAt(at + 2), 16) >= 0
                && text.charAt(at + 2) < 128;
    }

    private static void require(boolean right, String otherwise) throws WrongAddressException {
        if (!right) {
            throw new WrongAddressException(otherwise);
        }
    }

    private static final class WrongAddressException extends Exception {
        private final transient Fault fault;

        WrongAddressException(String why) {
            super(why, null, false, false);
            this.fault = CsvFaults.urlInvalid(why);
        }
    }
}
