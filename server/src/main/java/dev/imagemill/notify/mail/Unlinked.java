package dev.imagemill.notify.mail;

import java.util.regex.Pattern;

/**
 * Text that others wrote, so that no mail program makes links of it: these turn bare addresses into links, and a mail of ours must
 * not carry somebody else's. What makes an address is put into brackets, as is usual where addresses are shown and not to be
 * followed: {@code https[:]//shop[.]example/a[.]jpg}, {@code ann[at]shop[.]example}.
 */
final class Unlinked {

    /** Of a scheme or a port; not of a time of day. */
    private static final Pattern COLON = Pattern.compile("(?<![0-9]):(?=\\S)|:(?=[^\\s0-9])");
    /**
     * Of a host name, with those that are read like a dot (UTS 46, section 2.3); not before the ending of a list's file name, none of
     * which is a top-level domain.
     */
    private static final Pattern DOT =
            Pattern.compile("[.\u3002\uff0e\uff61](?=\\p{L})(?!(?i:csv|tsv|txt|json|xlsx)$)");

    private static final Pattern AT = Pattern.compile("[@\uff20]");

    private Unlinked() {}

    static String of(String text) {
        String dots = DOT.matcher(text).replaceAll("[.]");
        String colons = COLON.matcher(dots).replaceAll("[:]");
        return AT.matcher(colons).replaceAll("[at]");
    }
}
