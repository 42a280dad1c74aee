package dev.imagemill.outbound;

import java.net.InetAddress;
import java.util.Map;

class ApacheOutboundHttpTest extends OutboundHttpContract {

    @Override
    protected OutboundHttp open(OutboundSettings settings, Map<String, InetAddress[]> hosts) {
        return closing(ApacheOutboundHttp.open(settings, hosts));
    }
}
