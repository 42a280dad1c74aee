package dev.imagemill.outbound;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads addresses of the web as people write them; strict where two programs could understand them differently. */
public final class HttpAddress {

    /** What browsers and servers agree on at the least. */
    private static final int MAX_LENGTH = 8000;

    private static final int MAX_HOST = 253;
    private static final int SHOWN = 80;
    private static final Pattern PARTS = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*)://([^/?#]*)([^#]*)(#.*)?");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:\\[\\]]+)(?::([0-9]{1,5})?)?");
    private static final Pattern HOST = Pattern.compile("(?=.*[a-z0-9])[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*\\.?");
    /** Names of users come with passwords, which are not repeated. */
    private static final Pattern USER = Pattern.compile("(://)[^/?#]*@");
    /** What may stand in path and query as it is, RFC 3986, besides letters and digits. */
    private static final String PLAIN = "-._~:/?@!$&'()*+,;=";

    private static final String HEX = "0123456789ABCDEF";

    private HttpAddress() {}

    /**
     * Reads one. Spaces and letters of other scripts are encoded, international host names as IDNA says; a fragment is left out.
     *
     * @return absolute, {@code http} or {@code https}, without user, its host in lower case, its path not empty
     * @throws FaultException {@code url-invalid}, saying why
     */
    public static URI parse(String text) {
        String stripped = text.strip();
        expect(stripped.length() <= MAX_LENGTH, stripped, "is longer than " + MAX_LENGTH + " characters");
        Matcher parts = PARTS.matcher(stripped);
        expect(parts.matches(), stripped, "is no address that starts with http:// or https://");
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        expect(scheme.equals("http") || scheme.equals("https"), stripped, "does not start with http:// or https://");
        String rest = encoded(parts.group(3), stripped);
        String path = rest.startsWith("/") ? rest : "/" + rest;
        try {
            return URI.create(scheme + "://" + authority(parts.group(2), stripped) + path);
        } catch (IllegalArgumentException e) {
            throw invalid(stripped, "cannot be understood");
        }
    }

    /** The host of an address that {@link #parse} gave: a name, or an address, IPv6 in brackets; without a port. */
    public static String host(URI address) {
        String authority = address.getRawAuthority();
        int port = authority.lastIndexOf(':');
        return port > authority.lastIndexOf(']') ? authority.substring(0, port) : authority;
    }

    /** What a redirect's {@code Location} means at an address that {@link #parse} gave. */
    static URI redirected(URI from, String location) {
        String target = decoded(location).strip();
        if (target.contains("://") && target.indexOf("://") < firstOf(target, "/?#") + 1) {
            return parse(target);
        }
        if (target.startsWith("//")) {
            return parse(from.getScheme() + ":" + target);
        }
        int fragment = target.indexOf('#');
        String reference = encoded(fragment < 0 ? target : target.substring(0, fragment), target);
        // Java's own resolving follows an older standard here.
        boolean queryOnly = reference.isEmpty() || reference.startsWith("?");
        String resolved = queryOnly ? from.getRawPath() + reference : null;
        try {
            return parse(from.resolve(resolved == null ? reference : resolved).toString());
        } catch (IllegalArgumentException e) {
            throw invalid(target, "cannot be understood");
        }
    }

    private static String authority(String text, String whole) {
        expect(text.indexOf('@') < 0, whole, "names a user before the host, which is not sent");
        Matcher parts = AUTHORITY.matcher(text);
        expect(parts.matches(), whole, "names no host that can be called");
        String host = parts.group(1).startsWith("[") ? address(parts.group(1), whole) : name(parts.group(1), whole);
        String port = parts.group(2);
        if (port == null) {
            return host;
        }
        int number = Integer.parseInt(port);
        expect(number >= 1 && number <= 65_535, whole, "names a port that does not exist");
        return host + ":" + number;
    }

    private static String address(String bracketed, String whole) {
        expect(AddressLiteral.parse(bracketed).isPresent(), whole, "names no host that can be called");
        return bracketed.toLowerCase(Locale.ROOT);
    }

    private static String name(String text, String whole) {
        String host;
        try {
            host = IDN.toASCII(text, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw invalid(whole, "names no host that can be called");
        }
        expect(host.length() <= MAX_HOST && HOST.matcher(host).matches(), whole, "names no host that can be called");
        expect(!AddressLiteral.isOdd(host), whole, "writes the host's address in an unusual way");
        return host;
    }

    private static String encoded(String text, String whole) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            expect(
                    character >= ' ' && character != 0x7f && character != '\\',
                    whole,
                    "has a character that no address has");
            boolean plain = isLetterOrDigit(character)
                    || PLAIN.indexOf(character) >= 0
                    || (character == '%' && isHex(text, i + 1) && isHex(text, i + 2));
            if (plain) {
                encoded.appendCodePoint(character);
            } else {
                percent(Character.toString(character), encoded);
            }
            i += Character.charCount(character);
        }
        return encoded.toString();
    }

    private static void percent(String character, StringBuilder to) {
        for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
            to.append('%').append(HEX.charAt((b >> 4) & 0xf)).append(HEX.charAt(b & 0xf));
        }
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 0x80;
    }

    private static int firstOf(String text, String characters) {
        return (int) text.chars().takeWhile(c -> characters.indexOf(c) < 0).count();
    }

    /** Headers come as ISO 8859-1; servers that send other letters mean UTF-8. */
    private static String decoded(String header) {
        if (header.chars().allMatch(c -> c < 0x80)) {
            return header;
        }
        return new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static void expect(boolean right, String text, String wrong) {
        if (!right) {
            throw invalid(text, wrong);
        }
    }

    private static FaultException invalid(String text, String wrong) {
        String visible = USER.matcher(text)
                .replaceFirst("$1…@")
                .codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(SHOWN)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String shown = visible.codePointCount(0, visible.length()) == SHOWN ? visible + "…" : visible;
        return Fault.permanent(
                        FaultCategory.INVALID_INPUT,
                        "url-invalid",
                        "\"" + shown + "\" " + wrong + "; give an address such as https://example.com/picture.jpg.")
                .toException();
    }
}
