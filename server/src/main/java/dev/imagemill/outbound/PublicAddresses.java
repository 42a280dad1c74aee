package dev.imagemill.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which addresses belong to the public internet, after the registries of special-purpose addresses (RFC 6890 and what IANA added
 * since). Of IPv6 only what is given out as global unicast counts, and where it carries an IPv4 address in it, that one counts too.
 */
final class PublicAddresses {

    private static final List<AddressNetwork> SPECIAL = networks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared by carriers' customers; metadata of one cloud
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local; metadata of most clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments; metadata of one cloud
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // former 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, broadcast
            "168.63.129.16/32", // public by its number, but the host of Azure's virtual machines
            "2001::/23", // protocol assignments: Teredo, benchmarks, ORCHID
            "2001:db8::/32", // documentation
            "3fff::/20"); // documentation

    private static final AddressNetwork GLOBAL_UNICAST = AddressNetwork.of("2000::/3");
    private static final AddressNetwork SIX_TO_FOUR = AddressNetwork.of("2002::/16");
    private static final AddressNetwork NAT64 = AddressNetwork.of("64:ff9b::/96");

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        if (SPECIAL.stream().anyMatch(network -> network.contains(address))) {
            return false;
        }
        if (address instanceof Inet4Address) {
            return true;
        }
        return embedded(address).map(PublicAddresses::contains).orElseGet(() -> GLOBAL_UNICAST.contains(address));
    }

    /** The IPv4 address that packets to this IPv6 address end up at. */
    private static Optional<InetAddress> embedded(InetAddress address) {
        if (NAT64.contains(address)) {
            return Optional.of(ipv4(address, 12));
        }
        return SIX_TO_FOUR.contains(address) ? Optional.of(ipv4(address, 2)) : Optional.empty();
    }

    private static InetAddress ipv4(InetAddress address, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), from, from + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static List<AddressNetwork> networks(String... texts) {
        return Stream.of(texts).map(AddressNetwork::of).toList();
    }
}
