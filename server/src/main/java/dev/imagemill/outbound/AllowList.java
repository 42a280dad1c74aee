package dev.imagemill.outbound;

import java.net.IDN;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be reached besides public addresses. */
final class AllowList {

    static final String EXPECTED =
            "host names, *.suffix, addresses and networks such as 10.1.0.0/16, separated by commas";

    private static final String LABEL = "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?";
    private static final Pattern NAME = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
    private static final String ANY = "*.";

    private final Set<String> names = new HashSet<>();
    private final List<String> suffixes = new ArrayList<>();
    private final List<AddressNetwork> networks = new ArrayList<>();

    /** @param entries each of them valid */
    AllowList(List<String> entries) {
        for (String entry : entries) {
            Optional<AddressNetwork> network = AddressNetwork.parse(entry.strip());
            if (network.isPresent()) {
                networks.add(network.get());
            } else if (entry.strip().startsWith(ANY)) {
                suffixes.add(plain(entry).substring(1));
            } else {
                names.add(plain(entry));
            }
        }
    }

    static boolean isValid(String entry) {
        String text = entry.strip();
        return AddressNetwork.parse(text).isPresent() || isName(text.startsWith(ANY) ? text.substring(2) : text);
    }

    /** Whether a host may be reached whatever its addresses are. */
    boolean allows(String host) {
        String name = plain(host);
        return names.contains(name) || suffixes.stream().anyMatch(name::endsWith);
    }

    boolean allows(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static boolean isName(String text) {
        try {
            String name = plain(text);
            return NAME.matcher(name).matches() && !AddressLiteral.isOdd(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** As it is compared: ASCII, lower case, without the dot that may end a full name. */
    private static String plain(String name) {
        String ascii = IDN.toASCII(name.strip()).toLowerCase(Locale.ROOT);
        return ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
    }
}
