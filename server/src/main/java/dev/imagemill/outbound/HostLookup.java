package dev.imagemill.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Turns the name of a host into its addresses. */
@FunctionalInterface
interface HostLookup {

    /** All the addresses of a host; one at least. */
    InetAddress[] lookup(String host) throws UnknownHostException;
}
