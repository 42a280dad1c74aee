package dev.imagemill.cli;

import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Says that the server is ready, and where. */
final class ReadyLine implements ApplicationListener<ApplicationReadyEvent> {

    private final PrintStream out;

    ReadyLine(PrintStream out) {
        this.out = out;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        out.printf(
                "Imagemill is ready at %s (after %.1f s). Ctrl-C stops it.%n",
                address(event.getApplicationContext().getEnvironment()),
                event.getTimeTaken() == null ? 0 : event.getTimeTaken().toMillis() / 1000.0);
        out.flush();
    }

    static String address(Environment environment) {
        String host = environment.getProperty("server.address", "127.0.0.1");
        return "http://" + (isAny(host) ? "localhost" : inAddress(host)) + ":"
                + environment.getProperty("local.server.port");
    }

    /** An IPv6 address stands in brackets in a URL (RFC 3986, 3.2.2), a zone's percent sign encoded (RFC 6874). */
    private static String inAddress(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host.replace("%", "%25") + "]" : host;
    }

    private static boolean isAny(String host) {
        try {
            return InetAddress.getByName(host).isAnyLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
