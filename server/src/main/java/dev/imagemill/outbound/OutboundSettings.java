package dev.imagemill.outbound;

import static dev.imagemill.fault.SettingException.require;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of calls to other servers.
 *
 * @param allow what may be reached besides public addresses: host names, {@code *.suffix}, addresses, networks such as
 *     {@code 10.1.0.0/16}
 * @param connectTimeout until a connection stands; as long again at most until its name is looked up, 100 ms to 1 min
 * @param readTimeout how long a server may be silent, 100 ms to 5 min
 * @param maxConnections at one time, 1 to 10,000; further calls wait for theirs
 * @param maxConnectionsPerHost of these to one host, 1 to maxConnections
 */
@ConfigurationProperties("imagemill.outbound")
public record OutboundSettings(
        @DefaultValue List<String> allow,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("20s") Duration readTimeout,
        @DefaultValue("256") int maxConnections,
        @DefaultValue("16") int maxConnectionsPerHost) {

    private static final String PREFIX = "imagemill.outbound.";
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final int MOST_CONNECTIONS = 10_000;

    public OutboundSettings {
        allow = List.copyOf(allow);
        for (String entry : allow) {
            require(AllowList.isValid(entry), PREFIX + "allow", entry, AllowList.EXPECTED);
        }
        require(
                between(connectTimeout, Duration.ofMinutes(1)),
                PREFIX + "connect-timeout",
                connectTimeout,
                "100ms to 1m");
        require(between(readTimeout, Duration.ofMinutes(5)), PREFIX + "read-timeout", readTimeout, "100ms to 5m");
        require(
                maxConnections >= 1 && maxConnections <= MOST_CONNECTIONS,
                PREFIX + "max-connections",
                maxConnections,
                "1 to " + MOST_CONNECTIONS);
        require(
                maxConnectionsPerHost >= 1 && maxConnectionsPerHost <= maxConnections,
                PREFIX + "max-connections-per-host",
                maxConnectionsPerHost,
                "1 to max-connections");
    }

    /** The same with more that may be reached. */
    public OutboundSettings allowing(List<String> more) {
        List<String> all = new ArrayList<>(allow);
        all.addAll(more);
        return new OutboundSettings(all, connectTimeout, readTimeout, maxConnections, maxConnectionsPerHost);
    }

    private static boolean between(Duration value, Duration longest) {
        return value.compareTo(SHORTEST) >= 0 && value.compareTo(longest) <= 0;
    }
}
