package dev.imagemill.outbound;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses written as such, in the one usual way; never looks a name up. */
final class AddressLiteral {

    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9a-fA-F]*");

    private AddressLiteral() {}

    /** Four decimal bytes, or IPv6 with or without brackets and without zone; empty for anything else. */
    static Optional<InetAddress> parse(String text) {
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        String bare = bracketed ? text.substring(1, text.length() - 1) : text;
        if (!(IPV6.matcher(bare).matches() || (!bracketed && IPV4.matcher(bare).matches()))) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(bare));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether some program could take a host for an IPv4 address that {@link #parse} does not, such as {@code 0x7f.1} or
     * {@code 2130706433}: one whose last part is a number (as browsers do, URL Standard, "ends in a number").
     */
    static boolean isOdd(String host) {
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String last = bare.substring(bare.lastIndexOf('.') + 1);
        return NUMBER.matcher(last).matches() && parse(host).isEmpty();
    }
}
