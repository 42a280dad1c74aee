package dev.imagemill.outbound;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Decides which addresses may be reached. It stands where the client turns a host, be it a name or an address, into what it connects
 * to, so that no second lookup can give another answer than the one that was checked.
 */
final class AddressGuard implements DnsResolver {

    private final AllowList allowed;
    private final HostLookup lookup;

    AddressGuard(AllowList allowed, HostLookup lookup) {
        this.allowed = allowed;
        this.lookup = lookup;
    }

    /**
     * Those of a host's addresses that may be reached; the others are as if they were not.
     *
     * @throws dev.imagemill.fault.FaultException {@code address-not-allowed} where none is left
     */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        Optional<InetAddress> literal = AddressLiteral.parse(host);
        return open(host, literal.isPresent() ? new InetAddress[] {literal.get()} : lookup.lookup(host));
    }

    /**
     * Looks at a host without looking it up.
     *
     * @throws dev.imagemill.fault.FaultException {@code address-not-allowed} where it is an address that may not be reached
     */
    void checkLiteral(String host) {
        AddressLiteral.parse(host).ifPresent(address -> open(host, new InetAddress[] {address}));
    }

    private InetAddress[] open(String host, InetAddress[] addresses) {
        InetAddress[] open = allowed.allows(host)
                ? addresses
                : Stream.of(addresses).filter(this::isOpen).toArray(InetAddress[]::new);
        if (open.length == 0) {
            // The address is not told: it could be the operator's secret.
            throw Fault.permanent(
                            FaultCategory.INVALID_INPUT,
                            "address-not-allowed",
                            host
                                    + " has no public address, and only public ones are called; use another host, or have the operator "
                                    + "add this one to imagemill.outbound.allow.")
                    .toException();
        }
        return open;
    }

    private boolean isOpen(InetAddress address) {
        return PublicAddresses.contains(address) || allowed.allows(address);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
