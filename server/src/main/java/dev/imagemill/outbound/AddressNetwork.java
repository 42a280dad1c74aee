package dev.imagemill.outbound;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/**
 * A network of IPv4 or IPv6 addresses.
 *
 * @param bits how many bits of the address name the network, 0 to 32 or 128
 */
record AddressNetwork(InetAddress address, int bits) {

    /** {@code 10.0.0.0/8}, {@code fc00::/7}, or one address; empty where it is none of these. */
    static Optional<AddressNetwork> parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        return AddressLiteral.parse(address).flatMap(parsed -> {
            int most = parsed.getAddress().length * Byte.SIZE;
            int bits = slash < 0 ? most : number(text.substring(slash + 1));
            return bits >= 0 && bits <= most ? Optional.of(new AddressNetwork(parsed, bits)) : Optional.empty();
        });
    }

    /** For the networks that our own code names. */
    static AddressNetwork of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("no network: " + text));
    }

    boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] theirs = other.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        return Arrays.equals(mine, 0, whole, theirs, 0, whole)
                && (rest == 0 || (mine[whole] ^ theirs[whole]) >> (Byte.SIZE - rest) == 0);
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
    }
}
